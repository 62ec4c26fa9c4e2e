import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId, SafeZip, usualZipLimits } from '@domdom/platform';
import type { ContentUnpacker } from '../ports/content-archive';

/** An archive on this machine's disk, with room for files that are taken out of it. Close it in the end. */
export class ArchiveReader implements ContentUnpacker {
  private readonly stored: (() => Promise<unknown>)[] = [];

  private constructor(
    private readonly zip: SafeZip,
    private readonly folder: string,
  ) {}

  /** @throws whatever is unsafe or broken about it: see SafeZip */
  static async open(file: string, most: number): Promise<ArchiveReader> {
    const zip = await SafeZip.open(file, { ...usualZipLimits, total: most * 2, single: most });
    return new ArchiveReader(zip, await mkdtemp(path.join(tmpdir(), 'unpacked-')));
  }

  has(name: string): boolean {
    return this.zip.has(name);
  }
  names(): string[] {
    return this.zip.entries().map((entry) => entry.name);
  }
  read(name: string): Promise<Readable> {
    return this.zip.read(name);
  }
  buffer(name: string, most: number): Promise<Buffer> {
    return this.zip.buffer(name, most);
  }
  async onDisk(name: string): Promise<string> {
    const file = path.join(this.folder, newId());
    await pipeline(await this.zip.read(name), createWriteStream(file));
    return file;
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
