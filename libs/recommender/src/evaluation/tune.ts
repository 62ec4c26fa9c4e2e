import type { InteractionMatrix } from '../data/interaction-matrix';
import type { Model } from '../models/model';
import { type Progress, staged } from '../progress';
import { seededRng } from '../random';
import type { Contender } from './contenders';
import { hillClimb, type Params } from './hill-climb';
import { type Cutoffs, mean, measure } from './measure';
import type { Split } from './split';

/** A contender's best hyper-parameters, and the model that was fitted with them. */
export interface Tuned {
  readonly contender: Contender;
  readonly params: Params;
  readonly tried: number;
  readonly validationNdcg: number;
  model: Model;
  fitSeconds: number;
}

/** Chooses the hyper-parameters by NDCG on validation. */
export async function tune(
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

/** Fits the chosen model anew, to more than it was chosen by. */
export async function refit(
  tuned: Tuned,
  matrix: InteractionMatrix,
  progress: Progress | undefined,
): Promise<void> {
  tuned.model = tuned.contender.create(tuned.params);
  tuned.fitSeconds = await timedFit(tuned.model, matrix, staged(progress, tuned.contender.label));
}

async function timedFit(model: Model, matrix: InteractionMatrix, progress?: Progress): Promise<number> {
  const started = performance.now();
  await model.fit(matrix, progress);
  return (performance.now() - started) / 1000;
}
