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

/**
 * The strongest true reasons out of `explain()`, largest first. Terms that speak against an item are no
 * reason for it, so a share is taken of the positive terms alone.
 */
export function topReasons(
  contributions: readonly Contribution[],
  { limit = 3, minShare = 0.1 }: ReasonOptions = {},
): Reason[] {
  const positive = contributions.filter(({ contribution }) => contribution > 0);
  const total = positive.reduce((sum, { contribution }) => sum + contribution, 0);
  return positive
    .map((term) => ({ ...term, share: term.contribution / total }))
    .filter(({ share }) => share >= minShare)
    .sort((first, second) => second.share - first.share)
    .slice(0, limit);
}
