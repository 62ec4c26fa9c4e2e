import { type Database, newId } from '@domdom/platform';
import type { HistoryStatus } from '../domain/person-facts';

/** Courses somebody has finished, or is in as said; for tests. */
export async function makeEnrolments(
  database: Database,
  personId: string,
  courseIds: readonly string[],
  status: Exclude<HistoryStatus, 'attended'> = 'completed',
  lessons = { done: 3, total: 3 },
): Promise<void> {
  await database.execute(
    `insert into enrolment (id, course_id, person_id, status, lessons_done, lessons_total, enrolled_at, completed_at,
       last_seen_at)
     select e.id, e.course_id, $1, $4, $5, $6, '2026-11-01', case when $4 = 'completed' then '2026-11-10'::timestamptz end,
       '2026-11-10' from unnest($2::uuid[], $3::uuid[]) e(id, course_id)
     on conflict (course_id, person_id) do update set status = excluded.status, completed_at = excluded.completed_at,
       lessons_done = excluded.lessons_done`,
    [personId, courseIds.map(() => newId()), courseIds, status, lessons.done, lessons.total],
  );
}
