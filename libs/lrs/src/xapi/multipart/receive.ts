import { excerpt, type Fault, ok, type Result, refuse } from '../fault';
import { SIGNATURE, type Statement } from '../statement.types';
import { readStatements } from '../validate/statement';
import type { XapiVersion } from '../version/negotiate';
import { matchAttachments, type ReceivedAttachments } from './attachments';
import { boundaryOf, mediaTypeOf, type Part, parseMultipart } from './parse';
import { signatureFault } from './signature';
import { parseJson } from './text';

export interface Received {
  statements: Statement[];
  attachments: ReceivedAttachments;
}

interface Pieces {
  json: Buffer;
  /** Where the statements are, when they are not all there is. */
  path: string;
  rest: Part[];
}

function split(contentType: string, body: Buffer, loose = false): Result<Pieces> {
  const type = mediaTypeOf(contentType);
  if (type === 'application/json') return ok({ json: body, path: '', rest: [] });
  if (type !== 'multipart/mixed') return refuse('content-type-unsupported', { found: excerpt(type) });
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return refuse('multipart-boundary');
  const parts = parseMultipart(body, boundary, loose);
  if (!parts.ok) return parts;
  const [first, ...rest] = parts.value;
  if (!first || mediaTypeOf(first.headers.get('content-type')) !== 'application/json') {
    return refuse('multipart-first-part', {}, 'part[0]');
  }
  return ok({ json: first.data, path: 'part[0]', rest });
}

/**
 * The body of PUT or POST to the statements resource, from bytes to valid statements with their attachments and with
 * their signatures verified. All or nothing; nothing is kept.
 * @param single for PUT, which takes no list
 */
export async function receiveStatements(
  contentType: string,
  body: Buffer,
  version: XapiVersion,
  single = false,
): Promise<Result<Received>> {
  const pieces = split(contentType, body);
  if (!pieces.ok) return pieces;
  const json = parseJson(pieces.value.json);
  if (!json.ok) return { ok: false, fault: { ...json.fault, path: pieces.value.path } };
  // A statement that came alone has no number.
  const inPlace = (fault: Fault) =>
    Array.isArray(json.value) ? fault : { ...fault, path: fault.path.replace(/^\[0\]\.?/, '') };
  const read = readStatements(json.value, version, single);
  if (!read.ok) return read;
  const statements = read.value;
  let attachments = matchAttachments(statements, pieces.value.rest);
  if (!attachments.ok && pieces.value.rest.length > 0) {
    // Both clients that tools are mostly built on leave out the line end after the data of all attachments but the
    // last. Where every part then has its hash, that is what was meant.
    const loose = split(contentType, body, true);
    const matched = loose.ok ? matchAttachments(statements, loose.value.rest) : loose;
    if (matched.ok) attachments = matched;
  }
  if (!attachments.ok) return { ok: false, fault: inPlace(attachments.fault) };
  for (const [index, statement] of statements.entries()) {
    if (!statement.attachments?.some((item) => item.usageType === SIGNATURE)) continue;
    const fault = await signatureFault(statement, attachments.value, version);
    if (fault) return { ok: false, fault: inPlace({ ...fault, path: `[${index}].${fault.path}` }) };
  }
  return ok({ statements, attachments: attachments.value });
}
