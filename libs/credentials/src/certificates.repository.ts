import { Database, fold } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Certificate } from './domain/certificate.entity';
import type { Certified } from './domain/certificate.policy';
import type { Completed, CompletedKind } from './domain/completed';

/** A certificate as pages show it. */
export interface CertificateView extends Certified {
  id: string;
  number: string;
  verifyCode: string;
  kind: CompletedKind;
  /** The id of the course or programme, and its part in addresses. */
  ofId: string;
  ofSlug: string;
  statusIndex: number;
  fullName: string;
  title: string;
  titleEn: string | null;
  minutes: number;
  issuer: string;
  unitId: string;
  issuedAt: Date;
  revokedAt: Date | null;
  revokeReason: string | null;
}
/** What is copied onto a new certificate. */
export interface ToCertify {
  fullName: string;
  title: string;
  titleEn: string | null;
  minutes: number;
  unitId: string;
  issuer: string;
}
export interface IssuedFilters {
  q?: string;
  kind?: CompletedKind;
  state?: 'valid' | 'revoked';
}

const view = `select f.id, f.number, f.verify_code as "verifyCode", f.person_id as "personId",
    case when f.course_id is null then 'programme' else 'course' end as kind,
    coalesce(f.course_id, f.programme_id) as "ofId", coalesce(c.slug, p.slug) as "ofSlug",
    f.status_index::int as "statusIndex", f.full_name as "fullName", f.title,
    f.title_en as "titleEn", f.minutes, f.issuer, f.unit_id as "unitId", f.issued_at as "issuedAt",
    f.revoked_at as "revokedAt", f.revoke_reason as "revokeReason", u.path as "unitPath"
  from certificate f left join course c on c.id = f.course_id left join programme p on p.id = f.programme_id
    join unit u on u.id = f.unit_id`;

const issuerWords = `case when u.parent_id is null then o.name else u.name || ', ' || o.name end`;

@Injectable()
export class CertificatesRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<CertificateView | null> {
    return this.database.one<CertificateView>(`${view} where f.id = $1`, [id]);
  }
  byCode(code: string): Promise<CertificateView | null> {
    return this.database.one<CertificateView>(`${view} where f.verify_code = $1`, [code]);
  }
  of(personId: string, { kind, id }: Completed): Promise<CertificateView | null> {
    return this.database.one<CertificateView>(
      `${view} where f.person_id = $1 and f.${kind === 'course' ? 'course_id' : 'programme_id'} = $2`,
      [personId, id],
    );
  }
  /** The newest 200 of a person. */
  mine(personId: string): Promise<CertificateView[]> {
    return this.database.query<CertificateView>(
      `${view} where f.person_id = $1 order by f.issued_at desc, f.id limit 200`,
      [personId],
    );
  }

  /** Certificates of some units, newest first. */
  issued(
    scope: { everywhere: boolean; unitIds: string[] },
    filters: IssuedFilters,
    after: readonly (string | number)[] | null,
    limit: number,
  ): Promise<CertificateView[]> {
    const { where, values } = issuedBy(scope, filters);
    const place = after
      ? ` and (f.issued_at, f.id) < ($${values.push(after[0])}::timestamptz, $${values.push(after[1])}::uuid)`
      : '';
    return this.database.query<CertificateView>(
      `${view} where ${where}${place} order by f.issued_at desc, f.id desc limit ${Math.trunc(limit)}`,
      values,
    );
  }
  async countIssued(
    scope: { everywhere: boolean; unitIds: string[] },
    filters: IssuedFilters,
  ): Promise<number> {
    const { where, values } = issuedBy(scope, filters);
    const row = await this.database.one<{ count: number }>(
      `select count(*)::int as count from certificate f join unit u on u.id = f.unit_id where ${where}`,
      values,
    );
    return row?.count ?? 0;
  }

  toCertify(personId: string, { kind, id }: Completed): Promise<ToCertify | null> {
    const of =
      kind === 'course'
        ? 'course c'
        : // A programme is as long as what the person took of it.
          `(select q.*, (
              select coalesce(sum(x.minutes), 0)::int from programme_course pc join course x on x.id = pc.course_id
                join enrolment e on e.course_id = x.id and e.person_id = $1 and e.status = 'completed'
              where pc.programme_id = q.id) + (
              select coalesce(sum(a.minutes), 0)::int from programme_class k join attended_session a
                on a.class_id = k.class_id and a.person_id = $1 and a.present
              where k.programme_id = q.id) as minutes
            from programme q) c`;
    return this.database.one<ToCertify>(
      `select p.full_name as "fullName", c.title, c.title_en as "titleEn", c.minutes, u.id as "unitId",
         ${issuerWords} as issuer
       from person p, ${of} join unit u on u.id = c.owner_unit_id
         join organisation o on o.id = u.organisation_id
       where p.id = $1 and c.id = $2`,
      [personId, id],
    );
  }

  /** Holds the counter of a year until the transaction ends: those who issue wait for each other here. */
  async holdCounter(year: number): Promise<void> {
    await this.database.execute(
      'insert into certificate_counter (year, last) values ($1, 0) on conflict do nothing',
      [year],
    );
    await this.database.query('select last from certificate_counter where year = $1 for update', [year]);
  }
  async count(year: number): Promise<number> {
    const row = await this.database.one<{ last: number }>(
      'update certificate_counter set last = last + 1 where year = $1 returning last',
      [year],
    );
    return row?.last ?? 1;
  }

  async insert(certificate: Certificate): Promise<void> {
    await this.database.repository(Certificate).insert(certificate);
  }
  hold(id: string): Promise<Certificate> {
    return this.database
      .repository(Certificate)
      .findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }
  /** Keeps a certificate and what the lists of revoked badges say of it together. */
  async save(certificate: Certificate): Promise<void> {
    await this.database.repository(Certificate).update(certificate.id, certificate);
    const { statusIndex, revokedAt } = certificate;
    if (revokedAt)
      await this.database.execute(
        'insert into revoked_status (status_index, revoked_at) values ($1, $2) on conflict do nothing',
        [statusIndex, revokedAt],
      );
    else await this.database.execute('delete from revoked_status where status_index = $1', [statusIndex]);
  }
}

function issuedBy(
  scope: { everywhere: boolean; unitIds: string[] },
  { q, kind, state }: IssuedFilters,
): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const wanted = scope.everywhere ? ['true'] : [`u.path && $${values.push(scope.unitIds)}::uuid[]`];
  if (kind) wanted.push(`f.${kind === 'course' ? 'course_id' : 'programme_id'} is not null`);
  if (state) wanted.push(`f.revoked_at is ${state === 'revoked' ? 'not null' : 'null'}`);
  for (const word of fold(q ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8))
    wanted.push(`f.search_folded like $${values.push(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
  return { where: wanted.join(' and '), values };
}
