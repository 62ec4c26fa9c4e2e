import { randomFillSync } from 'node:crypto';

const bytes = Buffer.alloc(16);
let last = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562, 5.7): it sorts by the time at which it was made, so indexes grow at one end. Those of one
 * millisecond are counted (6.2, method 1), so that what a program made first sorts first: of two events the later one
 * has the greater id.
 */
export function newId(now: number = Date.now()): string {
  randomFillSync(bytes, 8);
  counter = now === last ? (counter + 1) & 0xfff : 0;
  last = now;
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Whether a text from an address can be an id at all; asking the database with another would be an error there. */
export function isId(value: string): boolean {
  return uuid.test(value);
}
