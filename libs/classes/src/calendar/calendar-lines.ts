/** How iCalendar writes texts, moments and lines (RFC 5545, 3.1 and 3.3). */

export const zone = 'Asia/Ho_Chi_Minh';
// Viet Nam has had no summer time and one offset since 1975.
const offset = 7 * 3_600_000;

const compact = (date: Date) => date.toISOString().replace(/[-:]/g, '').slice(0, 15);
/** A moment in UTC: `20261124T123000Z`. */
export const utc = (date: Date) => `${compact(date)}Z`;
/** The same on the clocks of Viet Nam, for a property with TZID: `20261124T193000`. */
export const local = (date: Date) => compact(new Date(date.getTime() + offset));

/** A text without what the format reserves and without control characters, which it does not allow. */
export const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/([\\;,])/g, '\\$1')
    .replace(/\n/g, '\\n');

/** Lines longer than 75 octets go on after a line break and a space (RFC 5545, 3.1); characters stay whole. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** The one time zone of the classes, as every calendar that names it has to describe it. */
export const timeZoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];
