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
