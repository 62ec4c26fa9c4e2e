import { Database, fold, type Grant, type Language } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '../domain/transitions';
import type { GivenLine, LinePerson } from './read-people';

export type BatchKind = 'file' | 'unit';
export type Outcome = 'active' | 'waiting' | 'requested' | 'unchanged' | 'invited' | 'failed';

export interface BatchRow {
  id: string;
  kind: BatchKind;
  courseId: string;
  unitId: string;
  unitName: string;
  fileName: string | null;
  language: Language;
  startedBy: string;
  jobId: string | null;
  total: number;
  createdAt: Date;
  finishedAt: Date | null;
}
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
/** How many people of a unit would be enrolled, and how many not. */
export interface UnitCount {
  all: number;
  inside: number;
  agreed: number;
}

const batchColumns = `b.id, b.kind, b.course_id as "courseId", b.unit_id as "unitId", u.name as "unitName",
  b.file_name as "fileName", b.language, b.started_by as "startedBy", b.job_id as "jobId", b.total,
  b.created_at as "createdAt", b.finished_at as "finishedAt"`;
const consented = `exists (select from consent c where c.person_id = p.id and c.purpose = 'on-behalf'
  and c.withdrawn_at is null)`;
const inside = (course: string) => `exists (select from enrolment e where e.course_id = ${course}
  and e.person_id = p.id and e.status in ('requested', 'waiting', 'active', 'completed'))`;

/** Many people at a time: what was asked for, and what came of each. */
@Injectable()
export class BatchesRepository {
  constructor(private readonly database: Database) {}

  async insert(batch: Omit<BatchRow, 'unitName' | 'jobId' | 'total' | 'finishedAt'>): Promise<void> {
    await this.database.execute(
      `insert into enrolment_batch (id, kind, course_id, unit_id, file_name, language, started_by, total, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 0, $8)`,
      [
        batch.id,
        batch.kind,
        batch.courseId,
        batch.unitId,
        batch.fileName,
        batch.language,
        batch.startedBy,
        batch.createdAt,
      ],
    );
  }

  async insertLines(batchId: string, lines: readonly NewLine[]): Promise<void> {
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

  async begin(batchId: string, jobId: string): Promise<void> {
    await this.database.execute(
      `update enrolment_batch b set job_id = $2,
         total = (select count(*) from enrolment_batch_line l where l.batch_id = b.id) where b.id = $1`,
      [batchId, jobId],
    );
  }
  async finish(batchId: string, now: Date): Promise<void> {
    await this.database.execute('update enrolment_batch set finished_at = $2 where id = $1', [batchId, now]);
  }

  find(id: string): Promise<BatchRow | null> {
    return this.database.one<BatchRow & Record<string, unknown>>(
      `select ${batchColumns} from enrolment_batch b join unit u on u.id = b.unit_id where b.id = $1`,
      [id],
    );
  }

  /** The newest twenty that somebody started for a course. */
  list(courseId: string, personId: string): Promise<BatchRow[]> {
    return this.database.query<BatchRow & Record<string, unknown>>(
      `select ${batchColumns} from enrolment_batch b join unit u on u.id = b.unit_id
       where b.course_id = $1 and b.started_by = $2 order by b.created_at desc, b.id desc limit 20`,
      [courseId, personId],
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

  /** Two files that name the same people at the same time take turns, so that nobody is registered twice. */
  async takeTurn(unitId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('enrolment-batch:' || $1, 0))`, [
      unitId,
    ]);
  }

  byPhone(phone: string): Promise<{ id: string; name: string } | null> {
    return this.database.one<{ id: string; name: string }>(
      'select id, full_name as name from person where phone = $1',
      [phone],
    );
  }
  /** People without a phone of this name and year who live in a unit or below it; two at most. */
  byName(unitId: string, fullName: string, birthYear: number): Promise<{ id: string }[]> {
    return this.database.query<{ id: string }>(
      `select p.id from person p join unit u on u.id = p.home_unit_id
       where p.name_folded = $2 and p.birth_year = $3 and u.path @> array[$1::uuid] limit 2`,
      [unitId, fold(fullName), birthYear],
    );
  }

  async hasAgreed(personId: string): Promise<boolean> {
    return (
      (await this.database.one(`select 1 from person p where p.id = $1 and ${consented}`, [personId])) !==
      null
    );
  }
  async isInside(courseId: string, personId: string): Promise<boolean> {
    const row = await this.database.one(`select 1 from person p where p.id = $2 and ${inside('$1')}`, [
      courseId,
      personId,
    ]);
    return row !== null;
  }
  /** Whether somebody was invited to a course in this way since a moment. */
  async invitedSince(courseId: string, personId: string, since: Date): Promise<boolean> {
    const row = await this.database.one(
      `select 1 from enrolment_batch_line l join enrolment_batch b on b.id = l.batch_id
       where l.person_id = $2 and l.outcome = 'invited' and b.course_id = $1 and b.created_at > $3`,
      [courseId, personId, since],
    );
    return row !== null;
  }

  async unitCount(courseId: string, unitId: string, official: string): Promise<UnitCount> {
    const row = await this.database.one<UnitCount & Record<string, number>>(
      `select count(*)::int as all, count(*) filter (where m.inside)::int as inside,
         count(*) filter (where m.agreed and not m.inside)::int as agreed
       from (select ${inside('$1')} as inside, ${consented} as agreed
         from person p join unit u on u.id = p.home_unit_id where u.path @> array[$2::uuid] and p.id <> $3) m`,
      [courseId, unitId, official],
    );
    return row ?? { all: 0, inside: 0, agreed: 0 };
  }

  /** What a job has to know of who started it, as it is now. */
  starter(personId: string): Promise<{
    name: string;
    language: Language;
    homeUnitId: string | null;
    grants: Grant[];
  } | null> {
    return this.database.one(
      `select p.full_name as name, p.language, p.home_unit_id as "homeUnitId",
         coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id))
           from role_grant g where g.person_id = p.id and g.ended_at is null), '[]') as grants
       from person p where p.id = $1`,
      [personId],
    );
  }

  /** Forgets batches, with what is left of their lines, that are older than a moment. */
  forget(before: Date): Promise<number> {
    return this.database.execute('delete from enrolment_batch where created_at < $1', [before]);
  }
}
