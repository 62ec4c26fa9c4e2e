import type { Language } from '@domdom/platform';
import {
  type Contender,
  Content,
  Ease,
  type ItemContent,
  ItemKnn,
  type Model,
  type Params,
  Popularity,
  Sequence,
} from '@domdom/recommender';
import { popularityShrinkage, tunedUpTo } from './options';

/** A way to recommend that is tried at each training. Its label is what a version says it was made by. */
export interface Kind extends Omit<Contender, 'create'> {
  /** How it is called where people read of it. */
  names: Record<Language, string>;
  /** `contents[j]` says what item j is about. */
  create(params: Params, contents: readonly ItemContent[]): Model;
}

export const popularityKind = 'popularity';
/** What is made of several kinds; it is learnt from them and not in their list. */
export const blendKind = 'blend';

/**
 * What is tried: to try another method, add a line. Of those that do equally well the first is taken. Only what a
 * learner can be taken out of again by an update: no factors (iALS), which everybody has turned a little.
 */
export const kinds: readonly Kind[] = [
  {
    label: 'ease',
    names: { vi: 'Người học giống nhau (EASE)', en: 'Similar learners (EASE)' },
    axes: { lambda: [5, 20, 50, 200], dropout: [0, 0.2, 0.4, 0.6, 0.8], lengthPower: [0, 0.5] },
    start: { lambda: 50, dropout: 0.4, lengthPower: 0.5 },
    create: (params) => new Ease(params),
  },
  {
    label: 'item-knn',
    names: { vi: 'Khóa học gần nhau', en: 'Nearby courses' },
    axes: { targetPower: [0.3, 0.4, 0.5], lengthPower: [0.5, 0.75, 1] },
    start: { targetPower: 0.4, lengthPower: 0.75 },
    create: (params) => new ItemKnn(params),
  },
  {
    label: 'sequence',
    names: { vi: 'Thứ tự học', en: 'The order of learning' },
    axes: {},
    start: {},
    create: (params) => new Sequence(params),
  },
  {
    label: 'content',
    names: { vi: 'Nội dung giống nhau', en: 'Similar content' },
    axes: {},
    start: {},
    create: (params, contents) => new Content(contents, params),
  },
  {
    label: popularityKind,
    names: { vi: 'Mức được học nhiều', en: 'Popularity' },
    axes: {},
    start: {},
    create: () => new Popularity({ shrinkage: popularityShrinkage }),
  },
];
const blendNames = { vi: 'Phối hợp nhiều cách', en: 'Several methods together' };

/** The kinds for so many items: where a single fit takes minutes, options are not tried out. */
export function kindsFor(items: number): readonly Kind[] {
  if (items <= tunedUpTo) return kinds;
  return kinds.map((kind) => ({
    ...kind,
    axes: Object.fromEntries(Object.entries(kind.start).map(([axis, value]) => [axis, [value]])),
  }));
}

export const kindOf = (label: string): Kind | undefined => kinds.find((kind) => kind.label === label);

/** How a kind, or the blend, is called where people read of it. */
export const kindName = (label: string, language: Language): string | undefined =>
  (label === blendKind ? blendNames : kindOf(label)?.names)?.[language];
