import type { Readable } from 'node:stream';

export interface StoredFile {
  key: string;
  bytes: number;
  modifiedAt: Date;
}
export interface ByteRange {
  start: number;
  /** The last byte, included. */
  end: number;
}

/**
 * Port: files by key (`h5p/42/images/a.jpg`). Writing replaces whole files: a reader sees the old or the new one.
 * Every implementation passes `describeFileStorage`.
 */
export abstract class FileStorage {
  /** Stores a file and says how long it is; nothing is left behind when the source fails. */
  abstract put(key: string, content: Buffer | Readable): Promise<number>;
  /** @throws storage.missing */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;
  abstract stat(key: string): Promise<StoredFile | null>;
  /** Deletes a file; one that is not there is no error. */
  abstract delete(key: string): Promise<void>;
  /** Deletes all below a folder. */
  abstract deleteAll(prefix: string): Promise<void>;
  /** Keys below a folder, sorted. */
  abstract list(prefix: string): Promise<string[]>;
}
