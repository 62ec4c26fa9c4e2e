import { Database, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Drawn } from '../domain/drawing';
import type { QuestionContent } from '../domain/question';
import type { QuestionResponse } from '../domain/response';

export interface Attempt {
  id: string;
  quizId: string;
  personId: string;
  /** Null when the lesson is no more. */
  lessonId: string | null;
  /** From 1. */
  number: number;
  startedAt: Date;
  dueAt: Date | null;
  touchedAt: Date;
  finishedAt: Date | null;
  score: number | null;
  maxScore: number | null;
  /** From 0 to 1. */
  scaled: number | null;
  passed: boolean | null;
}
export interface Answer {
  /** From 1, in the order in which it is asked. */
  place: number;
  questionId: string;
  version: number;
  points: number;
  shown: number[];
  response: QuestionResponse | null;
  answeredAt: Date | null;
  seconds: number;
  /** From 0 to 1, once the attempt is finished. */
  share: number | null;
  title: string;
  content: QuestionContent;
}
export interface SavedAnswer {
  place: number;
  response: QuestionResponse | null;
  seconds: number;
}

const attemptColumns = `a.id, a.quiz_id as "quizId", a.person_id as "personId", a.lesson_id as "lessonId", a.number,
  a.started_at as "startedAt", a.due_at as "dueAt", a.touched_at as "touchedAt", a.finished_at as "finishedAt",
  a.score::float as score, a.max_score::float as "maxScore", round(a.scaled::numeric, 4)::float as scaled, a.passed`;

@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Attempt | null> {
    if (!isId(id)) return null;
    return this.database.one<Attempt & Record<string, unknown>>(
      `select ${attemptColumns} from quiz_attempt a where a.id = $1`,
      [id],
    );
  }

  /** The same, taking its row until the transaction ends. */
  async hold(id: string): Promise<Attempt | null> {
    if (!isId(id)) return null;
    return this.database.one<Attempt & Record<string, unknown>>(
      `select ${attemptColumns} from quiz_attempt a where a.id = $1 for update`,
      [id],
    );
  }

  /** What somebody did with a quiz in a lesson, the oldest first. */
  of(personId: string, lessonId: string, quizId: string): Promise<Attempt[]> {
    return this.database.query<Attempt & Record<string, unknown>>(
      `select ${attemptColumns} from quiz_attempt a
       where a.person_id = $1 and a.lesson_id = $2 and a.quiz_id = $3 order by a.number`,
      [personId, lessonId, quizId],
    );
  }

  /** Stores an attempt with its questions; false when one is open, or was begun at the same moment. */
  async begin(
    attempt: Pick<Attempt, 'id' | 'quizId' | 'personId' | 'number' | 'startedAt' | 'dueAt'> & {
      lessonId: string;
    },
    drawn: readonly Drawn[],
  ): Promise<boolean> {
    const stored = await this.database.execute(
      `insert into quiz_attempt (id, quiz_id, person_id, lesson_id, number, started_at, due_at, touched_at)
       values ($1, $2, $3, $4, $5, $6, $7, $6) on conflict do nothing`,
      [
        attempt.id,
        attempt.quizId,
        attempt.personId,
        attempt.lessonId,
        attempt.number,
        attempt.startedAt,
        attempt.dueAt,
      ],
    );
    if (stored === 0) return false;
    await this.database.execute(
      `insert into quiz_answer (attempt_id, place, question_id, version, points, shown)
       select $1, r.place, r.question_id, r.version, r.points,
         array(select v::int from jsonb_array_elements_text(r.shown) with ordinality s(v, n) order by n)
       from jsonb_to_recordset($2::jsonb)
         as r(place int, question_id uuid, version int, points numeric, shown jsonb)`,
      [
        attempt.id,
        JSON.stringify(
          drawn.map((one, at) => ({
            place: at + 1,
            question_id: one.questionId,
            version: one.version,
            points: one.points,
            shown: one.shown,
          })),
        ),
      ],
    );
    return true;
  }

  /** The questions of an attempt in the words they were asked in. */
  answers(attemptId: string): Promise<Answer[]> {
    return this.database.query<Answer & Record<string, unknown>>(
      `select w.place, w.question_id as "questionId", w.version, w.points::float as points, w.shown, w.response,
         w.answered_at as "answeredAt", w.seconds, round(w.share::numeric, 4)::float as share, v.title, v.content
       from quiz_answer w join question_version v on v.question_id = w.question_id and v.version = w.version
       where w.attempt_id = $1 order by w.place`,
      [attemptId],
    );
  }

  async save(attemptId: string, saved: readonly SavedAnswer[], now: Date): Promise<void> {
    await this.database.execute(
      `update quiz_answer w set response = r.response, seconds = w.seconds + r.seconds,
         answered_at = case when r.response is null then null else $3::timestamptz end
       from jsonb_to_recordset($2::jsonb) as r(place int, response jsonb, seconds int)
       where w.attempt_id = $1 and w.place = r.place`,
      [attemptId, JSON.stringify(saved), now],
    );
    await this.database.execute('update quiz_attempt set touched_at = $2 where id = $1', [attemptId, now]);
  }

  async finish(
    attempt: Pick<Attempt, 'id'> & {
      finishedAt: Date;
      score: number;
      maxScore: number;
      scaled: number;
      passed: boolean;
    },
    shares: readonly { place: number; share: number }[],
  ): Promise<void> {
    await this.database.execute(
      `update quiz_answer w set share = r.share
       from jsonb_to_recordset($2::jsonb) as r(place int, share real)
       where w.attempt_id = $1 and w.place = r.place`,
      [attempt.id, JSON.stringify(shares)],
    );
    await this.database.execute(
      `update quiz_attempt set finished_at = $2, touched_at = $2, score = $3, max_score = $4, scaled = $5, passed = $6
       where id = $1`,
      [attempt.id, attempt.finishedAt, attempt.score, attempt.maxScore, attempt.scaled, attempt.passed],
    );
  }

  /** Attempts whose time ended before a moment and that nobody handed in. */
  async overdue(before: Date, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'select id from quiz_attempt where finished_at is null and due_at < $1 order by due_at limit $2',
      [before, most],
    );
    return rows.map(({ id }) => id);
  }
}
