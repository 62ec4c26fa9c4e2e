import { isId } from '@domdom/platform';
import { type Mark, marks } from './class-kinds';

export interface MarkChange {
  personId: string;
  /** Null for a first mark. */
  before: Mark | null;
  after: Mark;
}

/** What a roll call changes: people whose mark is new or another. */
export function changesOf(
  known: ReadonlyMap<string, Mark | null>,
  given: ReadonlyMap<string, Mark>,
): MarkChange[] {
  return [...given].flatMap(([personId, after]) => {
    const before = known.get(personId) ?? null;
    return before === after ? [] : [{ personId, before, after }];
  });
}

/** The name of the radio buttons of one person. */
export const markField = (personId: string) => `mark.${personId}`;

/** The marks of a form: `mark.<person's id>` with present, absent or excused; anything else is left out. */
export function readMarks(body: Readonly<Record<string, unknown>>): Map<string, Mark> {
  return new Map(
    Object.entries(body).flatMap(([name, value]) => {
      const personId = name.startsWith('mark.') ? name.slice('mark.'.length) : '';
      const mark = marks.find((one) => one === value);
      return mark && isId(personId) ? [[personId, mark] as const] : [];
    }),
  );
}

/** How many were marked as what; `unmarked` for the rest. */
export function countMarks(given: readonly (Mark | null)[]): Record<Mark | 'unmarked', number> {
  const counts = { present: 0, absent: 0, excused: 0, unmarked: 0 };
  for (const mark of given) counts[mark ?? 'unmarked']++;
  return counts;
}
