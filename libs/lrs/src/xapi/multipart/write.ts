export interface AttachmentData {
  sha2: string;
  contentType: string;
  data: Buffer;
}

/**
 * The Content-Type of what `writeMultipart` makes. Without quotes, which clients take for a part of the boundary.
 * @param boundary letters, digits and hyphens
 */
export const multipartType = (boundary: string): string => `multipart/mixed; boundary=${boundary}`;

// A line end in a header would let the sender of a statement write headers of his own.
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/**
 * The body of GET …&attachments=true: the JSON, then each attachment once.
 * @param boundary must occur in none of them: use 128 random bits, e.g. a UUID
 */
export function writeMultipart(
  json: string,
  attachments: Iterable<AttachmentData>,
  boundary: string,
): Buffer {
  const pieces: Buffer[] = [Buffer.from(`--${boundary}\r\nContent-Type: application/json\r\n\r\n${json}`)];
  const sent = new Set<string>();
  for (const { sha2, contentType, data } of attachments) {
    if (sent.has(sha2)) continue;
    sent.add(sha2);
    const headers = [
      `Content-Type: ${oneLine(contentType)}`,
      'Content-Transfer-Encoding: binary',
      `X-Experience-API-Hash: ${oneLine(sha2)}`,
    ];
    pieces.push(Buffer.from(`\r\n--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`), data);
  }
  pieces.push(Buffer.from(`\r\n--${boundary}--\r\n`));
  return Buffer.concat(pieces);
}
