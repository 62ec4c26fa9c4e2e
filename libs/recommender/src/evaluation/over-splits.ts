import type { Estimate } from './bootstrap';
import type { ContenderResult, EvaluationResult } from './evaluation-result';
import { blendLabel } from './tune-blend';

/** One model's figures over several splits of the same data: the mean with Student's 95% interval. */
export interface SplitsSummary {
  readonly label: string;
  readonly recall: Estimate;
  readonly ndcg: Estimate;
  readonly hitRate: Estimate;
  readonly coverage: Estimate;
  /** Minus the model that is best in each split by validation. */
  readonly difference: { readonly recall: Estimate; readonly ndcg: Estimate };
  /** The blend minus this model, split by split; absent for the blend itself and without one. */
  readonly blendGain?: { readonly recall: Estimate; readonly ndcg: Estimate };
}

/** Averages two results or more; the models are those of the first. */
export function overSplits(results: readonly EvaluationResult[]): SplitsSummary[] {
  const named = (label: string): readonly ContenderResult[] =>
    results.flatMap(({ contenders }) => contenders.find((each) => each.label === label) ?? []);
  const blends = named(blendLabel);
  return results[0].contenders.map(({ label }) => {
    const own = named(label);
    const gain = (metric: 'recall' | 'ndcg'): Estimate =>
      meanOverSplits(own.map((each, split) => blends[split][metric].value - each[metric].value));
    const blended = blends.length === own.length && label !== blendLabel;
    return {
      label,
      recall: meanOverSplits(own.map(({ recall }) => recall.value)),
      ndcg: meanOverSplits(own.map(({ ndcg }) => ndcg.value)),
      hitRate: meanOverSplits(own.map(({ hitRate }) => hitRate.value)),
      coverage: meanOverSplits(own.map(({ coverage }) => coverage.value)),
      difference: {
        recall: meanOverSplits(own.map(({ difference }) => difference?.recall.value ?? 0)),
        ndcg: meanOverSplits(own.map(({ difference }) => difference?.ndcg.value ?? 0)),
      },
      ...(blended && { blendGain: { recall: gain('recall'), ndcg: gain('ndcg') } }),
    };
  });
}

/** The 97.5% quantile of Student's distribution by degrees of freedom from 1. */
const student = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093,
];

/** The mean with Student's 95% interval; the interval is the value itself when there is only one. */
export function meanOverSplits(values: readonly number[]): Estimate {
  const count = values.length;
  const value = values.reduce((sum, each) => sum + each, 0) / count;
  if (count < 2) return { value, low: value, high: value };
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (count - 1);
  const half = (student[count - 2] ?? 2.093) * Math.sqrt(variance / count);
  return { value, low: value - half, high: value + half };
}
