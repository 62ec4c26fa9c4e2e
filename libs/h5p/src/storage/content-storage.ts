import type { Readable, Stream } from 'node:stream';
import { Clock, commonErrors, Database, FileStorage, isId, newId } from '@domdom/platform';
import type {
  ContentParameters,
  IContentMetadata,
  IContentStorage,
  IFileStats,
  ILibraryName,
  IUser,
} from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pUser } from '../engine/h5p-user';
import { maxScoreOf } from '../scoring';
import { VersionsRepository } from '../versions/versions.repository';
import { filesIn } from './files-in';
import { asReadable, keys, rangeOf, safeName } from './keys';

/** Contents in PostgreSQL, their pictures and sounds behind the file storage. */
@Injectable()
export class ContentStorage implements IContentStorage {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly clock: Clock,
    private readonly versions: VersionsRepository,
  ) {}

  async addContent(
    metadata: IContentMetadata,
    content: ContentParameters,
    user: IUser,
    contentId?: string,
  ): Promise<string> {
    const library = libraryOf(metadata);
    // PostgreSQL's jsonb takes every character but U+0000.
    const params = JSON.stringify(content).replaceAll('\\u0000', '');
    const maxScore = maxScoreOf(library, content);
    const values = [library, metadata.title, params, JSON.stringify(metadata), metadata.language, maxScore];
    const now = this.clock.now();
    const again = user instanceof H5pUser && user.savesAgain();
    if (contentId !== undefined) {
      if (again) await this.overwrite(contentId, values);
      else await this.change(contentId, { library, metadata, params }, [...values, now, user.id]);
      return contentId;
    }
    const id = newId();
    await this.database.execute(
      `insert into h5p_content (id, library, title, params, metadata, language, max_score, author_id, unit_id,
         created_at, updated_at, saved_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $8)`,
      [id, ...values, user.id, user instanceof H5pUser ? user.unitId : null, now],
    );
    if (user instanceof H5pUser) user.becomesAuthorOf(id);
    return id;
  }

  /** The version before is kept; a save that changes nothing makes no version. */
  private async change(
    contentId: string,
    { library, metadata, params }: { library: string; metadata: IContentMetadata; params: string },
    values: readonly unknown[],
  ): Promise<void> {
    const changes = await this.versions.keep(contentId, {
      library,
      title: metadata.title,
      params: JSON.parse(params) as unknown,
      metadata: JSON.parse(JSON.stringify(metadata)) as object,
    });
    if (!changes) return;
    await this.database.execute(
      `update h5p_content set library = $2, title = $3, params = $4, metadata = $5, language = $6, max_score = $7,
         updated_at = $8, saved_by = $9, changes = $10, version = version + 1 where id = $1`,
      [contentId, ...values, JSON.stringify(changes)],
    );
  }

  private async overwrite(contentId: string, values: readonly unknown[]): Promise<void> {
    await this.database.execute(
      `update h5p_content set library = $2, title = $3, params = $4, metadata = $5, language = $6, max_score = $7
       where id = $1`,
      [contentId, ...values],
    );
  }

  async addFile(contentId: string, filename: string, stream: Stream): Promise<void> {
    if (!(await this.contentExists(contentId))) throw commonErrors.notFound();
    await this.files.put(this.key(contentId, filename), asReadable(stream));
  }

  async contentExists(contentId: string): Promise<boolean> {
    if (!isId(contentId)) return false;
    return (await this.database.one('select 1 from h5p_content where id = $1', [contentId])) !== null;
  }

  async deleteContent(contentId: string): Promise<void> {
    const gone = isId(contentId)
      ? await this.database.execute('delete from h5p_content where id = $1', [contentId])
      : 0;
    if (gone === 0) throw commonErrors.notFound();
    // Files go last: rows without files would be contents with holes in them.
    this.database.afterCommit(
      () => void this.files.deleteAll(keys.content(contentId)).catch(() => undefined),
    );
  }

  /** Deletes a file, unless an older version of the content names it: then it goes with the last such version. */
  async deleteFile(contentId: string, filename: string): Promise<void> {
    if (!(await this.fileExists(contentId, filename))) throw h5pErrors.fileMissing();
    if (await this.versions.names(contentId, filename)) return;
    await this.files.delete(this.key(contentId, filename));
  }

  async fileExists(contentId: string, filename: string): Promise<boolean> {
    if (contentId === undefined) return false;
    return (await this.files.stat(this.key(contentId, filename))) !== null;
  }

  async getFileStats(contentId: string, filename: string): Promise<IFileStats> {
    const found = await this.files.stat(this.key(contentId, filename));
    if (!found) throw h5pErrors.fileMissing();
    return { birthtime: found.modifiedAt, size: found.bytes };
  }

  async getFileStream(
    contentId: string,
    filename: string,
    _: IUser,
    rangeStart?: number,
    rangeEnd?: number,
  ): Promise<Readable> {
    const { size } = await this.getFileStats(contentId, filename);
    return this.files.read(this.key(contentId, filename), rangeOf(rangeStart, rangeEnd, size));
  }

  async getMetadata(contentId: string): Promise<IContentMetadata> {
    return (await this.row<{ metadata: IContentMetadata }>(contentId, 'metadata')).metadata;
  }

  async getParameters(contentId: string): Promise<ContentParameters> {
    return (await this.row<{ params: ContentParameters }>(contentId, 'params')).params;
  }

  /** How many contents are made with a library, and how many merely contain it. */
  async getUsage(library: ILibraryName): Promise<{ asDependency: number; asMainLibrary: number }> {
    const { machineName, majorVersion, minorVersion } = library;
    const found = await this.database.one<{ main: number; all: number }>(
      `select count(*) filter (where metadata->>'mainLibrary' = $1)::int as main, count(*)::int as all
       from h5p_content where metadata->'preloadedDependencies' @> $2::jsonb`,
      [machineName, JSON.stringify([{ machineName, majorVersion, minorVersion }])],
    );
    const main = found?.main ?? 0;
    return { asMainLibrary: main, asDependency: (found?.all ?? 0) - main };
  }

  async listContent(user?: IUser): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'select id from h5p_content where $1::uuid is null or author_id = $1 order by id',
      [user?.id ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** The files that the content names now; those of older versions lie beside them. */
  async listFiles(contentId: string): Promise<string[]> {
    const folder = keys.content(contentId);
    const stored = (await this.files.list(folder)).map((key) => key.slice(folder.length + 1));
    const named = new Set(filesIn(await this.getParameters(contentId)));
    return stored.filter((file) => named.has(file));
  }

  sanitizeFilename(filename: string): string {
    return safeName(filename);
  }

  private key(contentId: string, filename: string): string {
    if (!isId(contentId)) throw commonErrors.notFound();
    return `${keys.content(contentId)}/${filename}`;
  }

  private async row<R extends object>(contentId: string, column: 'metadata' | 'params'): Promise<R> {
    const row = isId(contentId)
      ? await this.database.one<R>(`select ${column} from h5p_content where id = $1`, [contentId])
      : null;
    if (!row) throw commonErrors.notFound();
    return row;
  }
}

/** "DomDom.Lesson 1.0": the main library with the version that the content depends on. */
function libraryOf(metadata: IContentMetadata): string {
  const main = metadata.preloadedDependencies.find((one) => one.machineName === metadata.mainLibrary);
  if (!main) throw h5pErrors.unknownLibrary({ library: metadata.mainLibrary });
  return `${main.machineName} ${main.majorVersion}.${main.minorVersion}`;
}
