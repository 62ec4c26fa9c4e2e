import {
  evenMixture,
  historyClasses,
  type Mixture,
  type MixtureClass,
  onlyPart,
  sharesFor,
} from '../models/blend-mixture';
import type { Model } from '../models/model';
import { Pacer, type Progress } from '../progress';
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
/** Parts this near to the best cannot be told apart by as many learners as there usually are. */
const nearShare = 0.95;
/** How far shares go from even ones to those that rank best; the first that is no worse than the best part. */
const trusts = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * A non-negative mixture of fitted parts that ranks well for held-out learners; `taken[j]` is how many learners
 * took item j in what the parts were fitted on. What ranks best for these few is partly chance, and the mean of
 * models that do equally well is better than each of them; so the mixture begins at equal shares of all parts that
 * come near the best, ascends NDCG from there over the simplex, one share at a time by ever smaller steps, and looks
 * for a damping. Where that gains more than twice the gain's standard error over the learners (paired) it stands;
 * else it goes back half of the way, or as much of it as leaves it no worse than the best part. A class of history
 * length has shares of its own, half of the way from the shared ones, where these gain as surely.
 */
export async function learnMixture(
  parts: readonly Model[],
  fold: FoldIn,
  taken: Float64Array,
  options: LearnMixtureOptions = {},
): Promise<LearntMixture> {
  const { cutoff = 100, progress } = options;
  return mixtureFor(
    await collectPanels(parts, fold, taken, { depth: 3 * cutoff, progress }),
    cutoff,
    progress,
  );
}

/** The same from panels that are collected already. */
export async function mixtureFor(
  panels: Panels,
  cutoff: number,
  progress?: Progress,
): Promise<LearntMixture> {
  const rows = Array.from({ length: panels.count }, (_, row) => row);
  const search: Search = { panels, cutoff, rows, climbs: { count: 0 } };
  const alone = Array.from({ length: panels.parts }, (_, part) =>
    scoreOf(search, { shares: onlyPart(part, panels.parts), damping: 0 }),
  );
  const shared = await sharedShares(search, alone, progress);
  const classes: MixtureClass[] = [];
  for (const [at, from] of historyClasses.entries()) {
    const below = historyClasses[at + 1] ?? Number.POSITIVE_INFINITY;
    const own = {
      ...search,
      rows: rows.filter((row) => panels.known[row] >= from && panels.known[row] < below),
    };
    const found = await ascend(own, shared, progress);
    const { shares } = gainIsSure(own, shared, found) ? between(shared, found, trusts[0]) : shared;
    classes.push({ from, shares });
  }
  const { damping } = shared;
  const differ = classes.some(({ shares }) => shares !== shared.shares);
  const mixture = differ ? { classes, damping } : evenMixture(shared.shares, damping);
  const ndcg = Float64Array.from(rows, (row) => {
    const shares = sharesFor(mixture, panels.known[row]);
    return panelNdcg(panels, { shares, damping }, [row], cutoff)[0];
  });
  return { mixture, ndcg: mean(ndcg), parts: alone };
}

/** The shares whatever the length of a history. */
async function sharedShares(search: Search, alone: readonly number[], progress?: Progress): Promise<Shares> {
  const highest = Math.max(...alone);
  const best: Shares = { shares: onlyPart(alone.indexOf(highest), alone.length), damping: 0 };
  const near = alone.map((ndcg): number => (ndcg >= nearShare * highest ? 1 : 0));
  const even = { ...evenMixture(near).classes[0], damping: 0 };
  for (const start of [even, best]) {
    const ascended = await ascend(search, start, progress);
    const held = damped(search, ascended);
    const top = held.damping > 0 ? await ascend(search, held, progress) : ascended;
    const sure = gainIsSure(search, start, top);
    for (const trust of sure ? [1] : trusts) {
      const at = between(start, top, trust);
      if (scoreOf(search, at) >= highest) return at;
    }
  }
  return best;
}

function between(from: Shares, to: Shares, trust: number): Shares {
  const mixed = (one: number, other: number): number => one + trust * (other - one);
  return {
    shares: from.shares.map((share, part) => mixed(share, to.shares[part])),
    damping: mixed(from.damping, to.damping),
  };
}

interface Search {
  /** How many ascents there were: each is a stage of its own. */
  readonly climbs: { count: number };
  readonly panels: Panels;
  readonly cutoff: number;
  readonly rows: readonly number[];
}

/** The shares after no single one, made larger or smaller by the last step, ranks better. */
async function ascend(search: Search, start: Shares, progress?: Progress): Promise<Shares> {
  const pacer = new Pacer();
  const steps = Math.log2(firstStep / lastStep) + 1;
  const stage = `shares ${++search.climbs.count}`;
  let done = 0;
  let best = { at: start, score: scoreOf(search, start) };
  for (let step = firstStep; step >= lastStep; step /= 2, done++) {
    for (let moved = true; moved; ) {
      moved = false;
      for (let part = 0; part < start.shares.length; part++) {
        for (const change of [step, -step]) {
          const shares = shifted(best.at.shares, part, change);
          if (!shares) continue;
          const at = { ...best.at, shares };
          const score = scoreOf(search, at);
          if (pacer.due()) {
            progress?.({ stage, done, total: steps });
            await pacer.breathe();
          }
          if (!(score > best.score + leastGain)) continue;
          best = { at, score };
          moved = true;
          break;
        }
      }
    }
  }
  progress?.({ stage, done: steps, total: steps });
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

/** Whether a candidate's gain over what stands is larger than twice that gain's standard error. */
function gainIsSure({ panels, cutoff, rows }: Search, standing: Shares, candidate: Shares): boolean {
  if (rows.length < 2) return false;
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
  return gain > 2 * Math.sqrt(variance);
}
