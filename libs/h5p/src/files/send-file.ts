import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteRange, FileStorage } from '@domdom/platform';
import type { Request, Response } from 'express';
import { h5pErrors } from '../domain/h5p.errors';

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

/** The parts of a wildcard in a route, as Express 5 gives them. */
export const wildcardPath = (parts: string | string[]): string =>
  Array.isArray(parts) ? parts.join('/') : parts;

/**
 * Sends a stored file: type by its ending, one range when asked. Nothing in it can run as a page of the portal.
 * @throws h5p.fileMissing
 */
export async function sendStoredFile(
  request: Request,
  response: Response,
  files: FileStorage,
  key: string,
  cacheControl: string,
): Promise<void> {
  const found = await files.stat(key);
  if (!found) throw h5pErrors.fileMissing();
  response.type(path.extname(key) || 'application/octet-stream');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('Last-Modified', found.modifiedAt.toUTCString());
  const range = readRange(request.headers.range, found.bytes);
  if (range === 'unsatisfiable') {
    response.status(416).setHeader('Content-Range', `bytes */${found.bytes}`);
    response.end();
    return;
  }
  let content: Readable;
  if (range === 'whole') {
    response.setHeader('Content-Length', found.bytes);
    content = await files.read(key);
  } else {
    response.status(206);
    response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${found.bytes}`);
    response.setHeader('Content-Length', range.end - range.start + 1);
    content = await files.read(key, range);
  }
  if (request.method === 'HEAD') {
    content.destroy();
    response.end();
    return;
  }
  // Who closes the page in the middle of a video has done nothing wrong.
  await pipeline(content, response).catch(() => response.destroy());
}
