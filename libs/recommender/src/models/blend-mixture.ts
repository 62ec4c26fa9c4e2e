import { RecommenderError } from '../recommender-error';

/**
 * The share of each part in a blend, for histories of different length: `classes` rise, each holding from its
 * `from` items on until the next begins; the first begins at 0. The shares of a class are >= 0 and sum to 1.
 */
export interface Mixture {
  readonly classes: readonly MixtureClass[];
  /**
   * An item that n learners took has its score multiplied by (n + 1)^-damping: what everyone takes anyway is
   * held back a little. 0 leaves scores as they are.
   */
  readonly damping: number;
}

export interface MixtureClass {
  readonly from: number;
  readonly shares: readonly number[];
}

/** From how many items on a history counts as cold, short and long. */
export const historyClasses = [0, 2, 5] as const;

/** The same shares whatever the length, scaled to sum to 1. */
export function evenMixture(shares: readonly number[], damping = 0): Mixture {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return { classes: [{ from: 0, shares: shares.map((share) => share / total) }], damping };
}

/** All for one part. */
export function onlyPart(part: number, parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, index) => (index === part ? 1 : 0));
}

/** What the score of an item is multiplied by that so many learners took. */
export function dampingFactor(taken: number, damping: number): number {
  return (Math.max(0, taken) + 1) ** -damping;
}

/** The shares for a history of so many items. */
export function sharesFor(mixture: Mixture, items: number): readonly number[] {
  let found = mixture.classes[0];
  for (const each of mixture.classes) if (items >= each.from) found = each;
  return found.shares;
}

/** Returns the mixture when it makes sense for so many parts, else throws `option-invalid`. */
export function checkedMixture(mixture: Mixture, parts: number): Mixture {
  const refuse = (value: string, expected: string): never => {
    throw new RecommenderError('option-invalid', { option: 'mixture', value, expected });
  };
  const { classes, damping } = mixture;
  if (!(damping >= 0 && Number.isFinite(damping))) refuse(String(damping), 'a damping >= 0');
  if (classes.length === 0 || classes[0].from !== 0) refuse('no class from 0 on', 'a class that begins at 0');
  classes.forEach(({ from, shares }, at) => {
    if (at > 0 && !(from > classes[at - 1].from)) refuse(String(from), 'classes that rise');
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (shares.length !== parts || !shares.every((share) => share >= 0) || Math.abs(total - 1) > 1e-9) {
      refuse(shares.join(' '), `${parts} shares, each >= 0, that sum to 1`);
    }
  });
  return mixture;
}

/** 0 for scores that are all the same up to rounding. */
export function standardDeviation(scores: Float64Array): number {
  let sum = 0;
  for (const score of scores) sum += score;
  const mean = sum / scores.length;
  let squares = 0;
  let size = 0;
  for (const score of scores) {
    squares += (score - mean) ** 2;
    size += score ** 2;
  }
  return squares <= 1e-24 * size ? 0 : Math.sqrt(squares / scores.length);
}
