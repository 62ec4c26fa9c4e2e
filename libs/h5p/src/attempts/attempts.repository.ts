import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { PlayPass } from '../playing/play-pass';
import type { PlayedStatement } from './played-statement';

export interface Attempt {
  id: string;
  personId: string;
  contentId: string;
  enrolmentId: string;
  /** What was played: by this version it is judged, whatever the content has become. */
  contentVersion: number;
  startedAt: Date;
  finishedAt: Date | null;
}
export interface AttemptResult {
  at: Date;
  score: number | null;
  maxScore: number | null;
  durationSeconds: number;
  passed: boolean;
  flagged: boolean;
}
/** A statement with the judgement on it, ready to be stored. */
export interface AnswerRow {
  played: PlayedStatement;
  flagged: boolean;
  statement: Record<string, unknown>;
}

@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: Database) {}

  /** The attempt that somebody left off and goes on with; one of another version of the content is not gone on with. */
  async open(pass: Omit<PlayPass, 'issuedAt'>): Promise<string | null> {
    const row = await this.database.one<{ id: string }>(
      `select id from h5p_attempt where person_id = $1 and content_id = $2 and enrolment_id = $3
         and lesson_id = $4 and content_version = $5 and finished_at is null order by started_at desc limit 1`,
      [pass.personId, pass.contentId, pass.enrolmentId, pass.lessonId, pass.contentVersion],
    );
    return row?.id ?? null;
  }

  /** Begins an attempt unless it has begun, and takes its row until the transaction ends. */
  async begin(id: string, pass: PlayPass, startedAt: Date): Promise<Attempt | null> {
    await this.database.execute(
      `insert into h5p_attempt (id, content_id, person_id, enrolment_id, lesson_id, started_at,
         content_version)
       values ($1, $2, $3, $4, (select id from lesson where id = $5), $6,
         coalesce($7, (select version from h5p_content where id = $2))) on conflict (id) do nothing`,
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
    return this.database.one<Attempt & Record<string, unknown>>(
      `select id, person_id as "personId", content_id as "contentId", enrolment_id as "enrolmentId",
         content_version as "contentVersion", started_at as "startedAt", finished_at as "finishedAt" from h5p_attempt where id = $1 for update`,
      [id],
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
      `insert into h5p_answer (id, attempt_id, sub_content_id, verb, response, score, max_score, flagged,
         statement, at)
       select n.id, $1, n.part, n.verb, n.response, n.score, n.max_score, n.flagged, n.statement, n.at
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::numeric[], $7::numeric[], $8::boolean[],
         $9::jsonb[], $10::timestamptz[]) n(id, part, verb, response, score, max_score, flagged, statement, at)
       on conflict (id) do nothing`,
      [
        attemptId,
        rows.map(({ played }) => played.id),
        rows.map(({ played }) => played.subContentId),
        rows.map(({ played }) => played.verb),
        rows.map(({ played }) => played.response),
        rows.map(({ played }) => played.score),
        rows.map(({ played }) => played.maxScore),
        rows.map(({ flagged }) => flagged),
        rows.map(({ statement }) => JSON.stringify(statement)),
        rows.map(({ played }) => played.at),
      ],
    );
  }

  async finish(id: string, result: AttemptResult): Promise<void> {
    await this.database.execute(
      `update h5p_attempt set finished_at = $2, score = $3, max_score = $4, duration_seconds = $5, passed = $6,
         flagged = $7 where id = $1`,
      [id, result.at, result.score, result.maxScore, result.durationSeconds, result.passed, result.flagged],
    );
  }
}
