import { Database, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { PartOutcome } from '../domain/roll-up';

export interface Attempt extends PartOutcome {
  id: string;
  packageId: string | null;
  lessonId: string;
  enrolmentId: string;
  personId: string;
  number: number;
  /** Whether the person had agreed, when it began, that how they learn is recorded under their own id. */
  recorded: boolean;
  sessions: number;
  startedAt: Date;
  lastAt: Date;
  endedAt: Date | null;
}
export interface AttemptPart extends PartOutcome {
  part: string;
  session: number;
  sequence: number;
  cmi: Record<string, unknown> | null;
  satisfied: boolean;
}
/** Where an attempt stands: what a statement is about, and what the learner is called. */
export interface AttemptPlace {
  personName: string;
  courseId: string;
  courseTitle: string;
  courseLanguage: string;
  unitId: string;
}

const columns = `t.id, t.package_id as "packageId", t.lesson_id as "lessonId", t.enrolment_id as "enrolmentId",
  t.person_id as "personId", t.number, t.recorded, t.sessions, t.completed, t.success, t.score::float as score,
  t.seconds, t.started_at as "startedAt", t.last_at as "lastAt", t.ended_at as "endedAt"`;
type Row<T> = T & Record<string, unknown>;

@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: Database) {}

  /** The attempt that an enrolment has open in a lesson. */
  open(enrolmentId: string, lessonId: string): Promise<Attempt | null> {
    return this.database.one<Row<Attempt>>(
      `select ${columns} from package_attempt t
       where t.enrolment_id = $1 and t.lesson_id = $2 and t.ended_at is null`,
      [enrolmentId, lessonId],
    );
  }

  async find(id: string): Promise<Attempt | null> {
    if (!isId(id)) return null;
    return this.database.one<Row<Attempt>>(`select ${columns} from package_attempt t where t.id = $1`, [id]);
  }

  /** Takes an attempt's row until the transaction ends. */
  hold(id: string): Promise<Attempt | null> {
    return this.database.one<Row<Attempt>>(
      `select ${columns} from package_attempt t where t.id = $1 for update of t`,
      [id],
    );
  }

  /** Begins an attempt unless one is open already; several devices may try at once. */
  async begin(
    given: Pick<Attempt, 'id' | 'packageId' | 'lessonId' | 'enrolmentId' | 'personId'>,
    now: Date,
  ): Promise<void> {
    await this.database.execute(
      `insert into package_attempt (id, package_id, lesson_id, enrolment_id, person_id, number, recorded, started_at,
         last_at)
       select $1, $2, $3, $4, $5, 1 + coalesce(max(t.number), 0),
         exists (select 1 from consent c where c.person_id = $5 and c.purpose = 'analytics' and c.withdrawn_at is null),
         $6, $6
       from package_attempt t where t.enrolment_id = $4 and t.lesson_id = $3
       on conflict do nothing`,
      [given.id, given.packageId, given.lessonId, given.enrolmentId, given.personId, now],
    );
  }

  /** Counts one more opening and says which it is. */
  async countSession(id: string, now: Date): Promise<number> {
    const row = await this.database.one<{ sessions: number }>(
      `update package_attempt set sessions = sessions + 1, last_at = $2 where id = $1 returning sessions`,
      [id, now],
    );
    return row?.sessions ?? 0;
  }

  async save(id: string, { completed, success, score, seconds }: PartOutcome, now: Date): Promise<void> {
    await this.database.execute(
      `update package_attempt set completed = $2, success = $3, score = $4, seconds = $5, last_at = $6 where id = $1`,
      [id, completed, success, score, seconds, now],
    );
  }

  async end(id: string, now: Date): Promise<void> {
    await this.database.execute(
      'update package_attempt set ended_at = $2 where id = $1 and ended_at is null',
      [id, now],
    );
  }

  parts(attemptId: string): Promise<AttemptPart[]> {
    return this.database.query<Row<AttemptPart>>(
      `select part, session, sequence, cmi, completed, success, score::float as score, seconds, satisfied
       from package_part where attempt_id = $1`,
      [attemptId],
    );
  }

  async savePart(attemptId: string, part: AttemptPart, now: Date): Promise<void> {
    await this.database.execute(
      `insert into package_part (attempt_id, part, session, sequence, cmi, completed, success, score, seconds, satisfied,
         updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (attempt_id, part) do update set session = excluded.session, sequence = excluded.sequence,
         cmi = excluded.cmi, completed = excluded.completed, success = excluded.success, score = excluded.score,
         seconds = excluded.seconds, satisfied = excluded.satisfied, updated_at = excluded.updated_at`,
      [
        attemptId,
        part.part,
        part.session,
        part.sequence,
        part.cmi && JSON.stringify(part.cmi),
        part.completed,
        part.success,
        part.score,
        part.seconds,
        part.satisfied,
        now,
      ],
    );
  }

  place(attemptId: string): Promise<AttemptPlace | null> {
    return this.database.one<Row<AttemptPlace>>(
      `select p.full_name as "personName", k.id as "courseId", k.title as "courseTitle",
         k.language as "courseLanguage", k.owner_unit_id as "unitId"
       from package_attempt t join person p on p.id = t.person_id join lesson l on l.id = t.lesson_id
       join course k on k.id = l.course_id where t.id = $1`,
      [attemptId],
    );
  }
}
