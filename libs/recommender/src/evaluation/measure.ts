import type { InteractionMatrix } from '../data/interaction-matrix';
import type { History, Model } from '../models/model';
import { topK } from '../models/top-k';
import { Pacer, type Progress } from '../progress';
import { type Rng, shuffledIndexes } from '../random';
import { hitRateAt, ndcgAt, recallAt } from './metrics';
import type { FoldIn } from './split';

/** At which rank each metric looks. */
export interface Cutoffs {
  readonly recall: number;
  readonly ndcg: number;
  readonly hitRate: number;
  readonly coverage: number;
}

export const defaultCutoffs: Cutoffs = { recall: 20, ndcg: 100, hitRate: 10, coverage: 20 };

/** The metrics learner by learner, and the lists that coverage counts. */
export interface Measurement {
  readonly recall: Float64Array;
  readonly ndcg: Float64Array;
  readonly hitRate: Float64Array;
  /** Recall at each of `curveRanks`, learner by learner. */
  readonly curve: readonly Float64Array[];
  readonly lists: readonly Int32Array[];
}

/** The ranks at which recall is drawn as a curve. */
export const curveRanks = [1, 2, 5, 10, 20, 50, 100] as const;

/**
 * Ranks the whole catalogue for each held-out learner, their own items left out. Equal scores are ranked in
 * an order drawn by `rng`: the order of the items in a file is no knowledge a model may profit from.
 */
export async function measure(
  model: Model,
  fold: FoldIn,
  cutoffs: Cutoffs,
  rng: Rng,
  progress?: Progress,
): Promise<Measurement> {
  const learners = fold.history.rows;
  const items = fold.history.columns;
  const itemAt = shuffledIndexes(items, rng);
  const placeOf = new Int32Array(items);
  itemAt.forEach((item, place) => {
    placeOf[item] = place;
  });
  const deepest = Math.max(cutoffs.recall, cutoffs.ndcg, cutoffs.hitRate, cutoffs.coverage, ...curveRanks);
  const recall = new Float64Array(learners);
  const ndcg = new Float64Array(learners);
  const hitRate = new Float64Array(learners);
  const curve = curveRanks.map(() => new Float64Array(learners));
  const lists: Int32Array[] = [];
  const scores = new Float64Array(items);
  const shuffledScores = new Float64Array(items);
  const pacer = new Pacer();
  for (let learner = 0; learner < learners; learner++) {
    const history = historyOf(fold.history, learner);
    model.score(history, scores);
    for (let place = 0; place < items; place++) shuffledScores[place] = scores[itemAt[place]];
    const own = new Set(Array.from(history.items, (item) => placeOf[item]));
    const ranked = topK(shuffledScores, deepest, own).items.map((place) => itemAt[place]);
    const relevant = new Set(historyOf(fold.held, learner).items);
    recall[learner] = recallAt(ranked, relevant, cutoffs.recall);
    ndcg[learner] = ndcgAt(ranked, relevant, cutoffs.ndcg);
    hitRate[learner] = hitRateAt(ranked, relevant, cutoffs.hitRate);
    curveRanks.forEach((k, at) => {
      curve[at][learner] = recallAt(ranked, relevant, k);
    });
    lists.push(ranked.slice(0, cutoffs.coverage));
    if (pacer.due()) {
      progress?.({ stage: 'ranking', done: learner + 1, total: learners });
      await pacer.breathe();
    }
  }
  progress?.({ stage: 'ranking', done: learners, total: learners });
  return { recall, ndcg, hitRate, curve, lists };
}

/** A row of the matrix as a history. */
export function historyOf(matrix: InteractionMatrix, row: number): History & { readonly items: Int32Array } {
  const from = matrix.rowStart[row];
  const to = matrix.rowStart[row + 1];
  const segments = matrix.segments?.[row];
  const { times } = matrix;
  return {
    items: matrix.columnOf.subarray(from, to),
    weights: matrix.values.subarray(from, to),
    ...(times && { times: times.subarray(from, to) }),
    ...(segments && { segments }),
  };
}

export function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
