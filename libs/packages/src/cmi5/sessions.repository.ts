import { Database, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export interface Cmi5Session {
  id: string;
  /** Null in a preview. */
  attemptId: string | null;
  part: string;
  fetchHash: Buffer;
  fetchedAt: Date | null;
  launchedAt: Date;
  endedAt: Date | null;
}
type Row = Cmi5Session & Record<string, unknown>;
const columns = `id, attempt_id as "attemptId", part, fetch_hash as "fetchHash", fetched_at as "fetchedAt",
  launched_at as "launchedAt", ended_at as "endedAt"`;

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async insert(
    given: Pick<Cmi5Session, 'id' | 'attemptId' | 'part' | 'fetchHash' | 'launchedAt'>,
  ): Promise<void> {
    await this.database.execute(
      `insert into package_session (id, attempt_id, part, fetch_hash, launched_at) values ($1, $2, $3, $4, $5)`,
      [given.id, given.attemptId, given.part, given.fetchHash, given.launchedAt],
    );
  }
  async find(id: string): Promise<Cmi5Session | null> {
    if (!isId(id)) return null;
    return this.database.one<Row>(`select ${columns} from package_session where id = $1`, [id]);
  }
  /** Notes that a session's key was fetched; false when it had been before. */
  async fetched(id: string, now: Date): Promise<boolean> {
    const row = await this.database.one(
      'update package_session set fetched_at = $2 where id = $1 and fetched_at is null returning id',
      [id, now],
    );
    return row !== null;
  }
  async initialized(id: string, now: Date): Promise<void> {
    await this.database.execute(
      'update package_session set initialized_at = $2 where id = $1 and initialized_at is null',
      [id, now],
    );
  }
  async end(id: string, now: Date): Promise<void> {
    await this.database.execute(
      'update package_session set ended_at = $2 where id = $1 and ended_at is null',
      [id, now],
    );
  }
  /** Ends the sessions of an attempt that go on, and says which they were. */
  endAll(attemptId: string, now: Date): Promise<Cmi5Session[]> {
    return this.database.query<Row>(
      `update package_session set ended_at = $2 where attempt_id = $1 and ended_at is null returning ${columns}`,
      [attemptId, now],
    );
  }
  /** The unit that owns the course of a lesson. */
  async unitOfLesson(lessonId: string): Promise<string | null> {
    const row = await this.database.one<{ id: string }>(
      'select k.owner_unit_id as id from lesson l join course k on k.id = l.course_id where l.id = $1',
      [lessonId],
    );
    return row?.id ?? null;
  }
}
