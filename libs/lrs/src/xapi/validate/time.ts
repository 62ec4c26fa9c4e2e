// One expression for both: RFC 3339, and the wider ISO 8601 that 1.0.3 lets pass (no seconds, no or short offset).
const MOMENT =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;
const RFC3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const PLAIN_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const NUMBER = '\\d+(?:[.,]\\d+)?';
const DURATION = new RegExp(
  `^P(?:${NUMBER}W|(?=[\\dT])(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}D)?(?:T(?=\\d)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?)$`,
);
// What is longer is no time anyone measured, and PostgreSQL does not read it.
const LONGEST = 64;
const FRACTION_BEFORE_THE_END = /[.,]\d+[A-Z]./;

interface Moment {
  /** Milliseconds since 1970 of the whole second. */
  second: number;
  /** The digits after the decimal point, as written. */
  fraction: string;
}

/**
 * A point in time that exists in the years 1 to 9999 (what PostgreSQL can keep). `strict` wants RFC 3339 with an
 * offset; otherwise a missing offset is read as UTC. "-00:00", an unknown offset, is refused as the specification does.
 */
function readMoment(text: string, strict: boolean): Moment | undefined {
  const m = text.length <= LONGEST ? MOMENT.exec(text) : null;
  if (!m || (strict && !RFC3339.test(text))) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const [hour, minute, second] = [Number(m[4]), Number(m[5]), Number(m[6] ?? 0)];
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return undefined;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > DAYS[month - 1]! + (leap ? 1 : 0)) return undefined;
  let offset = 0;
  const zone = m[8];
  if (zone && zone !== 'Z' && zone !== 'z') {
    const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || 0)];
    if (hours > 23 || minutes > 59) return undefined;
    offset = (hours * 60 + minutes) * (zone[0] === '-' ? -60_000 : 60_000);
    if (offset === 0 && zone[0] === '-') return undefined;
  }
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const local = Date.UTC(year < 100 ? year + 400 : year, month - 1, day, hour, minute, second);
  const at = (year < 100 ? local - 400 * 365.2425 * 86_400_000 : local) - offset;
  return at < FIRST || at > LAST ? undefined : { second: at, fraction: m[7] ?? '' };
}

export const isTimestamp = (text: string, strict: boolean): boolean => readMoment(text, strict) !== undefined;

/** The same moment in UTC with all its digits; for a valid timestamp. Already in UTC, it is returned as it is. */
export function toUtc(timestamp: string): string {
  if (PLAIN_UTC.test(timestamp) && !timestamp.includes(':60')) return timestamp;
  const moment = readMoment(timestamp, false);
  if (!moment) return timestamp;
  const seconds = new Date(moment.second).toISOString().slice(0, 19);
  return `${seconds}${moment.fraction ? `.${moment.fraction}` : ''}Z`;
}

/** Milliseconds since 1970, digits beyond cut; for a valid timestamp. */
export function instantOf(timestamp: string): number {
  const moment = readMoment(timestamp, false);
  return moment ? moment.second + Number(moment.fraction.slice(0, 3).padEnd(3, '0')) : Number.NaN;
}

/** ISO 8601:2004 4.4.3.2; a decimal fraction only in the last component; weeks stand alone. */
export const isDuration = (text: string): boolean =>
  text.length <= LONGEST && DURATION.test(text) && !FRACTION_BEFORE_THE_END.test(text);

/** The duration as it is compared: digits beyond a hundredth of a second are cut, never rounded. */
export const cutDuration = (duration: string): string => duration.replace(/([.,]\d\d)\d+S$/, '$1S');
