import { type Form, isId, type Problem, type RawValues } from '@domdom/platform';
import { firstAt } from '../domain/sequence';
import { recordErrors } from './record.errors';
import type { Range } from './record-query';

/** The names of all filters, in the order in which they stand in an address. */
const names = ['space', 'person', 'verb', 'activity', 'registration', 'from', 'to'] as const;
export type FilterName = (typeof names)[number];

/** What a list of statements is narrowed to; as it stands in an address. Days are of Viet Nam, both included. */
export interface RecordFilters {
  /** The number of an organisation's space; the first one when it is not given or not known. */
  space?: number | undefined;
  person?: string | undefined;
  verb?: string | undefined;
  activity?: string | undefined;
  registration?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}
export interface ReadFilters {
  filters: RecordFilters;
  /** The form as it came, with what is to be mended. */
  form: Form<RecordFilters>;
  /** A part of a name to choose a person by. */
  q: string;
  /** Where a page begins. */
  before: string | undefined;
}

/** A day as `2026-11-24`, from that or from `24/11/2026`; null when there is no such day. */
export function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const spoken = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : spoken ? spoken.slice(1).reverse() : [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}

const dayMilliseconds = 86_400_000;
/** When a day of Viet Nam begins. */
export const beginOf = (day: string) => new Date(`${day}T00:00:00+07:00`);
export const endOf = (day: string) => new Date(beginOf(day).getTime() + dayMilliseconds);

const lastNumber = 2n ** 63n - 1n;
/** A number that the database's bigint can hold. */
function numberAt(time: Date): string {
  const number = firstAt(time);
  return (number < 0n ? 0n : number > lastNumber ? lastNumber : number).toString();
}

/** The numbers that statements stored from one day to another have. */
export function rangeOf({ from, to }: Pick<RecordFilters, 'from' | 'to'>): Range {
  return { from: from ? numberAt(beginOf(from)) : null, before: to ? numberAt(endOf(to)) : null };
}

/** The last of what an address says of one name, without what no text in the database can have. */
function textIn(query: Record<string, unknown>, name: string): string | undefined {
  const sent = [query[name]].flat().at(-1);
  const text = typeof sent === 'string' ? sent.replaceAll('\0', '').trim() : '';
  return text === '' || text.length > longest ? undefined : text;
}
const longest = 2000;

/**
 * Reads filters from an address. A field of the form that does not fit is named; what only a link can have spoilt (a
 * person, a space, a page) is left out.
 */
export function readRecordFilters(query: Record<string, unknown>): ReadFilters {
  const values: RawValues = Object.fromEntries(names.map((name) => [name, textIn(query, name)]));
  const problems: Problem[] = [];
  const say = (field: FilterName, { code, params }: Pick<Problem, 'code' | 'params'>) => {
    problems.push({ field, code, params });
    return undefined;
  };
  const day = (name: 'from' | 'to') => {
    const given = textIn(query, name);
    if (given === undefined) return undefined;
    const found = dayIn(given);
    if (found) values[name] = found;
    return found ?? say(name, recordErrors.notADay());
  };
  const given = textIn(query, 'registration')?.toLowerCase();
  const registration =
    given === undefined || isId(given) ? given : say('registration', recordErrors.notARegistration());
  const from = day('from');
  const to = day('to');
  if (from && to && to < from) say('to', recordErrors.endsBeforeItBegins());
  const person = textIn(query, 'person')?.toLowerCase();
  const space = textIn(query, 'space');
  const filters: RecordFilters = {
    space: space && /^\d{1,9}$/.test(space) ? Number(space) : undefined,
    person: person && isId(person) ? person : undefined,
    verb: textIn(query, 'verb'),
    activity: textIn(query, 'activity'),
    registration,
    from,
    to,
  };
  const before = textIn(query, 'before');
  return {
    filters,
    form: { values, input: problems.length === 0 ? filters : null, problems },
    q: textIn(query, 'q')?.slice(0, 100) ?? '',
    before: before && isNumber(before) ? before : undefined,
  };
}

/** Whether a text can be the number of a statement. */
export const isNumber = (text: string): boolean => /^\d{1,19}$/.test(text) && BigInt(text) <= lastNumber;

/** Filters as they stand in an address, only those that are set. */
export function filterTexts(filters: RecordFilters): [FilterName, string][] {
  return names.flatMap((name) => {
    const value = filters[name];
    return value === undefined || value === '' ? [] : [[name, String(value)] as [FilterName, string]];
  });
}
