import { Database } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import type { RecordItem, RecordKind } from './record';

interface Row extends Omit<RecordItem, 'certificate'> {
  kind: RecordKind;
  topic: Topic;
  certificateId: string | null;
  number: string | null;
  verifyCode: string | null;
}

const yearOf = (time: string) => `extract(year from ${time} at time zone 'Asia/Ho_Chi_Minh')::int`;
const certificate = `f.id as "certificateId", f.number, f.verify_code as "verifyCode"`;

// What was revoked is not told of; who holds it sees it among the certificates.
const query = `
  select 'course' as kind, c.id, c.slug, coalesce(f.title, c.title) as title, c.title_en as "titleEn", c.topic,
    false as sensitive, true as completed,
    coalesce(f.issued_at, e.completed_at) as at, ${yearOf('coalesce(f.issued_at, e.completed_at)')} as year,
    coalesce(f.minutes, c.minutes) as minutes, 0 as sessions, coalesce(f.issuer, u.name) as "unitName", ${certificate}
  from course c join unit u on u.id = c.owner_unit_id
    left join enrolment e on e.course_id = c.id and e.person_id = $1 and e.status = 'completed'
    left join certificate f on f.course_id = c.id and f.person_id = $1
  where f.revoked_at is null and (e.completed_at is not null or f.id is not null) and c.id in (
    select course_id from enrolment where person_id = $1 and status = 'completed'
    union select course_id from certificate where person_id = $1 and course_id is not null)
  union all
  select 'programme', p.id, p.slug, f.title, f.title_en, p.topic, false, true, f.issued_at, ${yearOf('f.issued_at')}, f.minutes,
    0, f.issuer, ${certificate}
  from certificate f join programme p on p.id = f.programme_id where f.person_id = $1 and f.revoked_at is null
  union all
  select 'class', k.id, k.id::text, k.title, null, k.topic, k.sensitive,
    exists (select 1 from class_completion d where d.class_id = k.id and d.person_id = $1),
    max(s.starts_at), ${yearOf('s.starts_at')},
    sum(extract(epoch from s.ends_at - s.starts_at) / 60)::int, count(*)::int, u.name, null, null, null
  from attendance a join class_session s on s.id = a.session_id join community_class k on k.id = s.class_id
    join unit u on u.id = k.unit_id
  where a.person_id = $1 and a.status = 'present' and s.status <> 'cancelled'
  group by k.id, u.name, ${yearOf('s.starts_at')}
  order by at desc, id limit 2000`;

@Injectable()
export class RecordRepository {
  constructor(private readonly database: Database) {}

  /** All that a person completed and attended, the newest first; the newest 2,000 of a very long life. */
  async of(personId: string): Promise<RecordItem[]> {
    const rows = await this.database.query<Row>(query, [personId]);
    return rows.map(({ certificateId, number, verifyCode, ...item }) => ({
      ...item,
      certificate: certificateId && number && verifyCode ? { id: certificateId, number, verifyCode } : null,
    }));
  }

  async nameOf(personId: string): Promise<string | null> {
    const row = await this.database.one<{ name: string }>(
      'select full_name as name from person where id = $1',
      [personId],
    );
    return row?.name ?? null;
  }
}
