import { partsOf, type QuestionBody } from './question';

/** What somebody answered, by the places in the stored question; never by what was shown where. */
export type QuestionResponse =
  | { kind: 'single'; option: number }
  | { kind: 'multiple'; options: number[] }
  | { kind: 'true-false'; value: boolean }
  /** For each left the place of the right that was chosen. */
  | { kind: 'matching'; rights: (number | null)[] }
  /** For each item the position given to it, from 1. */
  | { kind: 'ordering'; positions: (number | null)[] }
  | { kind: 'short-text'; text: string }
  | { kind: 'number'; text: string };

/** What a form or the API sends: places as they were shown, or words. */
export type SentAnswer = string | boolean | number | null | (string | number | null)[];

const longest = 500;

const asList = (sent: SentAnswer | undefined): (string | number | null)[] =>
  Array.isArray(sent) ? sent : sent === null || sent === undefined || typeof sent === 'boolean' ? [] : [sent];

/** A whole number below a bound, or null. */
function place(value: unknown, below: number): number | null {
  if (value === '' || value === null || value === undefined || typeof value === 'boolean') return null;
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number < below ? number : null;
}

/**
 * Reads what was sent for a question.
 * @param shown for each place on the page the place in the stored question
 * @returns null when nothing was answered; what cannot be meant is left out
 */
export function readResponse(
  body: QuestionBody,
  shown: readonly number[],
  sent: SentAnswer | undefined,
): QuestionResponse | null {
  const count = partsOf(body);
  const stored = (value: unknown): number | null => {
    const at = place(value, count);
    return at === null ? null : (shown[at] ?? null);
  };
  switch (body.kind) {
    case 'single': {
      const option = stored(asList(sent).at(-1));
      return option === null ? null : { kind: 'single', option };
    }
    case 'multiple': {
      const options = [...new Set(asList(sent).flatMap((one) => stored(one) ?? []))].sort((a, b) => a - b);
      return options.length === 0 ? null : { kind: 'multiple', options };
    }
    case 'true-false': {
      const value = typeof sent === 'boolean' ? String(sent) : String(asList(sent).at(-1) ?? '');
      return value === 'true' || value === 'false' ? { kind: 'true-false', value: value === 'true' } : null;
    }
    case 'matching': {
      const given = asList(sent);
      const rights = body.pairs.map((_, left) => stored(given[left]));
      return rights.every((right) => right === null) ? null : { kind: 'matching', rights };
    }
    case 'ordering': {
      // What is sent stands in the order of the page; it is kept in the order of the stored items.
      const given = asList(sent);
      const positions = body.items.map((_, item) => {
        const position = place(given[shown.indexOf(item)], count + 1);
        return position === 0 ? null : position;
      });
      return positions.every((position) => position === null) ? null : { kind: 'ordering', positions };
    }
    case 'short-text':
    case 'number': {
      const text = String(asList(sent).at(-1) ?? '')
        .replaceAll('\u0000', '')
        .trim()
        .slice(0, longest);
      return text === '' ? null : { kind: body.kind, text };
    }
  }
}

/** Whether a position was given to one item only: a place that two items want is nobody's. */
const isOwn = (positions: readonly (number | null)[], item: number): boolean =>
  positions[item] !== null && positions.filter((position) => position === positions[item]).length === 1;

/** Whether nothing of a question was left open. */
export function isWhole(response: QuestionResponse | null): boolean {
  if (!response) return false;
  if (response.kind === 'matching') return response.rights.every((right) => right !== null);
  if (response.kind === 'ordering')
    return response.positions.every((_, item) => isOwn(response.positions, item));
  return true;
}

/** The items in the order that was given to them; those without a place of their own are left out. */
export function orderGiven(positions: readonly (number | null)[]): number[] {
  return positions
    .flatMap((position, item) => (position !== null && isOwn(positions, item) ? [{ item, position }] : []))
    .sort((a, b) => a.position - b.position)
    .map(({ item }) => item);
}
