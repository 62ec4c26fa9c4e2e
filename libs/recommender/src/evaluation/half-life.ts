import { decayByTime } from '../data/time-decay';
import { ItemKnn } from '../models/item-knn';
import type { Progress } from '../progress';
import { seededRng } from '../random';
import { type Cutoffs, mean, measure } from './measure';
import type { FoldIn, Split } from './split';

/** Half-lives that are tried, in days. */
const halfLives = [730, 365, 180, 90, 30] as const;

/**
 * After how many days an interaction should count half, by NDCG on validation of item neighbours, which are
 * quick to fit; nothing when no fading ranks better, or no times are known.
 */
export async function tuneHalfLife(
  split: Split,
  cutoffs: Cutoffs,
  seed: number,
  progress?: Progress,
): Promise<number | undefined> {
  if (!split.train.times) return undefined;
  let best: { days: number | undefined; ndcg: number } | undefined;
  const candidates = [undefined, ...halfLives];
  for (const [tried, days] of candidates.entries()) {
    const { train, validation } = decaySplit(split, days);
    const model = new ItemKnn();
    await model.fit(train);
    const ndcg = mean((await measure(model, validation, cutoffs, seededRng(seed))).ndcg);
    if (!best || ndcg > best.ndcg) best = { days, ndcg };
    progress?.({ stage: 'half-life', done: tried + 1, total: candidates.length });
  }
  return best?.days;
}

/** Every value a model learns from or is told, faded as of the latest known time; unchanged without a half-life. */
export function decaySplit(split: Split, halfLifeDays: number | undefined): Split {
  if (halfLifeDays === undefined) return split;
  const now = latest(split);
  const decayed = (fold: FoldIn): FoldIn => ({
    ...fold,
    history: decayByTime(fold.history, { now, halfLifeDays }),
  });
  return {
    train: decayByTime(split.train, { now, halfLifeDays }),
    validation: decayed(split.validation),
    ...(split.refit && { refit: decayByTime(split.refit, { now, halfLifeDays }) }),
    test: decayed(split.test),
    ...(split.newItems && { newItems: decayed(split.newItems) }),
  };
}

/** The latest time in anything a model learns from or is told. */
function latest({ train, validation, refit, test }: Split): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { times } of [train, validation.history, test.history, ...(refit ? [refit] : [])]) {
    for (const time of times ?? []) if (time > latest) latest = time;
  }
  return latest;
}
