import type { Database } from '@domdom/platform';
import { type CourseTerms, openTerms } from '../domain/course-terms';

/** Says how one gets into a course, without asking who may; for tests. */
export async function setTerms(
  database: Database,
  courseId: string,
  given: Partial<CourseTerms>,
): Promise<void> {
  const terms = { ...openTerms, ...given };
  await database.execute(
    `insert into course_terms (course_id, way, capacity, last_day, days, remind_after_days, changed_at)
     values ($1, $2, $3, $4, $5, $6, now())
     on conflict (course_id) do update set way = $2, capacity = $3, last_day = $4, days = $5, remind_after_days = $6`,
    [courseId, terms.way, terms.capacity, terms.lastDay, terms.days, terms.remindAfterDays],
  );
}
