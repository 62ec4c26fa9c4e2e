import {
  Blend,
  learnMixture,
  type Mixture,
  type Model,
  type Progress,
  takenCounts,
} from '@domdom/recommender';
import type { Recipe } from '../versions/version';
import { type Compared, cutoffs, mean, measureOn } from './compare';
import { blendKind } from './contenders';
import type { HeldOut } from './held-out';

/**
 * The blend of what was compared, by shares learnt on the validation learners. Parts without a share are left out of
 * it. Null when the best part alone does as well.
 */
export async function blendCompared(
  compared: readonly Compared[],
  held: HeldOut,
  progress: Progress,
): Promise<Compared | null> {
  const started = performance.now();
  const taken = takenCounts(held.train);
  const models = compared.map(({ model }) => model);
  const learnt = await learnMixture(models, held.validation, taken, { cutoff: cutoffs.ndcg, progress });
  const { used, mixture } = withoutSilent(compared, learnt.mixture);
  if (used.length < 2 && mixture.damping === 0) return null;
  const model: Model = Blend.of(
    used.map((one) => one.model),
    mixture,
    taken,
  );
  const fitSeconds = (performance.now() - started) / 1000;
  const validation = mean((await measureOn(model, held.validation)).ndcg);
  // The shares were learnt from what is likely to matter; the whole catalogue has the last word.
  if (validation <= Math.max(...compared.map((one) => one.validation))) return null;
  const parts = used.map(({ recipe: { kind, params } }) => ({ kind, params }));
  const recipe: Recipe = { kind: blendKind, params: sharesOf(parts, mixture), blend: { parts, mixture } };
  return { recipe, tried: 1, validation, fitSeconds, model, measured: await measureOn(model, held.test) };
}

function withoutSilent(compared: readonly Compared[], { classes, damping }: Mixture) {
  const speaks = (part: number) => classes.some(({ shares }) => (shares[part] ?? 0) > 0);
  return {
    used: compared.filter((_, part) => speaks(part)),
    mixture: {
      damping,
      classes: classes.map(({ from, shares }) => ({
        from,
        shares: shares.filter((_, part) => speaks(part)),
      })),
    },
  };
}

/** The shares by the names of the parts, for people to read. */
function sharesOf(parts: readonly { kind: string }[], { classes, damping }: Mixture) {
  const named = classes.flatMap(({ from, shares }) =>
    shares.map((share, part): [string, number] => {
      const kind = parts[part]?.kind ?? '';
      return [classes.length === 1 ? kind : `${kind} (${from}+)`, Number(share.toFixed(3))];
    }),
  );
  return Object.fromEntries([...named, ['damping', damping]]);
}
