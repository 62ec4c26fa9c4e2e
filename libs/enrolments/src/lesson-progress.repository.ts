import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** The lessons that somebody has done. */
@Injectable()
export class LessonProgressRepository {
  constructor(private readonly database: Database) {}

  /** Whether the lesson is done for the first time, or got a better score than before; null when neither. */
  async note(
    enrolmentId: string,
    lessonId: string,
    score: number | null,
    now: Date,
  ): Promise<'first' | 'better' | null> {
    const row = await this.database.one<{ first: boolean }>(
      `insert into lesson_progress (enrolment_id, lesson_id, done_at, score_scaled) values ($1, $2, $3, $4)
       on conflict (enrolment_id, lesson_id) do update
         set score_scaled = excluded.score_scaled
         where excluded.score_scaled > coalesce(lesson_progress.score_scaled, -1)
       returning (xmax = 0) as first`,
      [enrolmentId, lessonId, now, score],
    );
    if (!row) return null;
    return row.first ? 'first' : 'better';
  }

  /** Notes another score of a lesson that is done, and says when it was done; null when nothing changed. */
  regrade(enrolmentId: string, lessonId: string, score: number | null): Promise<{ doneAt: Date } | null> {
    return this.database.one<{ doneAt: Date }>(
      `update lesson_progress set score_scaled = $3::real where enrolment_id = $1 and lesson_id = $2
         and score_scaled is distinct from $3::real returning done_at as "doneAt"`,
      [enrolmentId, lessonId, score],
    );
  }

  /** Opens a lesson again, and says when it was done; null when it was not. */
  reopen(enrolmentId: string, lessonId: string): Promise<{ doneAt: Date } | null> {
    return this.database.one<{ doneAt: Date }>(
      `delete from lesson_progress where enrolment_id = $1 and lesson_id = $2 returning done_at as "doneAt"`,
      [enrolmentId, lessonId],
    );
  }
}
