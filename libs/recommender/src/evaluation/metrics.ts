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

function hitsAt(ranked: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  let hits = 0;
  for (let rank = 0; rank < Math.min(k, ranked.length); rank++) if (relevant.has(ranked[rank])) hits++;
  return hits;
}
