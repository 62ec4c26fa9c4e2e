import { createHash } from 'node:crypto';
import type { Attachment } from '../statement.types';

export const BOUNDARY = '-------314159265358979323846';
export const MULTIPART = `multipart/mixed; boundary=${BOUNDARY}`;

export const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** An attachment without a fileUrl, which needs its data in the body. */
export function attachmentOf(data: Buffer | string, more: Partial<Attachment> = {}): Attachment {
  return {
    usageType: 'https://hoc.example.vn/xapi/usage/essay',
    display: { vi: 'Bài viết' },
    contentType: 'text/plain; charset=utf-8',
    length: Buffer.byteLength(data),
    sha2: sha256(data),
    ...more,
  };
}

export interface RawPart {
  headers: Record<string, string>;
  data: Buffer | string;
}

export const jsonPart = (value: unknown): RawPart => ({
  headers: { 'Content-Type': 'application/json' },
  data: JSON.stringify(value),
});

export const dataPart = (
  data: Buffer | string,
  headers: Record<string, string | undefined> = {},
): RawPart => {
  const all = {
    'Content-Type': 'text/plain',
    'Content-Transfer-Encoding': 'binary',
    'X-Experience-API-Hash': sha256(data),
    ...headers,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { headers: Object.fromEntries(given), data };
};

const headOf = ({ headers }: RawPart, boundary: string): string =>
  [`--${boundary}`, ...Object.entries(headers).map(([key, value]) => `${key}: ${value}`), '', ''].join(
    '\r\n',
  );

export function bodyOf(parts: RawPart[], boundary = BOUNDARY): Buffer {
  const pieces = parts.flatMap((part) => [
    Buffer.from(headOf(part, boundary)),
    Buffer.from(part.data),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

/** As common clients write it: the next boundary stands right behind the data of an attachment. */
export function gluedBodyOf([first, ...rest]: [RawPart, ...RawPart[]], boundary = BOUNDARY): Buffer {
  const pieces = rest.flatMap((part) => [Buffer.from(headOf(part, boundary)), Buffer.from(part.data)]);
  return Buffer.concat([
    Buffer.from(`${headOf(first, boundary)}${first.data}\r\n`),
    ...pieces,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}
