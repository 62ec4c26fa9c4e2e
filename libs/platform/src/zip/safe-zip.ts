import { type Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DomainError } from '../errors';
import { decodeName, safeName, shownName } from './entry-name';
import { zipErrors } from './zip.errors';

const megabyte = 1024 * 1024;

/** How much an archive may hold. Sizes are in bytes and unpacked. */
export interface ZipLimits {
  /** Entries, folders included. */
  entries: number;
  total: number;
  single: number;
  /** How many times larger than the archive its contents may be; asked of contents above 1 MB. */
  ratio: number;
}
export const usualZipLimits: ZipLimits = {
  entries: 5000,
  total: 1024 * megabyte,
  single: 512 * megabyte,
  ratio: 150,
};

/** A file in an archive. */
export interface ZipEntry {
  /** Its path with `/` between the parts, never leading out of the archive. */
  name: string;
  bytes: number;
}
interface Known extends ZipEntry {
  entry: Entry;
}

/**
 * An archive that somebody else made. Its directory is checked as a whole when it is opened: names, links, sizes,
 * encryption, entries that share their bytes. What is read from it is held to the sizes and checksums that it
 * promised, so nothing can grow beyond the limits.
 */
export class SafeZip {
  private constructor(
    private readonly file: ZipFile,
    private readonly known: ReadonlyMap<string, Known>,
  ) {}

  /**
   * Opens a file of this machine; close it in the end.
   * @throws zip.broken, zip.locked, zip.unknownMethod, zip.tooManyFiles, zip.tooLarge, zip.fileTooLarge, zip.bomb,
   *   zip.badName, zip.badEncoding, zip.twice, zip.notAFile
   */
  static async open(path: string, limits: ZipLimits = usualZipLimits): Promise<SafeZip> {
    const file = await openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false }).catch(
      asBroken,
    );
    try {
      return new SafeZip(file, await readDirectory(file, limits));
    } catch (error) {
      file.close();
      throw asBroken(error);
    }
  }

  /** The files in the order of the archive; folders are left out. */
  entries(): ZipEntry[] {
    return [...this.known.values()].map(({ name, bytes }) => ({ name, bytes }));
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  /** A file's content; the stream fails with zip.broken when it is not what the directory says. @throws zip.missing */
  async read(name: string): Promise<Readable> {
    const found = this.known.get(name);
    if (!found) throw zipErrors.missing({ name: shownName(name) });
    const packed = await this.file.openReadStreamPromise(found.entry).catch(asBroken);
    const checked = checksum(found.entry.crc32);
    packed.on('error', (error) => checked.destroy(asError(error)));
    // It may fail before its reader listens, who then finds it failed; unheard, it would end the program.
    checked.on('error', () => undefined);
    checked.on('close', () => packed.destroy());
    return packed.pipe(checked);
  }

  /** A small file at once. @throws zip.missing, zip.fileTooLarge above `most` bytes, zip.broken */
  async buffer(name: string, most: number): Promise<Buffer> {
    const bytes = this.known.get(name)?.bytes ?? 0;
    if (bytes > most) {
      throw zipErrors.fileTooLarge({ name: shownName(name), megabytes: Math.ceil(most / megabyte) });
    }
    const stream = await this.read(name);
    return buffer(stream).catch(asBroken);
  }

  close(): void {
    this.file.close();
  }
}

/** Any failure of the reader as words for the person who brought the archive. */
function asError(error: unknown): Error {
  if (error instanceof DomainError) return error;
  // Failures of the disk are ours, not the archive's.
  if (error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string') return error;
  return zipErrors.broken();
}
function asBroken(error: unknown): never {
  throw asError(error);
}

async function readDirectory(file: ZipFile, limits: ZipLimits): Promise<Map<string, Known>> {
  if (file.entryCount > limits.entries) throw zipErrors.tooManyFiles({ most: limits.entries });
  const known = new Map<string, Known>();
  const folders = new Set<string>();
  const spans: { from: number; to: number }[] = [];
  let total = 0;
  let seen = 0;
  for await (const entry of file.eachEntry()) {
    // The count in the archive's end may lie.
    if (++seen > limits.entries) throw zipErrors.tooManyFiles({ most: limits.entries });
    const name = safeName(decodeName(entry.fileNameRaw));
    checkKind(entry, name);
    const from = entry.relativeOffsetOfLocalHeader;
    spans.push({ from, to: from + 30 + entry.fileNameRaw.length + entry.compressedSize });
    for (const folder of foldersOf(name)) folders.add(folder);
    if (name.endsWith('/')) continue;
    if (entry.uncompressedSize > limits.single) {
      const megabytes = Math.floor(limits.single / megabyte);
      throw zipErrors.fileTooLarge({ name: shownName(name), megabytes });
    }
    total += entry.uncompressedSize;
    if (total > limits.total) throw zipErrors.tooLarge({ megabytes: Math.floor(limits.total / megabyte) });
    if (known.has(name)) throw zipErrors.twice({ name: shownName(name) });
    known.set(name, { name, bytes: entry.uncompressedSize, entry });
  }
  // No disk can hold a file and a folder of the same name.
  const both = [...known.keys()].find((name) => folders.has(name));
  if (both !== undefined) throw zipErrors.twice({ name: shownName(both) });
  // Entries over the same bytes make an archive grow without end (D. Fifield, "A better zip bomb", 2019).
  spans.sort((a, b) => a.from - b.from);
  const overlap = spans.some((span, index) => index > 0 && span.from < (spans[index - 1]?.to ?? 0));
  if (overlap || (total > megabyte && total > file.fileSize * limits.ratio)) throw zipErrors.bomb();
  return known;
}

/** The folders that lead to an entry; one that is a folder itself is its own last. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

const types = { mask: 0o170000, file: 0o100000, folder: 0o040000 };

function checkKind(entry: Entry, name: string): void {
  if (entry.isEncrypted()) throw zipErrors.locked();
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw zipErrors.unknownMethod();
  const type = (entry.externalFileAttributes >>> 16) & types.mask;
  // Packers on other systems than Unix leave the type empty.
  if (type !== 0 && type !== types.file && type !== types.folder) {
    throw zipErrors.notAFile({ name: shownName(name) });
  }
}

/** Lets bytes through and fails at the end unless they give the sum. */
function checksum(wanted: number): Transform {
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === wanted ? null : zipErrors.broken());
    },
  });
}
