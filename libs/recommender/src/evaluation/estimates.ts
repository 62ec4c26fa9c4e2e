import type { Model } from '../models/model';
import { seededRng } from '../random';
import { bootstrapCoverage, bootstrapMean, type Estimate } from './bootstrap';
import type { ContenderResult } from './evaluation-result';
import { type Cutoffs, type Measurement, measure } from './measure';
import type { Split } from './split';

/** Of finding items that nobody had taken when the test began. */
export async function newItems(
  model: Model,
  { newItems: fold }: Split,
  cutoffs: Cutoffs,
  seed: number,
): Promise<Pick<ContenderResult, 'newItems'>> {
  if (!fold) return {};
  const rng = seededRng(seed);
  const { recall, ndcg } = await measure(model, fold, cutoffs, rng);
  return {
    newItems: {
      learners: recall.length,
      recall: bootstrapMean(recall, rng),
      ndcg: bootstrapMean(ndcg, rng),
    },
  };
}

export function estimates(
  { recall, ndcg, hitRate, lists }: Measurement,
  items: number,
  seed: number,
): Pick<ContenderResult, 'recall' | 'ndcg' | 'hitRate' | 'coverage'> {
  const rng = seededRng(seed);
  return {
    recall: bootstrapMean(recall, rng),
    ndcg: bootstrapMean(ndcg, rng),
    hitRate: bootstrapMean(hitRate, rng),
    coverage: bootstrapCoverage(lists, items, rng),
  };
}

/** The one's figures minus the other's, learner by learner. */
export function differences(
  own: Measurement,
  other: Measurement,
  seed: number,
): { recall: Estimate; ndcg: Estimate } {
  const rng = seededRng(seed);
  const minus = (first: Float64Array, second: Float64Array): Float64Array =>
    first.map((value, learner) => value - second[learner]);
  return {
    recall: bootstrapMean(minus(own.recall, other.recall), rng),
    ndcg: bootstrapMean(minus(own.ndcg, other.ndcg), rng),
  };
}
