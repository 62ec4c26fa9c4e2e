import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { ByteRange, FileStorage } from '../storage/file-storage';
import { storageErrors } from '../storage/storage.errors';

export type RangeAnswer = ByteRange | 'whole' | 'unsatisfiable';

/**
 * What a Range header asks for (RFC 9110, 14): one range, from the start or the end. Several ranges, and anything
 * that is not understood, get the whole file.
 */
export function readRange(header: string | undefined, bytes: number): RangeAnswer {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return 'whole';
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), bytes);
    return length === 0 ? 'unsatisfiable' : { start: bytes - length, end: bytes - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? bytes - 1 : Math.min(Number(match[2]), bytes - 1);
  if (start >= bytes) return 'unsatisfiable';
  return start > end ? 'whole' : { start, end };
}

/** Whether a browser names a tag among those that it has (RFC 9110, 13.1.2). */
export const hasTag = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((one) => [tag, '*'].includes(one.trim().replace(/^W\//, ''))) ?? false;

/** The value of Content-Disposition for a name in any script (RFC 6266, RFC 8187). */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export interface SentStoredFile {
  key: string;
  /** Its media type; what the ending of the key says, when absent. */
  type?: string;
  cacheControl: string;
  /** Given when it is to be saved under a name instead of shown. */
  download?: string;
}

/**
 * Sends a stored file, or the one range of it that is asked for; not again to who has it. Nothing in it can run as
 * a page of the portal.
 * @throws storage.missing
 */
export async function sendFromStorage(
  request: Request,
  response: Response,
  files: FileStorage,
  { key, type, cacheControl, download }: SentStoredFile,
): Promise<void> {
  const found = await files.stat(key);
  if (!found) throw storageErrors.missing();
  const tag = `"${found.bytes.toString(36)}-${found.modifiedAt.getTime().toString(36)}"`;
  const since = request.headers['if-range'];
  // A part of a file that has changed since would not fit to the parts that somebody has.
  const range =
    since === undefined || since === tag ? readRange(request.headers.range, found.bytes) : 'whole';
  response.type(type ?? (/\.[^./]+$/.exec(key)?.[0] || 'application/octet-stream'));
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('Last-Modified', found.modifiedAt.toUTCString());
  response.setHeader('ETag', tag);
  if (hasTag(request.headers['if-none-match'], tag)) {
    response.status(304).end();
    return;
  }
  if (download !== undefined) response.setHeader('Content-Disposition', disposition('attachment', download));
  if (range === 'unsatisfiable') {
    response.status(416).setHeader('Content-Range', `bytes */${found.bytes}`);
    response.end();
    return;
  }
  if (range === 'whole') {
    response.setHeader('Content-Length', found.bytes);
  } else {
    response.status(206);
    response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${found.bytes}`);
    response.setHeader('Content-Length', range.end - range.start + 1);
  }
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content: Readable = await files.read(key, range === 'whole' ? undefined : range);
  // Who closes the page in the middle of a video has done nothing wrong.
  await pipeline(content, response).catch(() => response.destroy());
}
