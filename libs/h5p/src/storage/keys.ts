import { Readable, type Stream } from 'node:stream';
import type { ByteRange } from '@domdom/platform';

/** Where files of H5P are kept behind the storage port. */
export const keys = {
  content: (contentId: string) => `h5p/content/${contentId}`,
  library: (name: string) => `h5p/libraries/${name}`,
  temporary: (ownerId: string) => `h5p/temporary/${ownerId}`,
};

/** h5p-server names both ends or none; a missing end is the end of the file. */
export function rangeOf(
  start: number | undefined,
  end: number | undefined,
  bytes: number,
): ByteRange | undefined {
  if (start === undefined && end === undefined) return undefined;
  return { start: start ?? 0, end: Math.min(end ?? bytes - 1, bytes - 1) };
}

/** h5p-server hands over old-style streams in some places. */
export const asReadable = (stream: Stream): Readable =>
  stream instanceof Readable ? stream : new Readable().wrap(stream as unknown as NodeJS.ReadableStream);

const longest = 200;
/**
 * A file name that every storage takes: folders and extension are kept, anything but letters, digits, dots, dashes
 * and underscores is replaced.
 */
export function safeName(filename: string): string {
  const parts = filename
    .normalize('NFC')
    .split(/[/\\]+/)
    .map((part) => part.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/, ''))
    .filter((part) => part !== '');
  const name = parts.join('/') || 'file';
  if (name.length <= longest) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  return name.slice(0, longest - ending.length) + ending;
}
