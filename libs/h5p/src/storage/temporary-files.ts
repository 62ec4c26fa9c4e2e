import type { Readable, Stream } from 'node:stream';
import { Clock, Database, FileStorage } from '@domdom/platform';
import type { IFileStats, ITemporaryFile, ITemporaryFileStorage, IUser } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { h5pErrors } from '../domain/h5p.errors';
import { asReadable, keys, rangeOf, safeName } from './keys';

/** What authors uploaded and have not saved yet: each sees only their own, and it ends by itself. */
@Injectable()
export class TemporaryFiles implements ITemporaryFileStorage {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {}

  async saveFile(filename: string, stream: Stream, user: IUser, expiresAt: Date): Promise<ITemporaryFile> {
    const bytes = await this.files.put(key(user.id, filename), asReadable(stream));
    await this.database.execute(
      `insert into h5p_temporary_file (owner_id, filename, bytes, created_at, expires_at)
       values ($1, $2, $3, $4, $5) on conflict (owner_id, filename) do update set bytes = $3, expires_at = $5`,
      [user.id, filename, bytes, this.clock.now(), expiresAt],
    );
    return { filename, expiresAt, ownedByUserId: user.id };
  }

  async deleteFile(filename: string, ownerId: string): Promise<void> {
    await this.database.execute('delete from h5p_temporary_file where owner_id = $1 and filename = $2', [
      ownerId,
      filename,
    ]);
    await this.files.delete(key(ownerId, filename));
  }

  async fileExists(filename: string, user: IUser): Promise<boolean> {
    return (await this.find(filename, user.id)) !== null;
  }

  async getFileStats(filename: string, user: IUser): Promise<IFileStats> {
    const found = await this.find(filename, user.id);
    if (!found) throw h5pErrors.fileMissing();
    return { birthtime: found.created_at, size: Number(found.bytes) };
  }

  async getFileStream(filename: string, user: IUser, start?: number, end?: number): Promise<Readable> {
    const { size } = await this.getFileStats(filename, user);
    return this.files.read(key(user.id, filename), rangeOf(start, end, size));
  }

  async listFiles(user?: IUser): Promise<ITemporaryFile[]> {
    const rows = await this.database.query<{ filename: string; expires_at: Date; owner_id: string }>(
      `select filename, expires_at, owner_id from h5p_temporary_file
       where $1::uuid is null or owner_id = $1 order by filename`,
      [user?.id ?? null],
    );
    return rows.map((row) => ({
      filename: row.filename,
      expiresAt: row.expires_at,
      ownedByUserId: row.owner_id,
    }));
  }

  /** Deletes what nobody saved in time and says how many files that were. */
  async deleteExpired(): Promise<number> {
    const rows = await this.database.query<{ owner_id: string; filename: string }>(
      'delete from h5p_temporary_file where expires_at < $1 returning owner_id, filename',
      [this.clock.now()],
    );
    for (const row of rows) await this.files.delete(key(row.owner_id, row.filename));
    return rows.length;
  }

  sanitizeFilename(filename: string): string {
    return safeName(filename);
  }

  private find(filename: string, ownerId: string) {
    return this.database.one<{ bytes: string; created_at: Date }>(
      'select bytes, created_at from h5p_temporary_file where owner_id = $1 and filename = $2',
      [ownerId, filename],
    );
  }
}

const key = (ownerId: string, filename: string) => `${keys.temporary(ownerId)}/${filename}`;
