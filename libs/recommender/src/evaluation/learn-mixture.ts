import {
  evenMixture,
  historyClasses,
  type Mixture,
  type MixtureClass,
  onlyPart,
  sharesFor,
} from '../models/blend-mixture';
import type { Model } from '../models/model';
import type { Progress } from '../progress';
import { mean } from './measure';
import { collectPanels, type Panels, panelNdcg, type Shares } from './panels';
import type { FoldIn } from './split';

export interface LearnMixtureOptions {
  /** The rank down to which NDCG counts; 100 unless said. */
  readonly cutoff?: number;
  readonly progress?: Progress;
}

export interface LearntMixture {
  readonly mixture: Mixture;
  /** Mean NDCG of the mixture and of each part alone on the learners it was learnt from. */
  readonly ndcg: number;
  readonly parts: readonly number[];
}

const firstStep = 0.4;
const lastStep = 0.025;
const leastGain = 1e-9;
const dampings = [0, 0.05, 0.1, 0.15, 0.2, 0.3];

/**
 * The non-negative mixture of fitted parts that ranks best for held-out learners; `taken[j]` is how many
 * learners took item j in what the parts were fitted on. Begins at the best single part and ascends NDCG over
 * the simplex, one share at a time by ever smaller steps; then looks for a damping; then gives each class of
 * history length its own shares. Each step stands only if its gain exceeds the gain's standard error over the
 * learners (paired). So on these learners the mixture is never worse than its best part.
 */
export async function learnMixture(
  parts: readonly Model[],
  fold: FoldIn,
  taken: Float64Array,
  options: LearnMixtureOptions = {},
): Promise<LearntMixture> {
  const { cutoff = 100, progress } = options;
  const panels = await collectPanels(parts, fold, taken, { depth: 3 * cutoff, progress });
  const all = Array.from({ length: panels.count }, (_, row) => row);
  const only = (part: number): Shares => ({ shares: onlyPart(part, parts.length), damping: 0 });
  const alone = parts.map((_, part) => mean(panelNdcg(panels, only(part), all, cutoff)));
  const search = { panels, cutoff };
  const mixed = accepted(
    search,
    only(bestOf(alone)),
    ascend({ ...search, rows: all }, only(bestOf(alone))),
    all,
  );
  const shared = accepted(
    search,
    mixed,
    ascend({ ...search, rows: all }, damped({ ...search, rows: all }, mixed)),
    all,
  );
  const classes: MixtureClass[] = historyClasses.map((from, at) => {
    const below = historyClasses[at + 1] ?? Number.POSITIVE_INFINITY;
    const rows = all.filter((row) => panels.known[row] >= from && panels.known[row] < below);
    const { shares } = accepted(search, shared, ascend({ ...search, rows }, shared), rows);
    return { from, shares };
  });
  const { damping } = shared;
  const differ = classes.some(({ shares }) => shares !== shared.shares);
  const mixture = differ ? { classes, damping } : evenMixture(shared.shares, damping);
  const ndcg = Float64Array.from(all, (row) => {
    const shares = sharesFor(mixture, panels.known[row]);
    return panelNdcg(panels, { shares, damping }, [row], cutoff)[0];
  });
  return { mixture, ndcg: mean(ndcg), parts: alone };
}

interface Search {
  readonly panels: Panels;
  readonly cutoff: number;
  readonly rows: readonly number[];
}

/** The shares after no single one, made larger or smaller by the last step, ranks better. */
function ascend(search: Search, start: Shares): Shares {
  let best = { at: start, score: scoreOf(search, start) };
  for (let step = firstStep; step >= lastStep; step /= 2) {
    for (let moved = true; moved; ) {
      moved = false;
      for (let part = 0; part < start.shares.length; part++) {
        for (const change of [step, -step]) {
          const shares = shifted(best.at.shares, part, change);
          if (!shares) continue;
          const at = { ...best.at, shares };
          const score = scoreOf(search, at);
          if (!(score > best.score + leastGain)) continue;
          best = { at, score };
          moved = true;
          break;
        }
      }
    }
  }
  return best.at;
}

/** The damping that ranks best with these shares. */
function damped(search: Search, { shares }: Shares): Shares {
  let best = { at: { shares, damping: 0 }, score: Number.NEGATIVE_INFINITY };
  for (const damping of dampings) {
    const at = { shares, damping };
    const score = scoreOf(search, at);
    if (score > best.score + leastGain) best = { at, score };
  }
  return best.at;
}

function scoreOf({ panels, cutoff, rows }: Search, at: Shares): number {
  return mean(panelNdcg(panels, at, rows, cutoff));
}

/** One share changed, none below 0, the others scaled to keep the sum at 1; nothing when that cannot be. */
function shifted(shares: readonly number[], part: number, change: number): readonly number[] | undefined {
  const share = Math.min(1, Math.max(0, shares[part] + change));
  const others = 1 - shares[part];
  if (share === shares[part] || others === 0) return undefined;
  return shares.map((each, at) => (at === part ? share : (each * (1 - share)) / others));
}

/** The candidate when its gain over what stands is larger than that gain's standard error, else what stands. */
function accepted(
  { panels, cutoff }: Omit<Search, 'rows'>,
  standing: Shares,
  candidate: Shares,
  rows: readonly number[],
): Shares {
  if (rows.length < 2) return standing;
  const before = panelNdcg(panels, standing, rows, cutoff);
  const gains = panelNdcg(panels, candidate, rows, cutoff).map((ndcg, at) => ndcg - before[at]);
  const byLearner = new Map<number, { sum: number; count: number }>();
  rows.forEach((row, at) => {
    const learner = row % (panels.count / panels.draws);
    const { sum, count } = byLearner.get(learner) ?? { sum: 0, count: 0 };
    byLearner.set(learner, { sum: sum + gains[at], count: count + 1 });
  });
  const own = Float64Array.from(byLearner.values(), ({ sum, count }) => sum / count);
  const gain = mean(own);
  const variance = mean(own.map((each) => (each - gain) ** 2)) / Math.max(1, own.length - 1);
  return gain > Math.sqrt(variance) ? candidate : standing;
}

function bestOf(scores: readonly number[]): number {
  return scores.reduce((best, score, at) => (score > scores[best] ? at : best), 0);
}
