import type { Language } from '@domdom/platform';
import { Blend, type Contender, Ease, ItemKnn, Popularity, Sequence } from '@domdom/recommender';
import { popularityShrinkage, tunedUpTo } from './options';

/** A way to recommend that is tried at each training. Its label is what a version says it was made by. */
export interface Kind extends Contender {
  /** How it is called where people read of it. */
  names: Record<Language, string>;
}

export const popularityKind = 'popularity';
const easeStart = { lambda: 50, dropout: 0.4, lengthPower: 0.5 };

/** What is tried: to try another method, add a line. Of those that do equally well the first is taken. */
export const kinds: readonly Kind[] = [
  {
    label: 'ease',
    names: { vi: 'Người học giống nhau (EASE)', en: 'Similar learners (EASE)' },
    axes: { lambda: [5, 20, 50, 200], dropout: [0, 0.2, 0.4, 0.6], lengthPower: [0, 0.5] },
    start: easeStart,
    create: (options) => new Ease(options),
  },
  {
    label: 'blend',
    names: { vi: 'Phối hợp nhiều cách', en: 'Several methods together' },
    axes: {},
    start: {},
    create: () => new Blend([new Ease(easeStart), new ItemKnn(), new Sequence()]),
  },
  {
    label: 'item-knn',
    names: { vi: 'Khóa học gần nhau', en: 'Nearby courses' },
    axes: {},
    start: {},
    create: () => new ItemKnn(),
  },
  {
    label: popularityKind,
    names: { vi: 'Mức được học nhiều', en: 'Popularity' },
    axes: {},
    start: {},
    create: () => new Popularity({ shrinkage: popularityShrinkage }),
  },
];

/** The kinds for a catalogue of a size: where a single fit takes minutes, options are not tried out. */
export function kindsFor(items: number): readonly Kind[] {
  if (items <= tunedUpTo) return kinds;
  return kinds.map((kind) => ({
    ...kind,
    axes: Object.fromEntries(Object.entries(kind.start).map(([axis, value]) => [axis, [value]])),
  }));
}

export const kindOf = (label: string): Kind | undefined => kinds.find((kind) => kind.label === label);
