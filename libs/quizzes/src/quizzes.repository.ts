import {
  type Actor,
  Database,
  decodeCursor,
  encodeCursor,
  isId,
  newId,
  type Paged,
  scopeOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { CountingRule, RangeFeedback, RevealRule } from './domain/attempt';
import type { GuardedQuiz } from './domain/bank.policy';
import type { Drawable, Slot } from './domain/drawing';
import type { QuestionKind } from './domain/question';

/** How a quiz is taken; the pass mark is the lesson's. */
export interface QuizSettings {
  title: string;
  onePerPage: boolean;
  shuffleAnswers: boolean;
  /** Null for as many as somebody likes. */
  attemptsAllowed: number | null;
  /** Null for as long as somebody likes. */
  timeLimitMinutes: number | null;
  counts: CountingRule;
  reveals: RevealRule;
  feedback: RangeFeedback[];
}
export interface SlotView {
  id: string;
  points: number;
  /** A chosen question. */
  questionId: string | null;
  title: string | null;
  kind: QuestionKind | null;
  /** Whether a chosen question is in the bank still: learners keep those that were taken out of it. */
  inBank?: boolean | null;
  /** Some of a category. */
  category: string | null;
  draw: number | null;
}
/** A lesson that asks a quiz, or asked it in a version before. */
export type QuizUse = GuardedQuiz['lessons'][number] & {
  /** Null once only an older version of the course has the lesson. */
  title: string | null;
  courseId: string;
  courseTitle: string;
};
export interface Quiz extends QuizSettings, GuardedQuiz {
  lessons: QuizUse[];
  id: string;
  unitId: string;
  unitPath: string[];
  version: number;
  updatedAt: Date;
  slots: SlotView[];
}
export interface QuizSummary {
  id: string;
  title: string;
  questions: number;
  lessonTitles: string[];
  updatedAt: Date;
}

const pageSize = 30;

@Injectable()
export class QuizzesRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Quiz | null> {
    if (!isId(id)) return null;
    return this.database.one<Quiz & Record<string, unknown>>(
      `select z.id, z.unit_id as "unitId", z.author_id as "authorId", z.title, z.one_per_page as "onePerPage",
         z.shuffle_answers as "shuffleAnswers", z.attempts_allowed as "attemptsAllowed",
         z.time_limit_minutes as "timeLimitMinutes", z.counts, z.reveals, z.feedback, z.version,
         z.updated_at as "updatedAt", u.path as "unitPath",
         coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'points', s.points, 'questionId', s.question_id,
             'title', q.title, 'kind', q.kind,
             'inBank', q.archived_at is null, 'category', s.category, 'draw', s.draw) order by s.position, s.id)
           from quiz_slot s left join question q on q.id = s.question_id where s.quiz_id = z.id), '[]') as slots,
         coalesce((select jsonb_agg(jsonb_build_object('lessonId', l.id, 'title', n.title,
             'courseId', k.id, 'courseTitle', k.title, 'status', k.status, 'unitPath', ku.path, 'authorIds', array(select a.person_id from course_author a where a.course_id = k.id)))
           from (select distinct lesson_id as id, course_id from content_use where content_id = z.id) l
             left join lesson n on n.id = l.id
             join course k on k.id = l.course_id join unit ku on ku.id = k.owner_unit_id), '[]') as lessons
       from quiz z join unit u on u.id = z.unit_id where z.id = $1`,
      [id],
    );
  }

  /** What somebody made and what the units they serve own, the newest first. */
  async list(actor: Actor, after?: string): Promise<Paged<QuizSummary>> {
    const cursor = decodeCursor(after, 2);
    const scope = scopeOf(actor, 'official');
    const mine = `(z.author_id = $1 or $2 or u.path && $3::uuid[])`;
    const values = [actor.personId, scope.everywhere, scope.unitIds];
    const [rows, counted] = await Promise.all([
      this.database.query<QuizSummary & Record<string, unknown>>(
        `select z.id, z.title, z.updated_at as "updatedAt",
           (select coalesce(sum(coalesce(s.draw, 1)), 0)::int from quiz_slot s where s.quiz_id = z.id) as questions,
           array(select l.title from lesson l where l.content_id = z.id order by l.title) as "lessonTitles"
         from quiz z join unit u on u.id = z.unit_id where ${mine}
           and ($4::timestamptz is null or (z.updated_at, z.id) < ($4::timestamptz, $5::uuid))
         order by z.updated_at desc, z.id desc limit ${pageSize + 1}`,
        [...values, cursor?.[0] ?? null, cursor?.[1] ?? null],
      ),
      this.database.one<{ total: number }>(
        `select count(*)::int as total from quiz z join unit u on u.id = z.unit_id where ${mine}`,
        values,
      ),
    ]);
    const items = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? items.at(-1) : undefined;
    return {
      items,
      total: counted?.total ?? 0,
      next: last ? encodeCursor([last.updatedAt.toISOString(), last.id]) : null,
    };
  }

  async insert(
    id: string,
    unitId: string,
    authorId: string,
    settings: QuizSettings,
    now: Date,
  ): Promise<void> {
    await this.database.execute(
      `insert into quiz (id, unit_id, author_id, title, one_per_page, shuffle_answers, attempts_allowed,
         time_limit_minutes, counts, reveals, feedback, version, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $12)`,
      [id, unitId, authorId, ...columnsOf(settings), now],
    );
  }

  /** False when the quiz is not at the version the change was made from. */
  async update(id: string, from: number, settings: QuizSettings, now: Date): Promise<boolean> {
    const touched = await this.database.execute(
      `update quiz set title = $3, one_per_page = $4, shuffle_answers = $5, attempts_allowed = $6,
         time_limit_minutes = $7, counts = $8, reveals = $9, feedback = $10, updated_at = $11, version = version + 1
       where id = $1 and version = $2`,
      [id, from, ...columnsOf(settings), now],
    );
    return touched > 0;
  }

  /** Takes the quiz's row until the transaction ends. */
  async hold(id: string, now: Date): Promise<void> {
    await this.database.execute('update quiz set updated_at = $2, version = version + 1 where id = $1', [
      id,
      now,
    ]);
  }

  async setSlots(quizId: string, slots: readonly (Slot & { id?: string })[]): Promise<void> {
    await this.database.execute('delete from quiz_slot where quiz_id = $1', [quizId]);
    if (slots.length === 0) return;
    await this.database.execute(
      `insert into quiz_slot (id, quiz_id, position, question_id, category, draw, points)
       select r.id, $2, r.position, r.question_id, r.category, r.draw, r.points
       from jsonb_to_recordset($1::jsonb) as r(id uuid, position int, question_id uuid, category text, draw int,
         points numeric)`,
      [
        JSON.stringify(
          slots.map((slot, index) => ({
            id: slot.id ?? newId(),
            position: index + 1,
            question_id: 'questionId' in slot ? slot.questionId : null,
            category: 'questionId' in slot ? null : slot.category,
            draw: 'questionId' in slot ? null : slot.draw,
            points: slot.points,
          })),
        ),
        quizId,
      ],
    );
  }

  /** The pass mark that a lesson had in the last version in which it asked a quiz; null when it asks it still. */
  async passMarkThen(lessonId: string, quizId: string): Promise<number | null> {
    const row = await this.database.one<{ mark: number }>(
      `select pass_percentage as mark from course_version_lesson
       where lesson_id = $1 and content_id = $2 order by number desc limit 1`,
      [lessonId, quizId],
    );
    return row?.mark ?? null;
  }

  /** How many questions quizzes ask, and whether one to a page. */
  sizes(ids: readonly string[]): Promise<{ id: string; questions: number; onePerPage: boolean }[]> {
    return this.database.query<{ id: string; questions: number; onePerPage: boolean }>(
      `select z.id, z.one_per_page as "onePerPage", coalesce(sum(coalesce(s.draw, 1)) filter (where s.id is not null),
         0)::int as questions
       from quiz z left join quiz_slot s on s.quiz_id = z.id where z.id = any($1::uuid[]) group by z.id`,
      [ids],
    );
  }

  /**
   * Everything that an attempt may ask: what is chosen, and what lies in the categories to draw from: open questions of
   * the quiz's unit, and its author's own there.
   */
  drawable(quiz: Pick<Quiz, 'unitId' | 'authorId' | 'slots'>): Promise<Drawable[]> {
    const chosen = quiz.slots.flatMap(({ questionId }) => questionId ?? []);
    const categories = quiz.slots.flatMap(({ category }) => category ?? []);
    return this.database.query<Drawable & Record<string, unknown>>(
      `select q.id, q.version, q.kind, q.category, case q.kind
           when 'matching' then jsonb_array_length(v.content #> '{body,pairs}')
             + jsonb_array_length(v.content #> '{body,distractors}')
           when 'ordering' then jsonb_array_length(v.content #> '{body,items}')
           when 'single' then jsonb_array_length(v.content #> '{body,options}')
           when 'multiple' then jsonb_array_length(v.content #> '{body,options}') else 0 end as parts
       from question q join question_version v on v.question_id = q.id and v.version = q.version
       where (q.id = any($1::uuid[]) or (q.archived_at is null and q.unit_id = $2 and (q.shared or q.author_id = $3)
         and exists (select from unnest($4::text[]) c where c = '' or q.category = c
           or starts_with(q.category, c || '/'))))
       order by q.id`,
      [chosen, quiz.unitId, quiz.authorId, categories],
    );
  }
}

const columnsOf = (settings: QuizSettings): unknown[] => [
  settings.title,
  settings.onePerPage,
  settings.shuffleAnswers,
  settings.attemptsAllowed,
  settings.timeLimitMinutes,
  settings.counts,
  settings.reveals,
  JSON.stringify(settings.feedback),
];
