import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FileStorage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { BoundedCache } from './bounded-cache';
import { heldBytes, type PackedFile, packFile } from './packed-file';

const mostHeld = 48 * 1024 * 1024;
/** What is larger is sent as it is stored. */
const largest = 2 * 1024 * 1024;
const texts = new Set(['.js', '.css', '.json', '.svg', '.txt', '.html', '.vtt']);

/** Scripts, styles and other texts of the player and the content types, compressed once and kept in memory. */
@Injectable()
export class PackedFiles {
  private readonly cache = new BoundedCache<PackedFile | null>(mostHeld, (file) =>
    file ? heldBytes(file) : 1,
  );

  constructor(private readonly files: FileStorage) {}

  /** Whether a name is that of a text. */
  isText(name: string): boolean {
    return texts.has(path.extname(name).toLowerCase());
  }

  /** A file of this machine. */
  async onDisk(file: string): Promise<PackedFile> {
    const packed = await this.made(`disk ${file}`, async () => packFile(await readFile(file)));
    return packed as PackedFile;
  }

  /** A stored file; null when it is too large to be kept, or absent. */
  async stored(key: string): Promise<PackedFile | null> {
    const found = await this.files.stat(key);
    if (!found || found.bytes > largest) return null;
    return this.made(`${key} ${found.bytes} ${found.modifiedAt.getTime()}`, async () =>
      packFile(await buffer(await this.files.read(key))),
    );
  }

  /** What `make` brings, made once for a name. */
  made(name: string, make: () => Promise<PackedFile | null>): Promise<PackedFile | null> {
    return this.cache.get(name, make);
  }
}
