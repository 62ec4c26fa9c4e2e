import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Clock, Database, FileStorage, projectRoot } from '@domdom/platform';
import { type ILibraryMetadata, LibraryName } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { keys } from '../storage/keys';
import { LibraryRegistry } from '../storage/library-registry';
import { RedisLock } from '../storage/redis-lock';

interface SourceLibrary {
  name: string;
  metadata: ILibraryMetadata;
  files: Map<string, Buffer>;
  hash: string;
}

const lockTimes = { timeout: 120_000, maxOccupationTime: 120_000 };

/** Brings the portal's own content types into the storage: once, and again when their files change. */
@Injectable()
export class OwnLibraries {
  private done: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly clock: Clock,
    private readonly registry: LibraryRegistry,
    private readonly lock: RedisLock,
  ) {}

  /** Installs what is missing or old; does the work once per process, and by one process at a time. */
  ensureInstalled(): Promise<void> {
    if (!this.done) {
      this.done = this.install();
      this.done.catch(() => {
        this.done = null;
      });
    }
    return this.done;
  }

  private async install(): Promise<void> {
    const sources = await readSources(path.join(projectRoot(), 'libs/h5p/content-types'));
    if ((await this.outdated(sources)).length === 0) return;
    await this.lock.acquire(
      'own-libraries',
      async () => {
        for (const source of await this.outdated(sources)) await this.put(source);
      },
      lockTimes,
    );
  }

  /** Those whose files differ from the stored ones; a newer patch that another process brought is left alone. */
  private async outdated(sources: readonly SourceLibrary[]): Promise<SourceLibrary[]> {
    this.registry.forget();
    const installed = await this.registry.all();
    return sources.filter(({ name, hash, metadata }) => {
      const there = installed.get(name);
      if (!there) return true;
      return there.sourceHash !== hash && there.metadata.patchVersion <= metadata.patchVersion;
    });
  }

  private async put({ name, metadata, files, hash }: SourceLibrary): Promise<void> {
    const folder = keys.library(name);
    for (const [file, content] of files) await this.files.put(`${folder}/${file}`, content);
    // Files before the row: whoever sees the new version finds all of it.
    await this.database.execute(
      `insert into h5p_library (name, machine_name, major_version, minor_version, patch_version, title, runnable,
         metadata, source_hash, installed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (name) do update set patch_version = $5, title = $6, runnable = $7, metadata = $8,
         source_hash = $9, installed_at = $10`,
      [
        name,
        metadata.machineName,
        metadata.majorVersion,
        metadata.minorVersion,
        metadata.patchVersion,
        metadata.title,
        Boolean(metadata.runnable),
        JSON.stringify(metadata),
        hash,
        this.clock.now(),
      ],
    );
    this.registry.forget();
    for (const key of await this.files.list(folder)) {
      if (!files.has(key.slice(folder.length + 1))) await this.files.delete(key);
    }
  }
}

async function readSources(root: string): Promise<SourceLibrary[]> {
  if (!existsSync(root)) return [];
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) =>
    existsSync(path.join(root, entry.name, 'library.json')),
  );
  return Promise.all(folders.map((entry) => readSource(path.join(root, entry.name))));
}

async function readSource(folder: string): Promise<SourceLibrary> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !/\.spec\.[jt]s$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const files = new Map<string, Buffer>();
  const hash = createHash('sha256');
  for (const name of names) {
    const content = await readFile(path.join(folder, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
    if (name !== 'library.json') files.set(name, content);
  }
  const metadata = JSON.parse(await readFile(path.join(folder, 'library.json'), 'utf8')) as ILibraryMetadata;
  return { name: LibraryName.toUberName(metadata), metadata, files, hash: hash.digest('hex').slice(0, 16) };
}
