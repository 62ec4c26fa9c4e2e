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
