import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Certificate } from './domain/certificate.entity';
import type { Certified } from './domain/certificate.policy';

/** A certificate as pages show it. */
export interface CertificateView extends Certified {
  id: string;
  number: string;
  verifyCode: string;
  courseId: string;
  courseSlug: string;
  fullName: string;
  title: string;
  titleEn: string | null;
  minutes: number;
  issuer: string;
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

const view = `select f.id, f.number, f.verify_code as "verifyCode", f.person_id as "personId",
    f.course_id as "courseId", c.slug as "courseSlug", f.full_name as "fullName", f.title,
    f.title_en as "titleEn", f.minutes, f.issuer, f.issued_at as "issuedAt", f.revoked_at as "revokedAt",
    f.revoke_reason as "revokeReason", u.path as "unitPath"
  from certificate f join course c on c.id = f.course_id join unit u on u.id = f.unit_id`;

@Injectable()
export class CertificatesRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<CertificateView | null> {
    return this.database.one<CertificateView>(`${view} where f.id = $1`, [id]);
  }
  byCode(code: string): Promise<CertificateView | null> {
    return this.database.one<CertificateView>(`${view} where f.verify_code = $1`, [code]);
  }
  ofCourse(personId: string, courseId: string): Promise<CertificateView | null> {
    return this.database.one<CertificateView>(`${view} where f.person_id = $1 and f.course_id = $2`, [
      personId,
      courseId,
    ]);
  }
  /** The newest 200 of a person. */
  mine(personId: string): Promise<CertificateView[]> {
    return this.database.query<CertificateView>(
      `${view} where f.person_id = $1 order by f.issued_at desc, f.id limit 200`,
      [personId],
    );
  }

  toCertify(personId: string, courseId: string): Promise<ToCertify | null> {
    return this.database.one<ToCertify>(
      `select p.full_name as "fullName", c.title, c.title_en as "titleEn", c.minutes, u.id as "unitId",
         case when u.parent_id is null then o.name else u.name || ', ' || o.name end as issuer
       from person p, course c join unit u on u.id = c.owner_unit_id
         join organisation o on o.id = u.organisation_id
       where p.id = $1 and c.id = $2`,
      [personId, courseId],
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
  async save(certificate: Certificate): Promise<void> {
    await this.database.repository(Certificate).update(certificate.id, certificate);
  }
}
