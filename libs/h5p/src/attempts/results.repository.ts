import { Database, decodeCursor, encodeCursor, fold, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { questionsQuery } from './questions.sql';

export interface AttemptLine {
  id: string;
  personId: string;
  personName: string;
  lessonTitle: string;
  /** Which version of the content was played. */
  contentVersion: number;
  /** From 1, in the order in which this person began them. */
  number: number;
  startedAt: Date;
  finishedAt: Date | null;
  score: number | null;
  maxScore: number | null;
  /** What the lesson said of itself in the learner's browser. */
  claimedScore: number | null;
  claimedMax: number | null;
  durationSeconds: number | null;
  passed: boolean | null;
  flagged: boolean;
  /** Why it was flagged: a `Fault`. */
  fault: string | null;
  counted: boolean;
  decision: 'accepted' | 'set-aside' | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
}
export interface AnswerLine {
  attemptId: string;
  part: string;
  response: string | null;
  score: number | null;
  maxScore: number | null;
  fault: string | null;
  at: Date;
  /** As the content told it: `PT12S`. */
  duration: string | null;
}
export const outcomes = ['passed', 'not-passed', 'open', 'flagged', 'set-aside'] as const;
export type Outcome = (typeof outcomes)[number];
export interface AttemptFilters {
  /** Part of the learner's name. */
  q?: string;
  /** One learner. */
  person?: string;
  outcome?: Outcome;
  /** Days in Viet Nam on which it was begun, the first and the last. */
  from?: string;
  to?: string;
}
export interface QuestionFigure {
  part: string;
  answers: number;
  /** The newest version of the content in which it was answered. */
  version: number;
  /** Points gained of the points there were to gain, 0 to 1. */
  share: number;
  /** Correlation with the rest of the attempt, -1 to 1; null where it says nothing. */
  discrimination: number | null;
  /** The most frequent responses that were not worth all points. */
  wrong: { response: string; count: number }[];
}
export interface LearnerLine {
  personId: string;
  personName: string;
  nameSort: string;
  attempts: number;
  flagged: number;
  lastAt: Date;
  passed: boolean;
  /** What counts, in the order in which it was begun. */
  counted: { score: number | null; maxScore: number | null }[];
}

const pageSize = 50;
const lineColumns = `t.id, t.person_id as "personId", p.full_name as "personName", l.title as "lessonTitle",
  t.content_version as "contentVersion", t.number,
  t.started_at as "startedAt", t.finished_at as "finishedAt", t.score::float as score, t.max_score::float as "maxScore",
  t.claimed_score::float as "claimedScore", t.claimed_max::float as "claimedMax",
  t.duration_seconds as "durationSeconds", t.passed, t.flagged, t.fault, t.counted, t.decision,
  d.full_name as "decidedBy", t.decided_at as "decidedAt", t.decision_note as "decisionNote"`;
const tables = `h5p_attempt t join person p on p.id = t.person_id join lesson l on l.id = t.lesson_id
  left join person d on d.id = t.decided_by`;
// $1 content, $2 lessons, $3 part of a name, $4 learner, $5 outcome, $6 and $7 days.
const filtered = `t.content_id = $1 and t.lesson_id = any($2::uuid[]) and ($3::text is null or p.name_folded like $3)
  and ($4::uuid is null or t.person_id = $4) and ($6::date is null or t.started_at >= $6::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
  and ($7::date is null or t.started_at < ($7::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
  and ($5::text is null or case $5 when 'passed' then t.counted and t.passed
    when 'not-passed' then t.counted and not t.passed when 'open' then t.finished_at is null
    when 'set-aside' then t.decision = 'set-aside' else t.flagged and t.decision is null end)`;
const valuesOf = (contentId: string, lessonIds: readonly string[], filters: AttemptFilters): unknown[] => [
  contentId,
  lessonIds,
  filters.q ? `%${fold(filters.q).replace(/[\\%_]/g, '\\$&')}%` : null,
  filters.person ?? null,
  filters.outcome ?? null,
  filters.from ?? null,
  filters.to ?? null,
];
const answerColumns = `a.attempt_id as "attemptId", a.sub_content_id as part, a.response, a.score::float as score,
  a.max_score::float as "maxScore", a.fault, a.at, a.statement->'result'->>'duration' as duration`;

/** What learners did with a content, for those who teach them. */
@Injectable()
export class ResultsRepository {
  constructor(private readonly database: Database) {}

  /** Attempts in some lessons, those begun last first. */
  async attempts(
    contentId: string,
    lessonIds: readonly string[],
    filters: AttemptFilters,
    after?: string,
  ): Promise<Paged<AttemptLine>> {
    const cursor = decodeCursor(after, 2);
    const rows = await this.database.query<AttemptLine & { total: number }>(
      `with found as (select t.id from ${tables} where ${filtered})
       select ${lineColumns}, (select count(*)::int from found) as total from ${tables}
       where ${filtered} and ($8::timestamptz is null or (t.started_at, t.id) < ($8::timestamptz, $9::uuid))
       order by t.started_at desc, t.id desc limit ${pageSize + 1}`,
      [...valuesOf(contentId, lessonIds, filters), cursor?.[0] ?? null, cursor?.[1] ?? null],
    );
    const items = rows.slice(0, pageSize).map(({ total: _, ...line }) => line);
    const last = rows.length > pageSize ? items.at(-1) : undefined;
    return {
      items,
      total: rows[0]?.total ?? 0,
      next: last ? encodeCursor([last.startedAt.toISOString(), last.id]) : null,
    };
  }

  attempt(contentId: string, lessonIds: readonly string[], id: string): Promise<AttemptLine | null> {
    return this.database.one<AttemptLine & Record<string, unknown>>(
      `select ${lineColumns} from ${tables} where t.id = $3 and t.content_id = $1 and t.lesson_id = any($2::uuid[])`,
      [contentId, lessonIds, id],
    );
  }

  /** Every answer of some attempts, in the order in which they came. */
  answers(attemptIds: readonly string[]): Promise<AnswerLine[]> {
    return this.database.query<AnswerLine & Record<string, unknown>>(
      `select ${answerColumns} from h5p_answer a
       where a.attempt_id = any($1::uuid[]) and a.verb = 'answered' order by a.attempt_id, a.seq`,
      [attemptIds],
    );
  }

  /** The figures of every question of the newest attempts, the hardest first. */
  questions(contentId: string, lessonIds: readonly string[]): Promise<QuestionFigure[]> {
    return this.database.query<QuestionFigure & Record<string, unknown>>(questionsQuery, [
      contentId,
      lessonIds,
    ]);
  }

  /** Learners by their given names, each with all that counts. */
  async learners(
    contentId: string,
    lessonIds: readonly string[],
    after?: string,
  ): Promise<Paged<LearnerLine>> {
    const cursor = decodeCursor(after, 2);
    const rows = await this.database.query<LearnerLine & { total: number }>(
      `select p.id as "personId", p.full_name as "personName", p.name_sort as "nameSort", count(*)::int as attempts,
         count(*) filter (where t.flagged and t.decision is null)::int as flagged, max(t.started_at) as "lastAt",
         coalesce(bool_or(t.passed) filter (where t.counted), false) as passed,
         coalesce(jsonb_agg(jsonb_build_object('score', t.score::float, 'maxScore', t.max_score::float)
           order by t.number) filter (where t.counted), '[]') as counted,
         (select count(distinct person_id)::int from h5p_attempt
          where content_id = $1 and lesson_id = any($2::uuid[])) as total
       from h5p_attempt t join person p on p.id = t.person_id
       where t.content_id = $1 and t.lesson_id = any($2::uuid[])
         and ($3::text is null or (p.name_sort, p.id) > ($3, $4::uuid))
       group by p.id order by p.name_sort, p.id limit ${pageSize + 1}`,
      [contentId, lessonIds, cursor?.[0] ?? null, cursor?.[1] ?? null],
    );
    const items = rows.slice(0, pageSize).map(({ total: _, ...line }) => line);
    const last = rows.length > pageSize ? items.at(-1) : undefined;
    return {
      items,
      total: rows[0]?.total ?? 0,
      next: last ? encodeCursor([last.nameSort, last.personId]) : null,
    };
  }

  /** Some attempts after another, in the order of their ids, for a file. */
  batch(
    contentId: string,
    lessonIds: readonly string[],
    filters: AttemptFilters,
    after: string,
    most: number,
  ): Promise<AttemptLine[]> {
    return this.database.query<AttemptLine & Record<string, unknown>>(
      `select ${lineColumns} from ${tables} where ${filtered} and t.id > $8::uuid order by t.id limit $9`,
      [...valuesOf(contentId, lessonIds, filters), after, most],
    );
  }
}
