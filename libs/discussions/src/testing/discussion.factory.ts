import { type Actor, type Database, newId } from '@domdom/platform';

/** Lets somebody take a course, or leave it; for tests. */
export async function enrolIn(
  database: Database,
  courseId: string,
  { personId }: Actor,
  status: 'active' | 'withdrawn' = 'active',
): Promise<void> {
  await database.execute(
    `insert into enrolment (id, course_id, person_id, status, enrolled_at, last_seen_at)
     values ($1, $2, $3, $4, now(), now()) on conflict (course_id, person_id) do update set status = excluded.status`,
    [newId(), courseId, personId, status],
  );
}
