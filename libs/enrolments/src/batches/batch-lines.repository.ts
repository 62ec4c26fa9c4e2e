import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '../domain/transitions';
import type { GivenLine, LinePerson } from './read-people';

export type Outcome = 'active' | 'waiting' | 'requested' | 'unchanged' | 'invited' | 'failed';
export type OutcomeCounts = Record<Outcome, number> & { registered: number };
/** A line that is still to do. */
export interface OpenLine {
  line: number;
  given: (LinePerson & GivenTexts) | null;
  personId: string | null;
}
interface GivenTexts {
  texts: GivenLine;
}
export interface NewLine {
  line: number;
  given: (LinePerson & GivenTexts) | GivenTexts | null;
  personId: string | null;
  problem: { code: string; params: Record<string, string | number> } | null;
}
/** A line that enrolled nobody, and why. */
export interface FailedLine {
  line: number;
  texts: GivenLine | null;
  /** The name of somebody of a unit, who has no line of their own. */
  name: string | null;
  code: string;
  params: Record<string, string | number>;
}

/** The people of a batch, each a line: what was given of them, and what came of it. */
@Injectable()
export class BatchLinesRepository {
  constructor(private readonly database: Database) {}

  async insert(batchId: string, lines: readonly NewLine[]): Promise<void> {
    await this.database.execute(
      `insert into enrolment_batch_line (batch_id, line, given, person_id, outcome, problem_code, problem_params)
       select $1, line, given, person_id, case when code is not null then 'failed' end, code, params
       from jsonb_to_recordset($2::jsonb) n(line int, given jsonb, person_id uuid, code text, params jsonb)`,
      [
        batchId,
        JSON.stringify(
          lines.map(({ line, given, personId, problem }) => ({
            line,
            given,
            person_id: personId,
            code: problem?.code ?? null,
            params: problem?.params ?? null,
          })),
        ),
      ],
    );
  }

  /** Everybody else than the official who lives in a unit or below it, as lines in the order of their names. */
  async insertPeopleOf(batchId: string, unitId: string, official: string): Promise<void> {
    await this.database.execute(
      `insert into enrolment_batch_line (batch_id, line, person_id)
       select $1, row_number() over (order by p.name_sort, p.id), p.id
       from person p join unit u on u.id = p.home_unit_id where u.path @> array[$2::uuid] and p.id <> $3`,
      [batchId, unitId, official],
    );
  }

  async counts(batchId: string): Promise<OutcomeCounts> {
    const counts: OutcomeCounts = {
      active: 0,
      waiting: 0,
      requested: 0,
      unchanged: 0,
      invited: 0,
      failed: 0,
      registered: 0,
    };
    const rows = await this.database.query<{ outcome: Outcome; count: number; registered: number }>(
      `select outcome, count(*)::int as count, count(*) filter (where registered)::int as registered
       from enrolment_batch_line where batch_id = $1 and outcome is not null group by outcome`,
      [batchId],
    );
    for (const { outcome, count, registered } of rows) {
      counts[outcome] = count;
      counts.registered += registered;
    }
    return counts;
  }

  failed(batchId: string, limit: number): Promise<FailedLine[]> {
    return this.database.query<FailedLine & Record<string, unknown>>(
      `select l.line, l.given->'texts' as texts, p.full_name as name, l.problem_code as code,
         coalesce(l.problem_params, '{}') as params
       from enrolment_batch_line l left join person p on p.id = l.person_id
       where l.batch_id = $1 and l.outcome = 'failed' order by l.line limit $2`,
      [batchId, limit],
    );
  }

  open(batchId: string, limit: number): Promise<OpenLine[]> {
    return this.database.query<OpenLine & Record<string, unknown>>(
      `select line, given, person_id as "personId" from enrolment_batch_line
       where batch_id = $1 and outcome is null order by line limit $2`,
      [batchId, limit],
    );
  }

  /** Holds a line until the transaction ends; false when somebody has done it meanwhile. */
  async hold(batchId: string, line: number): Promise<boolean> {
    const row = await this.database.one(
      `select 1 from enrolment_batch_line where batch_id = $1 and line = $2 and outcome is null for update`,
      [batchId, line],
    );
    return row !== null;
  }

  /** What was written in a line is forgotten with its work. */
  async noteDone(
    batchId: string,
    line: number,
    done: { outcome: EnrolmentStatus | 'unchanged' | 'invited'; personId: string; registered: boolean },
  ): Promise<void> {
    await this.database.execute(
      `update enrolment_batch_line set outcome = $3, person_id = $4, registered = $5, given = null
       where batch_id = $1 and line = $2`,
      [batchId, line, done.outcome, done.personId, done.registered],
    );
  }
  async noteFailed(batchId: string, line: number, code: string, params: object): Promise<void> {
    await this.database.execute(
      `update enrolment_batch_line set outcome = 'failed', problem_code = $3, problem_params = $4
       where batch_id = $1 and line = $2 and outcome is null`,
      [batchId, line, code, JSON.stringify(params)],
    );
  }
}
