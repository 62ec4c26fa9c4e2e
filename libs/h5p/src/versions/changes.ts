import { isDeepStrictEqual } from 'node:util';
import { machineNameOf } from '../scoring/library-name';
import { type Part, partsOf } from '../scoring/parts';

/** What a save changed, kept with the version that it made; words are for the page that shows it. */
export type Change =
  | { what: 'title' | 'kind' | 'library' | 'settings' | 'order' | 'about' | 'other' }
  | { what: 'restored'; number: number }
  | PartChange;
/** Numbers are those readers count by: of what was removed in the version before, else in the new one. */
export interface PartChange {
  what: 'edited' | 'added' | 'removed';
  part: 'question' | 'page';
  /** Empty where the content is nothing but this one part. */
  numbers: number[];
}
export interface Compared {
  library: string;
  title: string;
  params: unknown;
  metadata: object;
}

interface Counted {
  id: string;
  part: PartChange['part'];
  number: number;
  own: unknown;
}

/** Follows from the title and the parameters, so it is no change of its own. */
const derived = new Set([
  'title',
  'mainLibrary',
  'embedTypes',
  'preloadedDependencies',
  'dynamicDependencies',
  'editorDependencies',
]);
const aboutOf = (metadata: object) =>
  Object.fromEntries(Object.entries(metadata).filter(([key]) => !derived.has(key)));

/** The first key of each place inside a part where others are: `steps` of `steps[2].params`. */
const placesIn = (part: Part, all: readonly Part[]): Set<string> => {
  const under = part.path ? `${part.path}.` : '';
  const inside = all.filter((one) => one !== part && one.path.startsWith(under));
  return new Set(inside.flatMap(({ path }) => path.slice(under.length).match(/^[^.[]+/)?.[0] ?? []));
};

/** The parameters of a part without the parts in it. */
const ownOf = (part: Part, all: readonly Part[]): unknown => {
  const places = placesIn(part, all);
  return Object.fromEntries(Object.entries(part.params).filter(([key]) => !places.has(key)));
};

function counted(parts: readonly Part[]): Counted[] {
  const numbers = { question: 0, page: 0 };
  return parts
    .filter((part) => part.path !== '' || !part.type.inside)
    .map((part) => {
      const sort = part.kind ? 'question' : 'page';
      numbers[sort]++;
      return { id: part.id, part: sort, number: numbers[sort], own: ownOf(part, parts) };
    });
}

function partChanges(before: readonly Part[], after: readonly Part[]): Change[] {
  const [old, now] = [counted(before), counted(after)];
  const oldById = new Map(old.map((one) => [one.id, one]));
  const nowById = new Map(now.map((one) => [one.id, one]));
  const alone = !after[0]?.type.inside;
  const groups: PartChange[] = [];
  const add = (what: PartChange['what'], { part, number }: Counted) => {
    const numbers = alone ? [] : [number];
    const group = groups.find((one) => one.what === what && one.part === part);
    if (group) group.numbers.push(...numbers);
    else groups.push({ what, part, numbers });
  };
  for (const one of now) {
    const earlier = oldById.get(one.id);
    if (!earlier || earlier.part !== one.part) add('added', one);
    else if (!isDeepStrictEqual(earlier.own, one.own)) add('edited', one);
  }
  for (const one of old) if (nowById.get(one.id)?.part !== one.part) add('removed', one);
  const common = (list: Counted[], others: Map<string, Counted>) =>
    list.filter(({ id }) => others.has(id)).map(({ id }) => id);
  const moved = !isDeepStrictEqual(common(old, nowById), common(now, oldById));
  const rank = { edited: 0, added: 1, removed: 2 };
  groups.sort((a, b) => rank[a.what] - rank[b.what]);
  return moved ? [...groups, { what: 'order' }] : groups;
}

/**
 * What is different in a content, by its questions and pages; empty when nothing is. Of a content type whose parts are
 * not known here it says only that something changed.
 */
export function changesBetween(before: Compared, after: Compared): Change[] {
  const changes: Change[] = [];
  const sameKind = machineNameOf(before.library) === machineNameOf(after.library);
  if (before.library !== after.library) changes.push({ what: sameKind ? 'library' : 'kind' });
  if (before.title !== after.title) changes.push({ what: 'title' });
  if (sameKind && !isDeepStrictEqual(before.params, after.params)) {
    const found = paramChanges(partsOf(before.library, before.params), partsOf(after.library, after.params));
    changes.push(...(found.length > 0 ? found : [{ what: 'other' } as const]));
  }
  if (!isDeepStrictEqual(aboutOf(before.metadata), aboutOf(after.metadata))) changes.push({ what: 'about' });
  return changes;
}

function paramChanges(before: readonly Part[], after: readonly Part[]): Change[] {
  const [outer, newOuter] = [before[0], after[0]];
  if (!outer || !newOuter) return [];
  const inParts = partChanges(before, after);
  const settings = newOuter.type.inside && !isDeepStrictEqual(ownOf(outer, before), ownOf(newOuter, after));
  return settings ? [...inParts, { what: 'settings' }] : inParts;
}
