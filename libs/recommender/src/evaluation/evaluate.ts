import { assertFittable, type InteractionMatrix, takenCounts } from '../data/interaction-matrix';
import { Blend } from '../models/blend';
import { evenMixture, type Mixture, onlyPart } from '../models/blend-mixture';
import type { Model } from '../models/model';
import type { Progress } from '../progress';
import { seededRng } from '../random';
import { bootstrapCoverage, bootstrapMean, type Estimate } from './bootstrap';
import type { Catalogue } from './catalogue';
import type { Contender } from './contenders';
import { hillClimb, type Params } from './hill-climb';
import { learnMixture } from './learn-mixture';
import { type Cutoffs, defaultCutoffs, type Measurement, mean, measure } from './measure';
import { type Profile, profile } from './profile';
import { type Protocol, type ProtocolOptions, splitBy } from './protocol';
import type { Split } from './split';

export interface EvaluationOptions extends ProtocolOptions {
  /** The same seed and data give the same figures. */
  readonly seed: number;
  readonly cutoffs?: Cutoffs;
  /** Adds diversity, and exposure by unit and language. */
  readonly catalogue?: Catalogue;
  /** Whether a blend of the contenders is learnt and compared too; true unless said. */
  readonly blend?: boolean;
}

export interface ContenderResult extends Profile {
  readonly label: string;
  /** What tuning chose, and out of how many fits; of a blend the shares of its parts. */
  readonly params: Params;
  readonly tried: number;
  readonly validationNdcg: number;
  /** Wall seconds of fitting the chosen model. */
  readonly fitSeconds: number;
  readonly recall: Estimate;
  readonly ndcg: Estimate;
  readonly hitRate: Estimate;
  readonly coverage: Estimate;
  /** Minus the best single model's, learner by learner; absent for that model itself. */
  readonly difference?: { readonly recall: Estimate; readonly ndcg: Estimate };
  /** Finding items nobody had taken when the test began; only in a split in time that has such. */
  readonly newItems?: { readonly learners: number; readonly recall: Estimate; readonly ndcg: Estimate };
}

export interface EvaluationResult {
  readonly protocol: Protocol;
  readonly seed: number;
  readonly cutoffs: Cutoffs;
  readonly learners: { readonly train: number; readonly validation: number; readonly test: number };
  readonly items: number;
  readonly interactions: number;
  /** The single model that did best on validation. */
  readonly bestSingle: string;
  readonly contenders: readonly ContenderResult[];
  /** The blend that was compared: its parts by label, and their shares. */
  readonly blend?: { readonly parts: readonly string[]; readonly mixture: Mixture };
}

export const blendLabel = 'Blend';

/** Ranks of equal scores are drawn there, and averaged where shares are learnt: so much may be chance. */
const wholeCatalogueTolerance = 0.999;

interface Tuned {
  readonly contender: Contender;
  readonly params: Params;
  readonly tried: number;
  readonly validationNdcg: number;
  model: Model;
  fitSeconds: number;
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
      ? await blendOf(parts, split, cutoffs, seed, progress)
      : undefined;
  if (split.refit) for (const each of tuned) await refit(each, split.refit, progress);

  const asked: Asked[] = tuned.map((each) => ({ ...each, label: each.contender.label }));
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

type Asked = Pick<ContenderResult, 'label' | 'params' | 'tried' | 'validationNdcg' | 'fitSeconds'> & {
  readonly model: Model;
};

async function tune(
  contender: Contender,
  split: Split,
  cutoffs: Cutoffs,
  seed: number,
  progress: Progress | undefined,
): Promise<Tuned> {
  let tried = 0;
  let best: { model: Model; score: number; fitSeconds: number } | undefined;
  const climb = await hillClimb(contender.axes, contender.start, async (params) => {
    const report = staged(progress, String(++tried));
    const model = contender.create(params);
    const fitSeconds = await timedFit(model, split.train, report);
    // The same seed for all: equal scores are ranked in the same order for each.
    const { ndcg } = await measure(model, split.validation, cutoffs, seededRng(seed), report);
    const score = mean(ndcg);
    if (!best || score > best.score) best = { model, score, fitSeconds };
    return score;
  });
  const { model, fitSeconds } = best!;
  return {
    contender,
    params: climb.params,
    tried: climb.tried,
    validationNdcg: climb.score,
    model,
    fitSeconds,
  };
}

async function blendOf(
  parts: readonly Tuned[],
  split: Split,
  cutoffs: Cutoffs,
  seed: number,
  progress: Progress | undefined,
): Promise<Omit<Asked, 'model'> & { readonly mixture: Mixture }> {
  const models = parts.map(({ model }) => model);
  const report = staged(progress, blendLabel);
  const started = performance.now();
  const taken = takenCounts(split.train);
  const learnt = await learnMixture(models, split.validation, taken, {
    cutoff: cutoffs.ndcg,
    progress: report,
  });
  const fitSeconds = (performance.now() - started) / 1000;
  const learntBlend = Blend.of(models, learnt.mixture, taken);
  const ndcg = mean((await measure(learntBlend, split.validation, cutoffs, seededRng(seed), report)).ndcg);
  // The shares were learnt from the items likely to matter; the whole catalogue has the last word.
  const best = parts.reduce(
    (first, other, at) => (other.validationNdcg > parts[first].validationNdcg ? at : first),
    0,
  );
  const keeps = ndcg >= parts[best].validationNdcg * wholeCatalogueTolerance;
  const mixture = keeps ? learnt.mixture : evenMixture(onlyPart(best, parts.length));
  const shares = Object.fromEntries(
    mixture.classes.flatMap(({ from, shares }) =>
      shares.map((share, at) => [mixtureParam(parts[at].contender.label, from, mixture), share]),
    ),
  );
  return {
    label: blendLabel,
    params: { ...shares, damping: mixture.damping },
    tried: 1,
    validationNdcg: keeps ? ndcg : parts[best].validationNdcg,
    fitSeconds,
    mixture,
  };
}

function mixtureParam(label: string, from: number, { classes }: Mixture): string {
  return classes.length === 1 ? label : `${label} (${from}+)`;
}

async function refit(tuned: Tuned, matrix: InteractionMatrix, progress: Progress | undefined): Promise<void> {
  tuned.model = tuned.contender.create(tuned.params);
  tuned.fitSeconds = await timedFit(tuned.model, matrix, staged(progress, tuned.contender.label));
}

async function timedFit(model: Model, matrix: InteractionMatrix, progress?: Progress): Promise<number> {
  const started = performance.now();
  await model.fit(matrix, progress);
  return (performance.now() - started) / 1000;
}

async function newItems(
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

function differences(
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

function staged(progress: Progress | undefined, name: string): Progress | undefined {
  return progress && ((event) => progress({ ...event, stage: `${name} ${event.stage}` }));
}
