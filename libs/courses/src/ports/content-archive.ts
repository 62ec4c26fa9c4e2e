import type { Readable } from 'node:stream';

/** For whom a content is made anew: the person becomes its author, the unit stands behind it. */
export interface ContentOwner {
  personId: string;
  unitId: string;
}

/** Where a kind of lesson puts the files of a content when a course is packed; names are its own folder's. */
export interface ContentPacker {
  /** Returns the name under which `unpack` finds it. */
  add(name: string, content: Buffer | (() => Promise<Readable>)): string;
}

/** What a kind of lesson finds when a course is unpacked: files that somebody else may have made. */
export interface ContentUnpacker {
  /**
   * A file's content to be stored, as often as it is asked for.
   * @throws zip.missing, zip.broken, zip.tooLarge when more was taken than an archive may hold
   */
  read(name: string): Promise<Readable>;
  /** A small file at once. @throws zip.missing, zip.broken, zip.fileTooLarge above `most` bytes */
  buffer(name: string, most: number): Promise<Buffer>;
  /** The file on this machine's disk until the import ends. @throws as `read` */
  onDisk(name: string): Promise<string>;
  /** What takes back a stored file when the import fails: its rows are undone by the transaction, files are not. */
  ifUndone(takeBack: () => Promise<unknown>): void;
}
