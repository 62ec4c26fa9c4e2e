/** What every stage of ranking reads of a candidate; larger scores are better. */
export interface Scored {
  readonly score: number;
}

/** A way to choose the next of a list in view of those above it. */
export interface Diversity<Candidate extends Scored> {
  /** Begins a list out of these candidates, which are known by their index from here on. */
  begin(candidates: readonly Candidate[]): ListInMaking;
}

export interface ListInMaking {
  /** How much the candidate is worth as the next of the list; the largest is taken, the earlier of equals. */
  value(index: number): number;
  /** Puts the candidate into the list's next place. */
  take(index: number): void;
}

/** The list by score alone. */
export const byScore: Diversity<Scored> = {
  begin: (candidates) => ({ value: (index) => candidates[index].score, take: () => undefined }),
};

/** Scores relative to the best, so that a trade-off means the same for every model; 1 is the best if above 0. */
export function relativeScores(candidates: readonly Scored[]): Float64Array {
  let best = Number.NEGATIVE_INFINITY;
  let largest = 0;
  for (const { score } of candidates) {
    best = Math.max(best, score);
    largest = Math.max(largest, Math.abs(score));
  }
  const scale = best > 0 ? best : largest || 1;
  return Float64Array.from(candidates, ({ score }) => score / scale);
}
