import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Decision } from './decision';
import type { Standing, Version, VersionFile, VersionRow } from './version';

const rowColumns = `m.id, m.trained_at as "trainedAt", m.kind, m.standing, m.revision,
  jsonb_array_length(m.items) as "itemCount", m.learners, m.interactions, m.evaluation, m.decision, m.recipe, m.seconds,
  m.updated_through as "updatedThrough", m.updated_at as "updatedAt", m.changes, m.residual, m.forgotten, m.pinned`;
const columns = `${rowColumns}, m.items, m.files, m.rows_known as "rowsKnown"`;

/** What a version is when it has just been trained. */
export type NewVersion = Omit<
  Version,
  | 'standing'
  | 'revision'
  | 'itemCount'
  | 'decision'
  | 'updatedAt'
  | 'changes'
  | 'residual'
  | 'forgotten'
  | 'pinned'
  | 'rowsKnown'
> & { readAt: Date; libraryFormat: number };

/** How a version came to its next revision. */
export interface Revision {
  files: readonly VersionFile[];
  changes: number;
  residual: number;
  updatedAt: Date;
  updatedThrough: Date | null;
  /** How many people's part was taken out. */
  forgotten: number;
}

/** The rows of versions. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly database: Database) {}

  /** One decision about versions at a time; held to the end of the current transaction. */
  async lock(): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtext('recommendation_versions'))`);
  }

  async insert(version: NewVersion): Promise<void> {
    await this.database.execute(
      `insert into recommendation_model (id, trained_at, kind, standing, items, learners, interactions, evaluation, files,
         recipe, library_format, seconds, read_at, updated_through, rows_known)
       values ($1, $2, $3, 'kept', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, true)`,
      [
        version.id,
        version.trainedAt,
        version.kind,
        JSON.stringify(version.items),
        version.learners,
        version.interactions,
        JSON.stringify(version.evaluation),
        JSON.stringify(version.files),
        version.recipe && JSON.stringify(version.recipe),
        version.libraryFormat,
        version.seconds,
        version.readAt,
        version.updatedThrough,
      ],
    );
  }

  find(id: string): Promise<Version | null> {
    return this.database.one<Version & Record<string, unknown>>(
      `select ${columns} from recommendation_model m where m.id = $1`,
      [id],
    );
  }

  /** The version that is live, or will be in a few seconds. */
  head(): Promise<Version | null> {
    return this.database.one<Version & Record<string, unknown>>(
      `select ${columns} from recommendation_model m where m.id =
         (select model_id from recommendation_switch order by live_from desc, id desc limit 1)`,
    );
  }

  /** The newest first. */
  list(count: number): Promise<VersionRow[]> {
    return this.database.query<VersionRow & Record<string, unknown>>(
      `select ${rowColumns} from recommendation_model m order by m.trained_at desc, m.id desc limit ${count}`,
    );
  }

  /** Moves a version on to its next revision; false when somebody else did meanwhile. */
  async revise(id: string, from: number, revision: Revision): Promise<boolean> {
    const rows = await this.database.execute(
      `update recommendation_model set revision = $2 + 1, files = $3, changes = $4, residual = $5, updated_at = $6,
         updated_through = coalesce($7, updated_through), forgotten = forgotten + $8
       where id = $1 and revision = $2 and standing <> 'retired'`,
      [
        id,
        from,
        JSON.stringify(revision.files),
        revision.changes,
        revision.residual,
        revision.updatedAt,
        revision.updatedThrough,
        revision.forgotten,
      ],
    );
    return rows === 1;
  }

  /** Notes up to when changes were looked at, when none of them touched the version. */
  async lookedThrough(id: string, through: Date): Promise<void> {
    await this.database.execute('update recommendation_model set updated_through = $2 where id = $1', [
      id,
      through,
    ]);
  }

  async decide(id: string, standing: Standing, decision: Decision): Promise<void> {
    await this.database.execute(
      'update recommendation_model set standing = $2, decision = $3 where id = $1',
      [id, standing, JSON.stringify(decision)],
    );
  }

  /** Holds one version, or none: what is trained meanwhile is kept, but not taken. */
  async pin(id: string | null): Promise<void> {
    await this.database.execute(
      'update recommendation_model set pinned = false where pinned and id is distinct from $1',
      [id],
    );
    if (id) await this.database.execute('update recommendation_model set pinned = true where id = $1', [id]);
  }

  /** Which versions have files beyond the newest `kept`; never the live one, nor one that is held. */
  async surplus(kept: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from recommendation_model where standing <> 'retired' and not pinned and id is distinct from
         (select model_id from recommendation_switch order by live_from desc, id desc limit 1)
       order by trained_at desc, id desc offset $1`,
      [kept],
    );
    return rows.map(({ id }) => id);
  }

  /** Versions that hold people nobody knows of any more by row: they cannot be updated. */
  async withoutRows(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from recommendation_model where not rows_known and standing <> 'retired'`,
    );
    return rows.map(({ id }) => id);
  }

  /** Leaves nothing but figures of versions; their files are for the caller to delete. */
  async retire(ids: readonly string[]): Promise<void> {
    await this.database.execute(
      `update recommendation_model set standing = 'retired', files = '[]', pinned = false where id = any($1::uuid[])`,
      [ids],
    );
  }

  /** Keeps the figures of so many versions. */
  async forgetFigures(kept: number): Promise<void> {
    await this.database.execute(
      `delete from recommendation_model where standing = 'retired' and id in
         (select id from recommendation_model order by trained_at desc, id desc offset $1)`,
      [kept],
    );
  }

  /** The keys of all files that versions name, and those of what is served at a time or after it. */
  async namedFiles(at: Date): Promise<Set<string>> {
    const rows = await this.database.query<{ key: string }>(
      `select f ->> 'key' as key from recommendation_model m, jsonb_array_elements(m.files) f
       union select f ->> 'key' from recommendation_switch s, jsonb_array_elements(s.files) f
         where s.live_from >= (select max(live_from) from recommendation_switch where live_from <= $1)`,
      [at],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
