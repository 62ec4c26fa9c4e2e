import { gunzipSync, gzipSync } from 'node:zlib';

/** How many credentials one list tells of: the least that the specification allows, so that each hides among many. */
export const listLength = 131_072;

/** Which list tells of a credential, and where. */
export const placeInLists = (statusIndex: number) => ({
  list: Math.floor(statusIndex / listLength),
  index: statusIndex % listLength,
});

/** A bit for each credential, the first one leftmost; set for those in `revoked` (W3C Bitstring Status List 1.0). */
export function encodeList(revoked: Iterable<number>): string {
  const bits = Buffer.alloc(listLength / 8);
  for (const index of revoked) bits[index >> 3]! |= 0x80 >> (index & 7);
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** Whether a list says that the credential at a place is revoked; null for a list that cannot be read. */
export function isRevokedIn(encoded: string, index: number): boolean | null {
  if (!encoded.startsWith('u') || index < 0 || index >= listLength) return null;
  try {
    const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: listLength / 8 });
    return (bits[index >> 3]! & (0x80 >> (index & 7))) !== 0;
  } catch {
    return null;
  }
}
