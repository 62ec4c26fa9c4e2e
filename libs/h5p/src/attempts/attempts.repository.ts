import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { PlayPass } from '../playing/play-pass';
import type { Fault } from './faults';
import type { PlayedStatement } from './played-statement';

export interface Attempt {
  id: string;
  personId: string;
  contentId: string;
  enrolmentId: string;
  lessonId: string | null;
  /** What was played: by this version it is judged, whatever the content has become. */
  contentVersion: number;
  startedAt: Date;
  finishedAt: Date | null;
  /** Why its end was not believed. */
  fault: Fault | null;
  decision: 'accepted' | 'set-aside' | null;
}
export interface AttemptResult {
  at: Date;
  score: number | null;
  maxScore: number | null;
  claimedScore: number | null;
  claimedMax: number | null;
  durationSeconds: number;
  passed: boolean;
  fault: Fault | null;
}
/** A statement with the judgement on it, ready to be stored. */
export interface AnswerRow {
  played: PlayedStatement;
  fault: Fault | null;
  statement: Record<string, unknown>;
}
/** An end that could not be believed when it came. */
export interface DoubtedEnd {
  id: string;
  verb: string;
  score: number | null;
  maxScore: number | null;
  at: Date;
  statement: Record<string, unknown>;
}

type Owner = Omit<PlayPass, 'issuedAt'>;
const columns = `id, person_id as "personId", content_id as "contentId", enrolment_id as "enrolmentId",
  lesson_id as "lessonId", content_version as "contentVersion", started_at as "startedAt", finished_at as "finishedAt", fault, decision`;

@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: Database) {}

  /**
   * The attempt that somebody left off and goes on with, and how many they have begun; one of another version of the
   * content is not gone on with.
   */
  async open(pass: Owner): Promise<{ id: string | null; used: number }> {
    const row = await this.database.one<{ id: string | null; used: number }>(
      `select (array_agg(id order by number desc) filter (where finished_at is null and decision is null
           and enrolment_id = $3 and ($5::int is null or content_version = $5)))[1] as id,
         count(*) filter (where decision is distinct from 'set-aside')::int as used
       from h5p_attempt where person_id = $1 and content_id = $2
         and (lesson_id = $4 or (lesson_id is null and enrolment_id = $4))`,
      [pass.personId, pass.contentId, pass.enrolmentId, pass.lessonId, pass.contentVersion ?? null],
    );
    return row ?? { id: null, used: 0 };
  }

  /** Takes the row of an attempt until the transaction ends; null when it has not begun. */
  hold(id: string): Promise<Attempt | null> {
    return this.database.one<Attempt & Record<string, unknown>>(
      `select ${columns} from h5p_attempt where id = $1 for update`,
      [id],
    );
  }

  /** Lets one attempt of somebody begin after the other, however many devices begin at once. */
  async oneAtATime({ personId, contentId }: Owner): Promise<void> {
    await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `h5p-attempt:${personId}:${contentId}`,
    ]);
  }

  async begin(id: string, pass: Owner, startedAt: Date): Promise<void> {
    await this.database.execute(
      `insert into h5p_attempt (id, content_id, person_id, enrolment_id, lesson_id, started_at, content_version, number)
       values ($1, $2, $3, $4, (select id from lesson where id = $5), $6,
         coalesce($7, (select version from h5p_content where id = $2)),
         1 + coalesce((select max(number) from h5p_attempt where person_id = $3 and content_id = $2), 0))`,
      [
        id,
        pass.contentId,
        pass.personId,
        pass.enrolmentId,
        pass.lessonId,
        startedAt,
        pass.contentVersion ?? null,
      ],
    );
  }

  /** Which of some statements are stored already: a page that saw no answer sends them again. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'select id from h5p_answer where id = any($1::uuid[])',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The most points somebody got for each question of one version of a content, from answers that were believed. */
  async earned({ personId, contentId, contentVersion }: Attempt): Promise<Map<string, number>> {
    const rows = await this.database.query<{ part: string; points: number }>(
      `select a.sub_content_id as part, max(a.score)::float as points
       from h5p_answer a join h5p_attempt t on t.id = a.attempt_id
       where t.person_id = $1 and t.content_id = $2 and t.content_version = $3 and a.verb = 'answered' and not a.flagged
         and a.score is not null
       group by a.sub_content_id`,
      [personId, contentId, contentVersion],
    );
    return new Map(rows.map(({ part, points }) => [part, points]));
  }

  async addAnswers(attemptId: string, rows: readonly AnswerRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.execute(
      `insert into h5p_answer (id, attempt_id, sub_content_id, verb, response, score, max_score, flagged, fault,
         statement, at)
       select n.id, $1, n.part, n.verb, n.response, n.score, n.max_score, n.fault is not null, n.fault,
         n.statement, n.at
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::numeric[], $7::numeric[], $8::text[],
         $9::jsonb[], $10::timestamptz[]) n(id, part, verb, response, score, max_score, fault, statement, at)
       on conflict (id) do nothing`,
      [
        attemptId,
        rows.map(({ played }) => played.id),
        rows.map(({ played }) => played.subContentId),
        rows.map(({ played }) => played.verb),
        rows.map(({ played }) => played.response),
        rows.map(({ played }) => played.score),
        rows.map(({ played }) => played.maxScore),
        rows.map(({ fault }) => fault),
        rows.map(({ statement }) => JSON.stringify(statement)),
        rows.map(({ played }) => played.at),
      ],
    );
  }

  /** Notes what an attempt came to; it counts when its end can be believed. */
  async finish(id: string, result: AttemptResult): Promise<void> {
    await this.database.execute(
      `update h5p_attempt set finished_at = $2, score = $3, max_score = $4, claimed_score = $5, claimed_max = $6,
         duration_seconds = $7, passed = $8, fault = $9, flagged = $9::text is not null,
         counted = $9::text is null and decision is distinct from 'set-aside' where id = $1`,
      [
        id,
        result.at,
        result.score,
        result.maxScore,
        result.claimedScore,
        result.claimedMax,
        result.durationSeconds,
        result.passed,
        result.fault,
      ],
    );
  }

  /** The ends of an attempt that claimed more than the answers that were there at that time. */
  doubted(attemptId: string): Promise<DoubtedEnd[]> {
    return this.database.query<DoubtedEnd & Record<string, unknown>>(
      `select id, verb, score::float as score, max_score::float as "maxScore", at, statement from h5p_answer
       where attempt_id = $1 and sub_content_id = '' and fault = 'without-answers' order by seq`,
      [attemptId],
    );
  }

  async believe(answerIds: readonly string[]): Promise<void> {
    await this.database.execute(
      'update h5p_answer set flagged = false, fault = null where id = any($1::uuid[])',
      [answerIds],
    );
  }
}
