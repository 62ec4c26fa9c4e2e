import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type CountedAttempt, type Grading, usualGrading } from './grading';

/** Somebody's attempts in a lesson, by which they are graded. */
export interface GradedLearner {
  personId: string;
  lessonId: string;
}

/** How contents are graded, and what there is to grade. */
@Injectable()
export class GradingsRepository {
  constructor(private readonly database: Database) {}

  async find(contentId: string): Promise<Grading> {
    const row = await this.database.one<Grading & Record<string, unknown>>(
      `select mode, attempts_allowed as "attemptsAllowed", review from h5p_grading where content_id = $1`,
      [contentId],
    );
    return row ?? usualGrading;
  }

  async save(contentId: string, grading: Grading, at: Date, by: string | null): Promise<void> {
    await this.database.execute(
      `insert into h5p_grading (content_id, mode, attempts_allowed, review, updated_at, updated_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (content_id) do update set mode = excluded.mode, attempts_allowed = excluded.attempts_allowed,
         review = excluded.review, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
      [contentId, grading.mode, grading.attemptsAllowed, grading.review, at, by],
    );
  }

  /** A copy of a content is graded as the content is. */
  async copy(contentId: string, copyId: string): Promise<void> {
    await this.database.execute(
      `insert into h5p_grading (content_id, mode, attempts_allowed, review, updated_at, updated_by)
       select $2, mode, attempts_allowed, review, updated_at, updated_by from h5p_grading where content_id = $1`,
      [contentId, copyId],
    );
  }

  /** What counts of somebody's attempts in a lesson, in the order in which they were begun. */
  counted(contentId: string, { personId, lessonId }: GradedLearner): Promise<CountedAttempt[]> {
    return this.database.query<CountedAttempt & Record<string, unknown>>(
      `select score::float as score, max_score::float as "maxScore" from h5p_attempt
       where content_id = $1 and person_id = $2 and lesson_id = $3 and counted order by number`,
      [contentId, personId, lessonId],
    );
  }

  /** Who has an attempt that counts, some at a time. */
  async learners(contentId: string, after: GradedLearner | null, most: number): Promise<GradedLearner[]> {
    return this.database.query<GradedLearner & Record<string, unknown>>(
      `select distinct person_id as "personId", lesson_id as "lessonId" from h5p_attempt
       where content_id = $1 and counted and lesson_id is not null
         and ($2::uuid is null or (person_id, lesson_id) > ($2::uuid, $3::uuid))
       order by 1, 2 limit $4`,
      [contentId, after?.personId ?? null, after?.lessonId ?? null, most],
    );
  }

  /** The pass mark that a lesson had while it showed a content that it shows no more. */
  async passMarkThen(lessonId: string, contentId: string): Promise<number | null> {
    const row = await this.database.one<{ mark: number }>(
      `select pass_percentage as mark from course_version_lesson where lesson_id = $1 and content_id = $2
       order by number desc limit 1`,
      [lessonId, contentId],
    );
    return row?.mark ?? null;
  }
}
