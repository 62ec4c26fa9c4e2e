import type { Basis } from '@domdom/identity';
import { type DomainError, fold, normalisePhone } from '@domdom/platform';
import { parse } from 'csv-parse/sync';
import { fileErrors, lineErrors } from '../domain/batch.errors';

/** What is written in a line, as it is. */
export interface GivenLine {
  fullName: string;
  phone: string;
  birthYear: string;
  consent: string;
}
/** Somebody to enrol, as a line says. */
export interface LinePerson {
  fullName: string;
  phone: string | null;
  birthYear: number | null;
  /** How they agreed; null for a plain yes. */
  basis: Basis | null;
}
export interface ReadLine {
  /** As a spreadsheet counts: the names of the columns are line 1. */
  line: number;
  given: GivenLine;
  person: LinePerson | DomainError;
}

/** At most so many people at a time. */
export const mostLines = 5000;

const columns: Record<keyof GivenLine, readonly string[]> = {
  fullName: ['ho va ten', 'ho ten', 'ten', 'ten day du', 'full name', 'fullname', 'name'],
  phone: [
    'so dien thoai',
    'dien thoai',
    'so dt',
    'sdt',
    'dt',
    'phone',
    'phone number',
    'mobile',
    'telephone',
  ],
  birthYear: ['nam sinh', 'ngay sinh', 'birth year', 'year of birth', 'birthday', 'date of birth', 'born'],
  consent: ['dong y', 'da dong y', 'su dong y', 'consent', 'agreed', 'agrees'],
};
const basisOf: Record<string, Basis | 'yes' | 'no'> = Object.fromEntries([
  ...['co', 'x', 'v', 'yes', 'y', '1', 'true', 'ok', 'dong y', 'da dong y', 'agreed'].map((word) => [
    word,
    'yes',
  ]),
  ...['', 'khong', 'chua', 'no', 'n', '0', 'false', 'khong dong y', 'chua dong y'].map((word) => [
    word,
    'no',
  ]),
  ...['noi', 'loi noi', 'noi truc tiep', 'bang loi', 'mieng', 'spoken'].map((word) => [word, 'spoken']),
  ...['giay', 'ky giay', 'da ky', 'paper', 'signed', 'signed paper'].map((word) => [word, 'signed-paper']),
  ...['dai dien', 'nguoi dai dien', 'giam ho', 'cha me', 'guardian', 'parent', 'legal representative'].map(
    (word) => [word, 'legal-representative'],
  ),
]);

const wordsOf = (cell: string) =>
  fold(cell)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The people that a text in CSV names. The first line names the columns, in Vietnamese or English, in any order;
 * between them stand commas, semicolons or tabs. A line that says nobody to enrol says why.
 * @param year the present year
 * @throws enrolment-file.notCsv, .columns, .empty, .tooManyLines, .oldFont: nothing of the file can be used
 */
export function readPeople(text: string, year: number): ReadLine[] {
  const [header, ...rows] = recordsOf(text);
  const at = placesOf(header?.cells ?? []);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw fileErrors.empty();
  if (filled.length > mostLines) throw fileErrors.tooManyLines({ most: mostLines });
  const lines = filled.map(({ line, cells }) => ({ line, given: givenOf(cells, at) }));
  refuseOldFont(lines.map(({ given }) => given.fullName));
  const seen = new Map<string, number>();
  return lines.map(({ line, given }) => ({ line, given, person: personOf(given, line, seen, year) }));
}

/** A name of another person than a name of the same phone: only letters count, not how they are written. */
export const sameName = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other);

function recordsOf(text: string): { line: number; cells: string[] }[] {
  const firstLine = /^\uFEFF?([^\r\n]*)/.exec(text)?.[1] ?? '';
  const count = (sign: string) => firstLine.split(sign).length;
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 10_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const { lines } = (error ?? {}) as { lines?: unknown };
    throw fileErrors.notCsv({ line: typeof lines === 'number' ? lines : 1 });
  }
}

function placesOf(header: readonly string[]): Record<keyof GivenLine, number> {
  const names = header.map(wordsOf);
  const place = (column: keyof GivenLine) => names.findIndex((name) => columns[column].includes(name));
  const at = {
    fullName: place('fullName'),
    phone: place('phone'),
    birthYear: place('birthYear'),
    consent: place('consent'),
  };
  const missing = [
    at.fullName < 0 && 'Họ và tên (full name)',
    at.phone < 0 && at.birthYear < 0 && 'Số điện thoại (phone) / Năm sinh (birth year)',
    at.consent < 0 && 'Đồng ý (consent)',
  ].filter((name) => name !== false);
  if (missing.length > 0) throw fileErrors.columns({ missing: missing.join(', ') });
  return at;
}

const givenOf = (cells: readonly string[], at: Record<keyof GivenLine, number>): GivenLine => {
  const cell = (column: keyof GivenLine) => (cells[at[column]] ?? '').trim().slice(0, 200);
  return {
    fullName: cell('fullName'),
    phone: cell('phone'),
    birthYear: cell('birthYear'),
    consent: cell('consent'),
  };
};

/** Signs that stand in no name: what letters of TCVN3 or VNI, or of UTF-8 read as Latin, look like. */
const oddSigns = /[^\p{L}\p{M}\s.'’\-()]|[µºª]/u;

function refuseOldFont(names: readonly string[]): void {
  const broken = names.filter((name) => oddSigns.test(name));
  // One slip of the finger is that line's problem; many are the file's.
  if (broken.length > 2 && broken.length * 4 > names.length)
    throw fileErrors.oldFont({ sample: broken[0] ?? '' });
}

function personOf(
  given: GivenLine,
  line: number,
  seen: Map<string, number>,
  year: number,
): LinePerson | DomainError {
  const fullName = given.fullName.replace(/\s+/g, ' ').normalize('NFC');
  if (fullName.length < 2 || fullName.length > 120) return lineErrors.noName();
  if (oddSigns.test(fullName)) return lineErrors.brokenName();
  const phone = given.phone === '' ? null : phoneOf(given.phone);
  if (given.phone !== '' && !phone) return lineErrors.badPhone();
  const birthYear = given.birthYear === '' ? null : yearOf(given.birthYear);
  if (given.birthYear !== '' && (!birthYear || birthYear < 1900 || birthYear > year))
    return lineErrors.badBirthYear();
  if (!phone && !birthYear) return lineErrors.phoneOrYear();
  const agreed = basisOf[wordsOf(given.consent)];
  if (agreed === undefined) return lineErrors.badConsent();
  if (agreed === 'no') return lineErrors.noConsent();
  const key = phone ?? `${wordsOf(fullName)} ${birthYear}`;
  const before = seen.get(key);
  if (before !== undefined) return lineErrors.repeated({ line: before });
  seen.set(key, line);
  return { fullName, phone, birthYear, basis: agreed === 'yes' ? null : agreed };
}

/** A spreadsheet takes a phone number for a number and drops its first 0. */
function phoneOf(cell: string): string | null {
  return (
    normalisePhone(cell) ??
    (/^[1-9]\d{8}$/.test(cell.replace(/[\s.]/g, '')) ? normalisePhone(`0${cell}`) : null)
  );
}

/** The year of `1975`, `12/3/1975` or `1975-03-12`. */
function yearOf(cell: string): number | null {
  const match = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(\d{4})(?:[.,]0+|-\d{1,2}-\d{1,2})?$/.exec(cell);
  return match ? Number(match[1]) : null;
}
