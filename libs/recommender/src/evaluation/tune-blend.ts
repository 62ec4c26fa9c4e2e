import { takenCounts } from '../data/interaction-matrix';
import { Blend } from '../models/blend';
import { evenMixture, type Mixture, onlyPart } from '../models/blend-mixture';
import { type Progress, staged } from '../progress';
import { seededRng } from '../random';
import type { Chosen } from './evaluation-result';
import { learnMixture } from './learn-mixture';
import { type Cutoffs, mean, measure } from './measure';
import type { Split } from './split';
import type { Tuned } from './tune';

export const blendLabel = 'Blend';

/** Ranks of equal scores are drawn there, and averaged where shares are learnt: so much may be chance. */
const wholeCatalogueTolerance = 0.999;

/** Learns the shares of the parts on validation; all goes to the best part when the blend does not reach it. */
export async function tuneBlend(
  parts: readonly Tuned[],
  split: Split,
  cutoffs: Cutoffs,
  seed: number,
  progress: Progress | undefined,
): Promise<Chosen & { readonly mixture: Mixture }> {
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
