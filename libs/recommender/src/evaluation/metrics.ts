/** Share of the relevant items among the first k, out of as many as could be there: min(k, relevant). */
export function recallAt(ranked: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  const possible = Math.min(k, relevant.size);
  return possible === 0 ? 0 : hitsAt(ranked, relevant, k) / possible;
}

/** 1 when at least one relevant item is among the first k, else 0. */
export function hitRateAt(ranked: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  return hitsAt(ranked, relevant, k) > 0 ? 1 : 0;
}

/** Discounted gain of the first k (1 / log2(rank + 1) for a relevant item) over that of a perfect list. */
export function ndcgAt(ranked: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  let gain = 0;
  let ideal = 0;
  for (let rank = 0; rank < k; rank++) {
    const discount = 1 / Math.log2(rank + 2);
    if (rank < ranked.length && relevant.has(ranked[rank])) gain += discount;
    if (rank < relevant.size) ideal += discount;
  }
  return ideal === 0 ? 0 : gain / ideal;
}

/**
 * How surprising a list is: the mean of -log2(share of learners who took the item), in bits. An item nobody
 * took counts as one that a single learner took. 0 for an empty list.
 */
export function noveltyOf(list: ArrayLike<number>, taken: ArrayLike<number>, learners: number): number {
  let bits = 0;
  for (let rank = 0; rank < list.length; rank++) bits += Math.log2(learners / Math.max(1, taken[list[rank]]));
  return list.length === 0 ? 0 : bits / list.length;
}

/**
 * How different the items of a list are: the mean over its pairs of 1 - cosine of their topic sets. `topics[j]`
 * are the rising topic numbers of item j; items without topics are passed over. NaN without a pair.
 */
export function diversityOf(list: ArrayLike<number>, topics: readonly Int32Array[]): number {
  const described = Array.from(list).filter((item) => topics[item].length > 0);
  let distance = 0;
  for (let first = 0; first < described.length; first++) {
    const own = topics[described[first]];
    for (let second = first + 1; second < described.length; second++) {
      const other = topics[described[second]];
      distance += 1 - sharedCount(own, other) / Math.sqrt(own.length * other.length);
    }
  }
  return distance / ((described.length * (described.length - 1)) / 2);
}

/** How many numbers two rising arrays have in common. */
function sharedCount(first: Int32Array, second: Int32Array): number {
  let shared = 0;
  for (let at = 0, other = 0; at < first.length && other < second.length; ) {
    const own = first[at];
    if (own === second[other]) shared++;
    if (own <= second[other]) at++;
    if (own >= second[other]) other++;
  }
  return shared;
}

function hitsAt(ranked: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  let hits = 0;
  for (let rank = 0; rank < Math.min(k, ranked.length); rank++) if (relevant.has(ranked[rank])) hits++;
  return hits;
}
