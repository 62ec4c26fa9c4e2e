import { isDeepStrictEqual } from 'node:util';
import { commonErrors, Database } from '@domdom/platform';
import type { IContentMetadata } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { filesIn } from '../storage/files-in';
import { type Change, type Compared, changesBetween } from './changes';

/** A content as it was, or is, in one version. */
export interface StoredVersion {
  number: number;
  library: string;
  title: string;
  params: Record<string, unknown>;
  metadata: IContentMetadata;
  language: string;
  maxScore: number | null;
}
/** A version in the history of its content. */
export interface VersionLine {
  number: number;
  title: string;
  savedAt: Date;
  /** Null when the person is gone. */
  savedBy: string | null;
  /** Against the version before. */
  changes: Change[];
}
interface Named {
  content_id: string;
  files: string[];
}

const newestKept = 50;
/** What the column holds: numbers come out of addresses. */
const largestNumber = 2_147_483_647;
const pageSize = 20;

/** The versions of contents: the newest is the content itself, the ones before lie beside it. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Puts what a content is now beside it, since it is about to change, and says what will be different; null when
   * nothing will, so that nothing was kept. Takes the content's row until the transaction ends.
   * @throws common.notFound
   */
  async keep(contentId: string, next: Compared): Promise<Change[] | null> {
    const before = await this.database.one<Compared & Record<string, unknown>>(
      'select library, title, params, metadata from h5p_content where id = $1 for update',
      [contentId],
    );
    if (!before) throw commonErrors.notFound();
    const { library, title, params, metadata } = before;
    if (isDeepStrictEqual({ library, title, params, metadata }, next)) return null;
    await this.database.execute(
      `insert into h5p_content_version (content_id, number, library, title, params, metadata, language, max_score,
         files, changes, saved_by, saved_at)
       select id, version, library, title, params, metadata, language, max_score, $2, changes, saved_by, updated_at
       from h5p_content where id = $1`,
      [contentId, filesIn(params)],
    );
    return changesBetween(before, next);
  }

  /** Says of the newest version that it is an older one again. */
  async markRestored(contentId: string, from: number): Promise<void> {
    const changes: Change[] = [{ what: 'restored', number: from }];
    await this.database.execute('update h5p_content set changes = $2 where id = $1', [
      contentId,
      JSON.stringify(changes),
    ]);
  }

  /** One version, the newest or one before; null when it is not kept. */
  async find(contentId: string, number: number): Promise<StoredVersion | null> {
    if (!(number > 0 && number <= largestNumber)) return null;
    const [version] = await this.some(contentId, [number]);
    return version ?? null;
  }

  /** Those of some versions that are kept. */
  some(contentId: string, numbers: readonly number[]): Promise<StoredVersion[]> {
    return this.database.query<StoredVersion & Record<string, unknown>>(
      `select version as number, library, title, params, metadata, language, max_score as "maxScore"
       from h5p_content where id = $1 and version = any($2::int[])
       union all
       select number, library, title, params, metadata, language, max_score
       from h5p_content_version where content_id = $1 and number = any($2::int[])`,
      [contentId, numbers],
    );
  }

  /** The newest versions, or those before one; `next` asks for older ones. */
  async list(contentId: string, before?: number): Promise<{ items: VersionLine[]; next: number | null }> {
    const rows = await this.database.query<VersionLine & Record<string, unknown>>(
      `select v.number, v.title, v.changes, v.saved_at as "savedAt", p.full_name as "savedBy"
       from (
         select version as number, title, changes, updated_at as saved_at, saved_by from h5p_content where id = $1
         union all
         select number, title, changes, saved_at, saved_by from h5p_content_version where content_id = $1
       ) v left join person p on p.id = v.saved_by
       where $2::int is null or v.number < $2 order by v.number desc limit ${pageSize + 1}`,
      [contentId, before ?? null],
    );
    const items = rows.slice(0, pageSize);
    return { items, next: rows.length > pageSize ? items.at(-1)!.number : null };
  }

  /** Whether an older version of a content names one of its files. */
  async names(contentId: string, file: string): Promise<boolean> {
    const row = await this.database.one(
      'select from h5p_content_version where content_id = $1 and $2 = any(files) limit 1',
      [contentId, file],
    );
    return row !== null;
  }

  /**
   * Deletes versions beyond the newest 50, but for the last of each day and those that attempts were made with, and
   * says which names of files no version of their contents has any more, by content.
   */
  async clean(): Promise<{ versions: number; files: Map<string, Set<string>> }> {
    const deleted = await this.database.query<Named & Record<string, unknown>>(
      `with long as (
         select content_id from h5p_content_version group by content_id having count(*) > ${newestKept}
       ), ranked as (
         select content_id, number, row_number() over (partition by content_id order by number desc) as rank,
           row_number() over (partition by content_id, (saved_at at time zone 'Asia/Ho_Chi_Minh')::date
             order by number desc) as of_day
         from h5p_content_version join long using (content_id)
       )
       delete from h5p_content_version v using ranked r
       where v.content_id = r.content_id and v.number = r.number and r.rank > ${newestKept} and r.of_day > 1
         and not exists (select from h5p_attempt t
           where t.content_id = v.content_id and t.content_version = v.number)
       returning v.content_id, v.files`,
    );
    const gone = new Map<string, Set<string>>();
    for (const { content_id, files } of deleted) {
      const all = gone.get(content_id) ?? new Set();
      for (const file of files) all.add(file);
      gone.set(content_id, all);
    }
    const kept = await this.stillNamed([...gone.keys()]);
    for (const [contentId, named] of gone) for (const file of kept.get(contentId) ?? []) named.delete(file);
    return { versions: deleted.length, files: gone };
  }

  private async stillNamed(contentIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const [present, older] = await Promise.all([
      this.database.query<{ id: string; params: unknown }>(
        'select id, params from h5p_content where id = any($1::uuid[])',
        [contentIds],
      ),
      this.database.query<Named & Record<string, unknown>>(
        'select content_id, files from h5p_content_version where content_id = any($1::uuid[])',
        [contentIds],
      ),
    ]);
    const named = new Map(present.map(({ id, params }) => [id, new Set(filesIn(params))]));
    for (const { content_id, files } of older) for (const file of files) named.get(content_id)?.add(file);
    return named;
  }
}
