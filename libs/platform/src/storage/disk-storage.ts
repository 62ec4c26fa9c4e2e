import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../ids/new-id';
import { partsOfKey } from './file-keys';
import { type ByteRange, FileStorage, type StoredFile } from './file-storage';
import { storageErrors } from './storage.errors';

// A name that is too long, or that goes on behind a file, names nothing either.
const nowhere = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];
const missing = (error: unknown) => nowhere.includes((error as NodeJS.ErrnoException).code ?? '');

/** Files in a folder of this machine (or of a network disk that all portal processes share). */
export class DiskStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, content: Buffer | Readable): Promise<number> {
    const target = this.pathOf(key);
    await mkdir(path.dirname(target), { recursive: true });
    const part = `${target}.${newId()}.part`;
    try {
      await pipeline(
        Buffer.isBuffer(content) ? Readable.from([content]) : content,
        createWriteStream(part, { flush: true }),
      );
      const { size } = await stat(part);
      await rename(part, target);
      return size;
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    if (!(await this.stat(key))) throw storageErrors.missing();
    return createReadStream(this.pathOf(key), range);
  }

  async stat(key: string): Promise<StoredFile | null> {
    try {
      const found = await stat(this.pathOf(key));
      return found.isFile() ? { key, bytes: found.size, modifiedAt: found.mtime } : null;
    } catch (error) {
      if (missing(error)) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async deleteAll(prefix: string): Promise<void> {
    await rm(this.pathOf(prefix), { recursive: true, force: true });
  }

  async list(prefix: string): Promise<string[]> {
    try {
      const found = await readdir(this.pathOf(prefix), { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
        .map((entry) =>
          path.relative(this.folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        )
        .sort();
    } catch (error) {
      if (missing(error)) return [];
      throw error;
    }
  }

  private pathOf(key: string): string {
    return path.join(this.folder, ...partsOfKey(key));
  }
}
