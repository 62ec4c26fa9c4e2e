import { gzipSync } from 'node:zlib';

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
