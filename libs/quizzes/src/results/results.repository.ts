import { Database, decodeCursor, encodeCursor, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { QuestionContent } from '../domain/question';
import type { QuestionResponse } from '../domain/response';

export interface AttemptLine {
  id: string;
  personName: string;
  lessonTitle: string;
  number: number;
  startedAt: Date;
  finishedAt: Date | null;
  score: number | null;
  maxScore: number | null;
  scaled: number | null;
  passed: boolean | null;
}
export interface AnswerLine {
  attemptId: string;
  questionId: string;
  points: number;
  share: number;
}
export interface CsvLine extends AttemptLine {
  place: number;
  title: string;
  content: QuestionContent;
  response: QuestionResponse | null;
  points: number;
  share: number | null;
}

const pageSize = 50;
const lineColumns = `a.id, p.full_name as "personName", l.title as "lessonTitle", a.number, a.started_at as "startedAt",
  a.finished_at as "finishedAt", a.score::float as score, a.max_score::float as "maxScore",
  round(a.scaled::numeric, 4)::float as scaled, a.passed`;

/** What learners did with a quiz, for those who teach them. */
@Injectable()
export class ResultsRepository {
  constructor(private readonly database: Database) {}

  async attempts(quizId: string, lessonIds: readonly string[], after?: string): Promise<Paged<AttemptLine>> {
    const cursor = decodeCursor(after, 2);
    const [rows, counted] = await Promise.all([
      this.database.query<AttemptLine & Record<string, unknown>>(
        `select ${lineColumns} from quiz_attempt a join person p on p.id = a.person_id join lesson l on l.id = a.lesson_id
         where a.quiz_id = $1 and a.lesson_id = any($2::uuid[])
           and ($3::timestamptz is null or (a.started_at, a.id) < ($3::timestamptz, $4::uuid))
         order by a.started_at desc, a.id desc limit ${pageSize + 1}`,
        [quizId, lessonIds, cursor?.[0] ?? null, cursor?.[1] ?? null],
      ),
      this.database.one<{ total: number }>(
        `select count(*)::int as total from quiz_attempt where quiz_id = $1 and lesson_id = any($2::uuid[])`,
        [quizId, lessonIds],
      ),
    ]);
    const items = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? items.at(-1) : undefined;
    return {
      items,
      total: counted?.total ?? 0,
      next: last ? encodeCursor([last.startedAt.toISOString(), last.id]) : null,
    };
  }

  attempt(quizId: string, lessonIds: readonly string[], attemptId: string): Promise<AttemptLine | null> {
    return this.database.one<AttemptLine & Record<string, unknown>>(
      `select ${lineColumns} from quiz_attempt a join person p on p.id = a.person_id join lesson l on l.id = a.lesson_id
       where a.id = $3 and a.quiz_id = $1 and a.lesson_id = any($2::uuid[])`,
      [quizId, lessonIds, attemptId],
    );
  }

  /** Every answer of the newest finished attempts, for the statistics; with the names of the questions. */
  async answers(
    quizId: string,
    lessonIds: readonly string[],
    most: number,
  ): Promise<{ answers: AnswerLine[]; questions: Map<string, { title: string; inBank: boolean }> }> {
    const rows = await this.database.query<AnswerLine & { title: string; inBank: boolean }>(
      `select w.attempt_id as "attemptId", w.question_id as "questionId", w.points::float as points,
         coalesce(w.share, 0)::float as share, q.title, q.archived_at is null as "inBank"
       from (select id from quiz_attempt where quiz_id = $1 and lesson_id = any($2::uuid[]) and finished_at is not null
         order by started_at desc limit $3) a
       join quiz_answer w on w.attempt_id = a.id join question q on q.id = w.question_id`,
      [quizId, lessonIds, most],
    );
    return {
      answers: rows,
      questions: new Map(rows.map(({ questionId, title, inBank }) => [questionId, { title, inBank }])),
    };
  }

  /** Every answer of some attempts after another, the oldest first. */
  async csvLines(
    quizId: string,
    lessonIds: readonly string[],
    after: string,
    most: number,
  ): Promise<CsvLine[]> {
    return this.database.query<CsvLine & Record<string, unknown>>(
      `select a.*, w.place, v.title, v.content, w.response, w.points::float as points,
         round(w.share::numeric, 4)::float as share
       from (select ${lineColumns} from quiz_attempt a join person p on p.id = a.person_id
           join lesson l on l.id = a.lesson_id
         where a.quiz_id = $1 and a.lesson_id = any($2::uuid[]) and a.id > $3 order by a.id limit $4) a
       join quiz_answer w on w.attempt_id = a.id
       join question_version v on v.question_id = w.question_id and v.version = w.version
       order by a.id, w.place`,
      [quizId, lessonIds, after, most],
    );
  }
}
