import { summedContributions } from '../models/contributions';
import type { Contribution } from '../models/model';

export type Reason = Contribution & {
  /** The part of all that speaks for the item, 0 to 1. */
  readonly share: number;
};

export interface ReasonOptions {
  /** At most so many, 3 unless said. */
  readonly limit?: number;
  /** Reasons that weigh less than this share are not worth naming; 0.1 unless said. */
  readonly minShare?: number;
}

/** A score taken apart: the reasons' contributions + `besides` + `against` are the score. */
export interface Account {
  /** The strongest that speaks for the item, largest first. */
  readonly reasons: readonly Reason[];
  /** What else speaks for it, together. */
  readonly besides: number;
  /** What speaks against it, together; 0 or less. */
  readonly against: number;
}

/**
 * The terms of `explain()` as reasons, each named once. Terms that speak against an item are no reason for it, so
 * a share is taken of the positive terms alone.
 */
export function accountOf(
  contributions: readonly Contribution[],
  { limit = 3, minShare = 0.1 }: ReasonOptions = {},
): Account {
  const terms = summedContributions(contributions);
  const positive = terms.filter(({ contribution }) => contribution > 0);
  const total = sumOf(positive);
  const reasons = positive
    .map((term) => ({ ...term, share: term.contribution / total }))
    .filter(({ share }) => share >= minShare)
    .sort((first, second) => second.share - first.share)
    .slice(0, limit);
  const against = sumOf(terms.filter(({ contribution }) => contribution < 0));
  return { reasons, besides: total - sumOf(reasons), against };
}

/** The strongest true reasons out of `explain()`, largest first, see `accountOf`. */
export function topReasons(contributions: readonly Contribution[], options?: ReasonOptions): Reason[] {
  return [...accountOf(contributions, options).reasons];
}

function sumOf(terms: readonly Contribution[]): number {
  return terms.reduce((sum, { contribution }) => sum + contribution, 0);
}
