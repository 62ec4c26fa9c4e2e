/**
 * The number of a statement in the store: microseconds since 1970 of its `stored`, and ten bits that tell apart what
 * was stored in the same microsecond. One number orders, filters by time and pages (docs/adr/0008).
 */
const bits = 10n;

/** `stored` as RFC 3339 in UTC with microseconds. */
export function storedOf(seq: string | bigint): string {
  return timeOf(Number(BigInt(seq) >> bits));
}

/** Microseconds since 1970 as RFC 3339. */
export function timeOf(microseconds: number): string {
  const whole = new Date(Math.floor(microseconds / 1000)).toISOString();
  return `${whole.slice(0, -1)}${String(microseconds % 1000).padStart(3, '0')}Z`;
}

function microsecondsOf(utc: string): bigint {
  const [, seconds, fraction = ''] = /^(.{19})(?:[.,](\d+))?Z$/i.exec(utc) ?? [];
  const milliseconds = Date.parse(`${seconds ?? utc}Z`);
  return BigInt(milliseconds) * 1000n + BigInt(fraction.slice(0, 6).padEnd(6, '0'));
}

/** The first number stored after a time in UTC: what `since` (exclusive) begins with, what `until` ends before. */
export const firstAfter = (utc: string): bigint => (microsecondsOf(utc) + 1n) << bits;

/** The first number stored at a time in UTC. */
export const firstOf = (utc: string): bigint => microsecondsOf(utc) << bits;

/** The first number of a day or moment. */
export const firstAt = (time: Date): bigint => (BigInt(time.getTime()) * 1000n) << bits;
