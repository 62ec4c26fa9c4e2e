import { isUtf8 } from 'node:buffer';
import { ok, type Result, refuse } from '../fault';
import { brokenAt, placeOf } from './broken-json';

/** JSON in UTF-8; a byte order mark at the start is passed over. */
export function parseJson(body: Buffer): Result<unknown> {
  if (!isUtf8(body)) return refuse('utf8-malformed');
  const whole = body.toString('utf8');
  const text = whole.charCodeAt(0) === 0xfeff ? whole.slice(1) : whole;
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse('json-malformed', placeOf(text, brokenAt(text)));
  }
}
