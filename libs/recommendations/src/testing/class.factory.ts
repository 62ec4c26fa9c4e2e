import { type Database, newId } from '@domdom/platform';
import type { Topic } from '@domdom/ui';

export interface GivenClass {
  topic: Topic;
  unitId: string;
  now: Date;
  courseId?: string;
  /** In how many days its one session is held; 7 unless said. */
  days?: number;
  at?: string;
  /** Of 20 places. */
  taken?: number;
  status?: 'open' | 'cancelled';
  sensitive?: boolean;
  invitationOnly?: boolean;
}

/** A class of one session on a weekday, in a place of its unit; for tests. */
export async function makeClass(database: Database, given: GivenClass): Promise<string> {
  const { topic, unitId, now, courseId = null, days = 7, at = '19:00', taken = 0, status = 'open' } = given;
  const [id, venueId] = [newId(), newId()];
  const day = new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const starts = `${day} ${at}+07`;
  await database.execute(
    `insert into venue (id, unit_id, name, address, kind, created_at)
     values ($1, $2, 'Nhà văn hóa', 'Thôn Hạ', 'culture_house', now())`,
    [venueId, unitId],
  );
  await database.execute(
    `insert into community_class (id, title, summary, topic, level, language, unit_id, course_id, mode, venue_id, capacity,
       taken, status, recurrence, starts_on, starts_at, minutes, first_starts_at, last_ends_at, search_folded, sensitive,
       invitation_only, created_by, created_at, updated_at)
     select $1, 'Lớp', '', $2, 'beginner', 'vi', $3, $4, 'in-person', $5, 20, $6, $7, '', $8::date, $9::time, 90,
       $10::timestamptz, $10::timestamptz + interval '90 minutes', '', $11, $12, (select id from person limit 1), now(), now()`,
    [
      ...[id, topic, unitId, courseId, venueId, taken, status, day, at, starts],
      ...[given.sensitive ?? false, given.invitationOnly ?? false],
    ],
  );
  await database.execute(
    `insert into class_session (id, class_id, starts_at, ends_at, status, updated_at)
     values ($1, $2, $3::timestamptz, $3::timestamptz + interval '90 minutes', 'planned', now())`,
    [newId(), id, starts],
  );
  return id;
}
