import { assertFittable, type InteractionMatrix, takenCounts } from '../data/interaction-matrix';
import { Blend } from '../models/blend';
import type { Model } from '../models/model';
import { type Progress, staged } from '../progress';
import { seededRng } from '../random';
import type { Catalogue } from './catalogue';
import type { Contender } from './contenders';
import { differences, estimates, newItems } from './estimates';
import type { Chosen, ContenderResult, EvaluationResult } from './evaluation-result';
import { type Cutoffs, defaultCutoffs, type Measurement, measure } from './measure';
import { profile } from './profile';
import { type ProtocolOptions, splitBy } from './protocol';
import { refit, type Tuned, tune } from './tune';
import { tuneBlend } from './tune-blend';

export interface EvaluationOptions extends ProtocolOptions {
  /** The same seed and data give the same figures. */
  readonly seed: number;
  readonly cutoffs?: Cutoffs;
  /** Adds diversity, and exposure by unit and language. */
  readonly catalogue?: Catalogue;
  /** Whether a blend of the contenders is learnt and compared too; true unless said. */
  readonly blend?: boolean;
}

/**
 * Compares models and their blend under a protocol. Hyper-parameters and the blend's shares are chosen by NDCG
 * on validation alone; the test is looked at once, by the chosen models.
 * Throws `no-interactions`, `matrix-invalid`, `too-few-learners`, `times-needed`.
 */
export async function evaluate(
  contenders: readonly Contender[],
  matrix: InteractionMatrix,
  options: EvaluationOptions,
  progress?: Progress,
): Promise<EvaluationResult> {
  assertFittable(matrix);
  const { seed, cutoffs = defaultCutoffs, protocol = 'strong' } = options;
  const split = splitBy(matrix, options);
  const tuned: Tuned[] = [];
  for (const contender of contenders) {
    tuned.push(await tune(contender, split, cutoffs, seed, staged(progress, contender.label)));
  }
  const parts = tuned.filter(({ contender }) => contender.blended !== false);
  const blend =
    options.blend !== false && parts.length > 1
      ? await tuneBlend(parts, split, cutoffs, seed, progress)
      : undefined;
  if (split.refit) for (const each of tuned) await refit(each, split.refit, progress);

  const asked: (Chosen & { readonly model: Model })[] = tuned.map((each) => ({
    ...each,
    label: each.contender.label,
  }));
  if (blend)
    asked.push({
      ...blend,
      model: Blend.of(
        parts.map(({ model }) => model),
        blend.mixture,
        takenCounts(split.refit ?? split.train),
      ),
    });
  const best = tuned.reduce((first, other) => (other.validationNdcg > first.validationNdcg ? other : first));
  const bestSingle = best.contender.label;
  const measured = new Map<string, Measurement>();
  for (const { label, model } of asked) {
    measured.set(label, await measure(model, split.test, cutoffs, seededRng(seed), staged(progress, label)));
  }
  const results: ContenderResult[] = [];
  for (const each of asked) {
    const own = measured.get(each.label)!;
    const against = each.label === bestSingle ? undefined : measured.get(bestSingle);
    results.push({
      label: each.label,
      params: each.params,
      tried: each.tried,
      validationNdcg: each.validationNdcg,
      fitSeconds: each.fitSeconds,
      ...estimates(own, matrix.columns, seed),
      ...(against && { difference: differences(own, against, seed) }),
      ...profile(own, split.test, split.refit ?? split.train, {
        seed,
        cutoff: cutoffs.coverage,
        catalogue: options.catalogue,
      }),
      ...(await newItems(each.model, split, cutoffs, seed)),
    });
  }
  return {
    protocol,
    seed,
    cutoffs,
    learners: {
      train: split.train.rows,
      validation: split.validation.history.rows / (split.validation.draws ?? 1),
      test: split.test.history.rows,
    },
    items: matrix.columns,
    interactions: matrix.columnOf.length,
    bestSingle,
    contenders: results,
    ...(blend && { blend: { parts: parts.map(({ contender }) => contender.label), mixture: blend.mixture } }),
  };
}
