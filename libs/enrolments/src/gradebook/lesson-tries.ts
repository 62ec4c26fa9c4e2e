import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export interface Tried {
  enrolmentId: string;
  lessonId: string;
  /** From 0 to 1. */
  score: number;
  passed: boolean;
  at: Date;
}

/** How often lessons with a score were tried, whatever their kind: a count, not a diary. */
@Injectable()
export class LessonTries {
  constructor(private readonly database: Database) {}

  /**
   * Counts a try, in the current transaction. Players may tell of one result more than once: the same score is the
   * same try when it passed, and within a minute when it did not.
   */
  async note({ enrolmentId, lessonId, score, passed, at }: Tried): Promise<void> {
    await this.database.execute(
      `insert into lesson_try as t (enrolment_id, lesson_id, tries, failed, best_score, last_score, first_at, last_at)
       values ($1, $2, 1, $3, $4, $4, $5, $5)
       on conflict (enrolment_id, lesson_id) do update set tries = t.tries + 1, failed = t.failed + excluded.failed,
         best_score = greatest(t.best_score, excluded.best_score), last_score = excluded.last_score,
         last_at = excluded.last_at
       where t.last_score <> excluded.last_score
         or excluded.failed > 0 and t.last_at <= excluded.last_at - interval '1 minute'`,
      [enrolmentId, lessonId, passed ? 0 : 1, score, at],
    );
  }

  /** The score that stands for a lesson that was tried, where it is not the best one. */
  async regrade(enrolmentId: string, lessonId: string, score: number): Promise<void> {
    await this.database.execute(
      'update lesson_try set best_score = $3 where enrolment_id = $1 and lesson_id = $2',
      [enrolmentId, lessonId, score],
    );
  }
}
