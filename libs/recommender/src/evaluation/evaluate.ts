import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
import type { Model } from '../models/model';
import type { Progress } from '../progress';
import { seededRng } from '../random';
import { bootstrapCoverage, bootstrapMean, type Estimate } from './bootstrap';
import type { Contender } from './contenders';
import { hillClimb, type Params } from './hill-climb';
import { type Cutoffs, defaultCutoffs, type Measurement, mean, measure } from './measure';
import { type StrongSplitOptions, strongSplit } from './split';

export interface EvaluationOptions extends Omit<StrongSplitOptions, 'rng'> {
  /** The same seed and data give the same figures. */
  readonly seed: number;
  readonly cutoffs?: Cutoffs;
}

export interface ContenderResult {
  readonly label: string;
  /** What tuning chose, and out of how many fits. */
  readonly params: Params;
  readonly tried: number;
  readonly validationNdcg: number;
  /** Wall seconds of fitting the chosen model. */
  readonly fitSeconds: number;
  readonly recall: Estimate;
  readonly ndcg: Estimate;
  readonly hitRate: Estimate;
  readonly coverage: Estimate;
}

export interface EvaluationResult {
  readonly seed: number;
  readonly cutoffs: Cutoffs;
  readonly learners: { readonly train: number; readonly validation: number; readonly test: number };
  readonly items: number;
  readonly interactions: number;
  readonly contenders: readonly ContenderResult[];
}

/**
 * Compares models on learners they have never seen. Hyper-parameters are chosen by NDCG on the validation
 * learners alone; the test learners are looked at once, by the chosen model, fitted on the training learners.
 * Throws `no-interactions`, `matrix-invalid`, `too-few-learners`.
 */
export async function evaluate(
  contenders: readonly Contender[],
  matrix: InteractionMatrix,
  options: EvaluationOptions,
  progress?: Progress,
): Promise<EvaluationResult> {
  assertFittable(matrix);
  const { seed, cutoffs = defaultCutoffs } = options;
  const split = strongSplit(matrix, { ...options, rng: seededRng(seed) });
  const results: ContenderResult[] = [];
  for (const contender of contenders) {
    let fits = 0;
    let best: { model: Model; score: number; fitSeconds: number } | undefined;
    const climb = await hillClimb(contender.axes, contender.start, async (params) => {
      const label = `${contender.label} ${++fits}`;
      const report: Progress = (event) => progress?.({ ...event, stage: `${label} ${event.stage}` });
      const model = contender.create(params);
      const started = performance.now();
      await model.fit(split.train, report);
      const fitSeconds = (performance.now() - started) / 1000;
      // The same seed for all: equal scores are ranked in the same order for each.
      const { ndcg } = await measure(model, split.validation, cutoffs, seededRng(seed), report);
      const score = mean(ndcg);
      if (!best || score > best.score) best = { model, score, fitSeconds };
      return score;
    });
    const chosen = best!;
    const report: Progress = (event) => progress?.({ ...event, stage: `${contender.label} ${event.stage}` });
    const measured = await measure(chosen.model, split.test, cutoffs, seededRng(seed), report);
    results.push({
      label: contender.label,
      params: climb.params,
      tried: climb.tried,
      validationNdcg: climb.score,
      fitSeconds: chosen.fitSeconds,
      ...estimates(measured, matrix.columns, seed),
    });
  }
  return {
    seed,
    cutoffs,
    learners: {
      train: split.train.rows,
      validation: split.validation.history.rows,
      test: split.test.history.rows,
    },
    items: matrix.columns,
    interactions: matrix.columnOf.length,
    contenders: results,
  };
}

function estimates(
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
