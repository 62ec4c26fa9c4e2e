import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteRange, FileStorage } from '@domdom/platform';
import type { Request, Response } from 'express';
import { packageErrors } from '../domain/package.errors';

/** What a Range header asks for (RFC 9110, 14): one range; several, and what is not understood, get the whole file. */
export function readRange(header: string | undefined, bytes: number): ByteRange | 'whole' | 'unsatisfiable' {
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

/**
 * Sends a stored file of a package: its type by its ending, one range when asked, not again while it is the same.
 * @throws packages.fileMissing
 */
export async function sendPackageFile(
  request: Request,
  response: Response,
  files: FileStorage,
  key: string,
): Promise<void> {
  const found = await files.stat(key);
  if (!found) throw packageErrors.fileMissing();
  response.type(path.extname(key) || 'application/octet-stream');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', 'private, max-age=604800');
  const modified = found.modifiedAt.toUTCString();
  response.setHeader('Last-Modified', modified);
  if (request.headers['if-modified-since'] === modified) {
    response.status(304).end();
    return;
  }
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
