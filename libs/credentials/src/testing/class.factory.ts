import { type Database, newId } from '@domdom/platform';
import type { Topic } from '@domdom/ui';

/** A class that was held online, of whose sessions somebody attended some; for tests. */
export async function makeAttended(
  database: Database,
  unitId: string,
  personId: string,
  given: { topic?: Topic; title?: string; sessions: { at: string; status: 'present' | 'absent' }[] },
) {
  const id = newId();
  const { topic = 'digital-skills', title = 'Bình dân học vụ số', sessions } = given;
  const [first, last] = [sessions[0]!.at, sessions.at(-1)!.at];
  await database.execute(
    `insert into community_class (id, title, summary, topic, level, language, unit_id, mode, online_url, status,
       recurrence, starts_on, starts_at, minutes, first_starts_at, last_ends_at, search_folded, created_by, created_at,
       updated_at)
     values ($1, $2, 'Học cùng nhau.', $3, 'beginner', 'vi', $4, 'online', 'https://hop.example', 'open', '',
       $5::timestamptz::date, '19:30', 90, $5, $6::timestamptz + interval '90 minutes', '', $7, now(), now())`,
    [id, title, topic, unitId, first, last, personId],
  );
  for (const { at, status } of sessions) {
    const sessionId = newId();
    await database.execute(
      `insert into class_session (id, class_id, starts_at, ends_at, status, updated_at)
       values ($1, $2, $3::timestamptz, $3::timestamptz + interval '90 minutes', 'held', now())`,
      [sessionId, id, at],
    );
    await database.execute(
      `insert into attendance (session_id, person_id, status, marked_by, marked_at) values ($1, $2, $3, $2, now())`,
      [sessionId, personId, status],
    );
  }
  return { id, title };
}
