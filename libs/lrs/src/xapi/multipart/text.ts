import { isUtf8 } from 'node:buffer';
import { ok, type Result, refuse } from '../fault';

/** JSON in UTF-8; a byte order mark at the start is passed over. */
export function parseJson(body: Buffer): Result<unknown> {
  if (!isUtf8(body)) return refuse('utf8-malformed');
  const text = body.toString('utf8');
  try {
    return ok(JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text));
  } catch {
    return refuse('json-malformed');
  }
}
