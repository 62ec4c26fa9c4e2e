import type { Cmi5Package, MoveOn } from '../manifest/package.types';

/** What a unit has reported of itself so far. */
export interface Reported {
  completed: boolean;
  passed: boolean;
}

/** Whether what a unit reported is what its publisher asks for (cmi5, 13.1.4, moveOn). */
export function moveOnMet(moveOn: MoveOn, { completed, passed }: Reported): boolean {
  switch (moveOn) {
    case 'Passed':
      return passed;
    case 'Completed':
      return completed;
    case 'CompletedAndPassed':
      return completed && passed;
    case 'CompletedOrPassed':
      return completed || passed;
    case 'NotApplicable':
      return true;
  }
}

/** The blocks all of whose units are satisfied, and the course when all are: ids as the publisher gave them. */
export function satisfiedGroups(
  { id, parts, blocks }: Pick<Cmi5Package, 'id' | 'parts' | 'blocks'>,
  satisfied: ReadonlySet<string>,
): string[] {
  const all = (units: Cmi5Package['parts']) =>
    units.length > 0 && units.every((unit) => satisfied.has(unit.id));
  const done = blocks.filter((block) => all(parts.filter((unit) => unit.blocks.includes(block.id))));
  return [...done.map((block) => block.id), ...(all(parts) ? [id] : [])];
}
