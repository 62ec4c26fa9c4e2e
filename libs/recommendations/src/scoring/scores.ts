import type { Term } from '../domain/terms';

/** What a list follows from, the most personal first. */
export const bases = ['history', 'likeness', 'answers', 'popularity'] as const;
export type Basis = (typeof bases)[number];

/** Scores of all items of the shelf for one person; `terms(item)` add up to `values[item]`. */
export interface Scores {
  readonly basis: Basis;
  readonly values: Float64Array;
  terms(item: number): Term[];
}

/** The best score, 0 when none is above it. */
export const topOf = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

/** Scores that are worked out when they are first asked for, if ever. */
export function whenAsked(basis: Basis, make: () => Scores): Scores {
  let made: Scores | null = null;
  const scores = () => {
    made ??= make();
    return made;
  };
  return {
    basis,
    get values() {
      return scores().values;
    },
    terms: (item) => scores().terms(item),
  };
}
