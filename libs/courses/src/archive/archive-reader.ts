import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId, SafeZip, usualZipLimits, zipErrors } from '@domdom/platform';
import type { ContentUnpacker } from '../ports/content-archive';

/** An archive on this machine's disk, with room for files that are taken out of it. Close it in the end. */
export class ArchiveReader implements ContentUnpacker {
  private readonly stored: (() => Promise<unknown>)[] = [];
  private readonly sizes: ReadonlyMap<string, number>;
  private taken = 0;

  private constructor(
    private readonly zip: SafeZip,
    private readonly folder: string,
    /** How many bytes may be taken out in all. */
    private readonly total: number,
  ) {
    this.sizes = new Map(zip.entries().map(({ name, bytes }) => [name, bytes]));
  }

  /** @throws whatever is unsafe or broken about it: see SafeZip */
  static async open(file: string, most: number): Promise<ArchiveReader> {
    const total = most * 2;
    const zip = await SafeZip.open(file, { ...usualZipLimits, total, single: most });
    return new ArchiveReader(zip, await mkdtemp(path.join(tmpdir(), 'unpacked-')), total);
  }

  has(name: string): boolean {
    return this.zip.has(name);
  }
  /** A file's content to be stored. @throws zip.missing, zip.tooLarge */
  async read(name: string): Promise<Readable> {
    this.count(name);
    return this.zip.read(name);
  }
  buffer(name: string, most: number): Promise<Buffer> {
    return this.zip.buffer(name, most);
  }
  /** The path of a copy that may be moved away. @throws zip.missing, zip.broken, zip.tooLarge */
  async onDisk(name: string): Promise<string> {
    const file = path.join(this.folder, newId());
    await pipeline(await this.read(name), createWriteStream(file));
    return file;
  }

  /** Each taking is a copy: an archive that names one large file again and again must not fill the disk. */
  private count(name: string): void {
    this.taken += this.sizes.get(name) ?? 0;
    if (this.taken > this.total) throw zipErrors.tooLarge({ megabytes: Math.ceil(this.total / 1024 ** 2) });
  }

  ifUndone(takeBack: () => Promise<unknown>): void {
    this.stored.push(takeBack);
  }
  /** Takes back what was stored; after the transaction. */
  async undo(): Promise<void> {
    for (const takeBack of this.stored) await takeBack();
  }

  async close(): Promise<void> {
    this.zip.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
