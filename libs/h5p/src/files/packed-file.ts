import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { encodingFor, hasTag } from '@domdom/platform';
import type { Request, Response } from 'express';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
/** Below this the headers weigh more than what is saved. */
const worthwhile = 1024;

/** A text as it goes over the wire: compressed once, as tightly as it can be, for everybody who asks later. */
export interface PackedFile {
  plain: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
  /** Changes with the content. */
  tag: string;
}

export async function packFile(plain: Buffer): Promise<PackedFile> {
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (plain.length < worthwhile) return { plain, br: null, gzip: null, tag };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const [br, zipped] = await Promise.all([packBrotli(plain, { params }), packGzip(plain, { level: 9 })]);
  return { plain, br, gzip: zipped, tag };
}

/** Memory that a packed file takes, in bytes. */
export const heldBytes = ({ plain, br, gzip: zipped }: PackedFile): number =>
  plain.length + (br?.length ?? 0) + (zipped?.length ?? 0);

/** Sends a packed file in the encoding that was asked for; 304 to who has it already. */
export function sendPacked(
  request: Request,
  response: Response,
  file: PackedFile,
  { type, cacheControl }: { type: string; cacheControl: string },
): void {
  response.type(type);
  response.vary('Accept-Encoding');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('ETag', file.tag);
  if (hasTag(request.headers['if-none-match'], file.tag)) {
    response.status(304).end();
    return;
  }
  const encoding = encodingFor(request);
  const packed = encoding && file[encoding === 'br' ? 'br' : 'gzip'];
  if (encoding && packed) response.setHeader('Content-Encoding', encoding);
  const content = packed || file.plain;
  response.setHeader('Content-Length', content.length);
  response.end(request.method === 'HEAD' ? undefined : content);
}
