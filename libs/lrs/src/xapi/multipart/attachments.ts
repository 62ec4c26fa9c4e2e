import { createHash } from 'node:crypto';
import { excerpt, ok, type Result, refuse } from '../fault';
import type { Attachment, Statement } from '../statement.types';
import { isSha2 } from '../validate/formats';
import { mediaTypeOf, type Part } from './parse';

/** The data that came along, by SHA-2 in lower case. */
export type ReceivedAttachments = ReadonlyMap<string, { contentType: string; data: Buffer }>;

const ALGORITHM: Record<number, string> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' };

/** All attachments of a statement and of the SubStatement in it. */
export function attachmentsOf({ attachments = [], object }: Statement): Attachment[] {
  return object.objectType === 'SubStatement' ? [...attachments, ...(object.attachments ?? [])] : attachments;
}

function readAttachment(part: Part, declared: Map<string, Attachment[]>): Result<string> {
  const sha2 = part.headers.get('x-experience-api-hash')?.toLowerCase();
  if (!sha2) return refuse('part-hash-missing');
  if (!isSha2(sha2)) return refuse('not-sha2', { found: excerpt(sha2) });
  const encoding = part.headers.get('content-transfer-encoding');
  // 1.0.3 tells the store to assume binary where nothing is said.
  if (encoding !== undefined && encoding.toLowerCase() !== 'binary') {
    return refuse('part-encoding', { found: excerpt(encoding) });
  }
  const wanted = declared.get(sha2);
  if (!wanted) return refuse('part-unreferenced', { sha2 });
  const type = part.headers.get('content-type');
  const found = mediaTypeOf(type);
  if (type !== undefined && !wanted.some((item) => mediaTypeOf(item.contentType) === found)) {
    const expected = excerpt(wanted[0]!.contentType);
    return refuse('part-type-differs', { found: excerpt(found), expected });
  }
  // The length an attachment declares is not compared: the hash says more, and clients get lengths wrong.
  const hash = createHash(ALGORITHM[sha2.length]!).update(part.data).digest('hex');
  return hash === sha2 ? ok(sha2) : refuse('part-hash-wrong', { sha2 });
}

/**
 * Fits the parts of the body after the first to the attachments of its statements, only by SHA-2: each part must be
 * declared and be what it says, each attachment must have a part or a fileUrl. The path of a fault is that of a part, or
 * begins with the number of the statement.
 */
export function matchAttachments(
  statements: readonly Statement[],
  parts: readonly Part[],
): Result<ReceivedAttachments> {
  const declared = new Map<string, Attachment[]>();
  for (const statement of statements) {
    for (const item of attachmentsOf(statement)) {
      const sha2 = item.sha2.toLowerCase();
      const same = declared.get(sha2);
      if (same) same.push(item);
      else declared.set(sha2, [item]);
    }
  }
  const received = new Map<string, { contentType: string; data: Buffer }>();
  for (const [index, part] of parts.entries()) {
    const read = readAttachment(part, declared);
    if (!read.ok) return { ok: false, fault: { ...read.fault, path: `part[${index + 1}]` } };
    received.set(read.value, { contentType: declared.get(read.value)![0]!.contentType, data: part.data });
  }
  for (const [index, statement] of statements.entries()) {
    const missing = attachmentsOf(statement).find(
      ({ fileUrl, sha2 }) => fileUrl === undefined && !received.has(sha2.toLowerCase()),
    );
    if (missing) {
      const path = `[${index}].${placeOf(missing, statement)}`;
      return refuse('attachment-missing', { sha2: missing.sha2 }, path);
    }
  }
  return ok(received);
}

function placeOf(attachment: Attachment, { attachments = [], object }: Statement): string {
  const at = attachments.indexOf(attachment);
  if (at >= 0) return `attachments[${at}]`;
  const inner = object.objectType === 'SubStatement' ? (object.attachments ?? []) : [];
  return `object.attachments[${inner.indexOf(attachment)}]`;
}
