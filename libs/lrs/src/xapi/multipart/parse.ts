import { ok, type Result, refuse } from '../fault';

export interface Part {
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  /** A view of the body, not a copy. */
  data: Buffer;
}

const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i;
// RFC 2046 5.1.1: up to 70 characters, no space at the end.
const BOUNDARY_CHARS = /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/;
const HEADER_BYTES = 16_384;
const CRLF = Buffer.from('\r\n');
const CRLF2 = Buffer.from('\r\n\r\n');

export const mediaTypeOf = (contentType: string | undefined): string =>
  (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();

export function boundaryOf(contentType: string): string | undefined {
  const found = BOUNDARY.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  return boundary !== undefined && BOUNDARY_CHARS.test(boundary) ? boundary : undefined;
}

function readHeaders(block: string): Map<string, string> | undefined {
  const headers = new Map<string, string>();
  if (block === '') return headers;
  for (const line of block.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon < 1 || !/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name) || headers.has(name)) return undefined;
    headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function readPart(piece: Buffer): Part | undefined {
  // A part without headers begins with the empty line at once.
  const bare = piece.length >= 2 && piece[0] === 13 && piece[1] === 10;
  const end = bare ? 0 : piece.indexOf(CRLF2);
  if (end < 0 || end > HEADER_BYTES) return undefined;
  const headers = readHeaders(piece.toString('latin1', 0, end));
  return headers && { headers, data: piece.subarray(bare ? 2 : end + 4) };
}

interface Delimiter {
  /** Where the data before it ends. */
  start: number;
  /** Where its own line ends, before the line feed that the next part may share. */
  end: number;
  closing: boolean;
}

/**
 * The next line that is the boundary; one that only begins like it is data.
 * @param mark the boundary with its hyphens, and with the line end before it where there has to be one
 */
function nextDelimiter(body: Buffer, mark: Buffer, from: number): Delimiter | undefined {
  for (let at = body.indexOf(mark, from); at >= 0; at = body.indexOf(mark, at + 1)) {
    const start = mark[0] !== 13 && body[at - 2] === 13 && body[at - 1] === 10 ? at - 2 : at;
    let end = at + mark.length;
    if (body[end] === 45 && body[end + 1] === 45) return { start, end, closing: true };
    while (body[end] === 32 || body[end] === 9) end++;
    if (body[end] === 13 && body[end + 1] === 10) return { start, end, closing: false };
  }
  return undefined;
}

/**
 * Splits a multipart body (RFC 2046 5.1) without copying its data. Text before the first and after the last boundary
 * is passed over; the closing boundary must be there.
 * @param loose whether a boundary may follow data without a line end between them, as some clients write it. Data that
 *   holds the boundary is then cut: only to be trusted with data whose hash is known.
 */
export function parseMultipart(body: Buffer, boundary: string, loose = false): Result<Part[]> {
  const mark = Buffer.from(`\r\n--${boundary}`, 'latin1');
  // The first boundary has no line end before it when it opens the body.
  const opens = body.subarray(0, mark.length - 2).equals(mark.subarray(2));
  const whole = opens ? Buffer.concat([CRLF, body]) : body;
  const parts: Part[] = [];
  const between = loose ? mark.subarray(2) : mark;
  let here = nextDelimiter(whole, mark, 0);
  if (!here) return refuse('multipart-boundary');
  while (!here.closing) {
    // An empty part without headers shares its line end with the boundary after it.
    const next = nextDelimiter(whole, between, here.end);
    if (!next) return refuse('multipart-truncated');
    const part = readPart(whole.subarray(here.end + 2, Math.max(next.start, here.end + 2)));
    if (!part) return refuse('multipart-header', {}, `part[${parts.length}]`);
    parts.push(part);
    here = next;
  }
  return ok(parts);
}
