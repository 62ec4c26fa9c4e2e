import { ok, type Result, refuse } from '../fault';
import { parseJson } from '../multipart/text';
import { isFields } from '../validate/check';

export interface StoredDocument {
  contentType: string;
  content: Buffer;
}

const isJson = (contentType: string): boolean => /^application\/json\s*(?:;|$)/i.test(contentType.trim());

/** JSON that is sent as a document must be JSON, and by POST an object. */
export function checkDocument(sent: StoredDocument, method: 'PUT' | 'POST'): Result<StoredDocument> {
  if (!isJson(sent.contentType)) return ok(sent);
  const parsed = parseJson(sent.content);
  if (!parsed.ok) return parsed;
  return method === 'PUT' || isFields(parsed.value) ? ok(sent) : refuse('document-not-object');
}

/**
 * What a POST leaves: the sent document where there was none, else the old object with the top-level properties of the
 * sent one over it. Both must then be JSON objects (1.0.3 Communication 2.2; IEEE 9274.1.1 4.1.6).
 */
export function mergeDocument(old: StoredDocument | undefined, sent: StoredDocument): Result<StoredDocument> {
  const checked = checkDocument(sent, 'POST');
  if (!checked.ok || !old) return checked;
  if (!isJson(old.contentType) || !isJson(sent.contentType)) return refuse('document-unmergeable');
  const before = parseJson(old.content);
  const after = parseJson(sent.content);
  if (!before.ok || !after.ok || !isFields(before.value) || !isFields(after.value)) {
    return refuse('document-unmergeable');
  }
  const content = Buffer.from(JSON.stringify({ ...before.value, ...after.value }));
  return ok({ contentType: 'application/json', content });
}
