import { dampingFactor, standardDeviation } from '../models/blend-mixture';
import type { Model } from '../models/model';
import { topK } from '../models/top-k';
import { Pacer, type Progress } from '../progress';
import { historyOf } from './measure';
import type { FoldIn } from './split';

/**
 * For each held-out learner the items that can matter to a mixture of the parts (each part's best, and what is
 * to be found) with every part's comparable score: a mixture is then judged without asking a model again.
 */
export interface Panels {
  readonly count: number;
  /** How many times over the same learners come. */
  readonly draws: number;
  readonly parts: number;
  /** By learner: how many items the model was told. */
  readonly known: readonly number[];
  /** By learner: candidates x parts; the candidates to be found stand first. */
  readonly scores: readonly Float32Array[];
  /** By learner: how many learners took each candidate. */
  readonly taken: readonly Float32Array[];
  /** By learner: how many candidates are to be found. */
  readonly wanted: readonly number[];
}

/** The `depth` best of each part are kept. */
export async function collectPanels(
  parts: readonly Model[],
  fold: FoldIn,
  taken: Float64Array,
  options: { readonly depth: number; readonly progress?: Progress },
): Promise<Panels> {
  const { depth, progress } = options;
  const learners = fold.history.rows;
  const known: number[] = [];
  const wanted: number[] = [];
  const scores: Float32Array[] = [];
  const takenOf: Float32Array[] = [];
  const pacer = new Pacer();
  for (let learner = 0; learner < learners; learner++) {
    const history = historyOf(fold.history, learner);
    const own = new Set(history.items);
    const held = historyOf(fold.held, learner).items;
    const byPart = parts.map((part) => part.score(history));
    const candidates = new Set(held);
    for (const each of byPart) for (const item of topK(each, depth, own).items) candidates.add(item);
    const items = [...candidates];
    const row = new Float32Array(items.length * parts.length);
    byPart.forEach((each, part) => {
      const spread = standardDeviation(each);
      if (spread === 0) return;
      items.forEach((item, at) => {
        row[at * parts.length + part] = each[item] / spread;
      });
    });
    known.push(history.items.length);
    wanted.push(held.length);
    scores.push(row);
    takenOf.push(Float32Array.from(items, (item) => taken[item]));
    if (pacer.due()) {
      progress?.({ stage: 'blend', done: learner + 1, total: learners });
      await pacer.breathe();
    }
  }
  progress?.({ stage: 'blend', done: learners, total: learners });
  return {
    count: learners,
    draws: fold.draws ?? 1,
    parts: parts.length,
    known,
    wanted,
    scores,
    taken: takenOf,
  };
}

/** One candidate for a mixture: a share for each part, and how much items that many took are held back. */
export interface Shares {
  readonly shares: readonly number[];
  readonly damping: number;
}

/**
 * NDCG at `cutoff` of the mixture for each of the learners. An item to be found that ties with others takes
 * the middle of the ranks they share.
 */
export function panelNdcg(
  panels: Panels,
  { shares, damping }: Shares,
  learners: readonly number[],
  cutoff: number,
): Float64Array {
  const used = shares.flatMap((share, part) => (share > 0 ? [{ share, part }] : []));
  const ndcg = new Float64Array(learners.length);
  let mixed = new Float64Array(0);
  learners.forEach((learner, at) => {
    const row = panels.scores[learner];
    const taken = panels.taken[learner];
    const count = row.length / panels.parts;
    if (mixed.length < count) mixed = new Float64Array(count);
    for (let candidate = 0, base = 0; candidate < count; candidate++, base += panels.parts) {
      let sum = 0;
      for (const { share, part } of used) sum += share * row[base + part];
      mixed[candidate] = damping > 0 ? sum * dampingFactor(taken[candidate], damping) : sum;
    }
    const wanted = panels.wanted[learner];
    let gain = 0;
    let ideal = 0;
    middleRanks(mixed, count, wanted).forEach((rank, found) => {
      if (rank < cutoff) gain += 1 / Math.log2(rank + 2);
      if (found < cutoff) ideal += 1 / Math.log2(found + 2);
    });
    ndcg[at] = ideal === 0 ? 0 : gain / ideal;
  });
  return ndcg;
}

/**
 * The ranks, from 0 and rising, of the first `wanted` among the first `count`: how many score higher, and half of the
 * others that score the same. Each candidate is looked up among the wanted, so it costs count · log wanted.
 */
export function middleRanks(scores: Float64Array, count: number, wanted: number): Float64Array {
  const sorted = scores.slice(0, wanted).sort().reverse();
  const higher = new Int32Array(wanted + 1);
  const same = new Int32Array(wanted);
  for (let other = 0; other < count; other++) {
    const score = scores[other];
    let low = 0;
    let high = wanted;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] > score) low = middle + 1;
      else high = middle;
    }
    // From here on the wanted score the same, then lower.
    for (; low < wanted && sorted[low] === score; low++) same[low]++;
    higher[low]++;
  }
  let above = 0;
  return Float64Array.from(same, (others, at) => {
    above += higher[at];
    return above + (others - 1) / 2;
  });
}
