import { type InteractionMatrix, takenCounts } from '../data/interaction-matrix';
import { type Rng, seededRng } from '../random';
import { bootstrapMean, type Estimate } from './bootstrap';
import { type Catalogue, topicNumbers } from './catalogue';
import { type Exposure, exposureOf } from './exposure';
import { curveRanks, historyOf, type Measurement } from './measure';
import { diversityOf, noveltyOf, recallAt } from './metrics';
import type { FoldIn } from './split';

/** Quality for learners with so many known items: from `from` up to and with `to`, which is null for any more. */
export interface HistorySlice {
  readonly from: number;
  readonly to: number | null;
  readonly learners: number;
  readonly recall: Estimate;
  readonly ndcg: Estimate;
}

/** What lists are like beyond how much they find, and for whom they find it. */
export interface Profile {
  /** Mean self-information of what is listed, in bits. */
  readonly novelty: Estimate;
  /** Mean distance within a list by topics; absent without described items. */
  readonly diversity?: Estimate;
  readonly recallCurve: readonly { readonly k: number; readonly recall: Estimate }[];
  /** By length of history; lengths that no learner has are left out. */
  readonly byHistory: readonly HistorySlice[];
  /** Learners of whom at most one item, and at most two, are known; left out where there are none. */
  readonly coldLearners: readonly HistorySlice[];
  /** Recall of the items that at most `takenAtMost` learners took in training; absent when none is to be found. */
  readonly coldItems?: {
    readonly takenAtMost: number;
    readonly learners: number;
    readonly recall: Estimate;
  };
  readonly exposure?: { readonly unit?: readonly Exposure[]; readonly language?: readonly Exposure[] };
}

const lengths = [
  [0, 1],
  [2, 2],
  [3, 4],
  [5, 9],
  [10, 19],
  [20, 49],
  [50, null],
] as const;

const coldLengths = [
  [0, 1],
  [0, 2],
] as const;

const coldItemTaken = 5;

export interface ProfileOptions {
  readonly seed: number;
  /** How long the lists are. */
  readonly cutoff: number;
  readonly catalogue?: Catalogue;
}

/** Looks at lists from all sides; `train` is what the model was fitted on. */
export function profile(
  measured: Measurement,
  fold: FoldIn,
  train: InteractionMatrix,
  options: ProfileOptions,
): Profile {
  const { catalogue, seed } = options;
  const rng = seededRng(seed);
  const taken = takenCounts(train);
  const novelty = Float64Array.from(measured.lists, (list) => noveltyOf(list, taken, train.rows));
  const diversity = catalogue && diversities(measured.lists, catalogue).filter((each) => !Number.isNaN(each));
  const coldItems = coldItemRecall(measured, fold, taken, options.cutoff, rng);
  const slice = (bounds: readonly (readonly [number, number | null])[]): HistorySlice[] =>
    bounds.flatMap(([from, to]) => historySlice(measured, fold, from, to, rng) ?? []);
  const exposure = (groups?: readonly string[]): readonly Exposure[] | undefined =>
    groups && exposureOf(measured.lists, groups, taken, rng);
  const unit = exposure(catalogue?.unit);
  const language = exposure(catalogue?.language);
  return {
    novelty: bootstrapMean(novelty, rng),
    ...(diversity && diversity.length > 0 && { diversity: bootstrapMean(diversity, rng) }),
    recallCurve: curveRanks.map((k, at) => ({ k, recall: bootstrapMean(measured.curve[at], rng) })),
    byHistory: slice(lengths),
    coldLearners: slice(coldLengths),
    ...(coldItems && { coldItems }),
    ...((unit || language) && { exposure: { ...(unit && { unit }), ...(language && { language }) } }),
  };
}

/** "2", "3-4" or "50+". */
export function rangeName({ from, to }: Pick<HistorySlice, 'from' | 'to'>): string {
  if (to === null) return `${from}+`;
  return from === to ? String(from) : `${from}-${to}`;
}

function diversities(lists: readonly Int32Array[], { contents }: Catalogue): Float64Array {
  const topics = topicNumbers(contents);
  return Float64Array.from(lists, (list) => diversityOf(list, topics));
}

function historySlice(
  { recall, ndcg }: Measurement,
  { history }: FoldIn,
  from: number,
  to: number | null,
  rng: Rng,
): HistorySlice | undefined {
  const within = (_: number, row: number): boolean => {
    const known = history.rowStart[row + 1] - history.rowStart[row];
    return known >= from && (to === null || known <= to);
  };
  const recalls = recall.filter(within);
  if (recalls.length === 0) return undefined;
  return {
    from,
    to,
    learners: recalls.length,
    recall: bootstrapMean(recalls, rng),
    ndcg: bootstrapMean(ndcg.filter(within), rng),
  };
}

function coldItemRecall(
  { lists }: Measurement,
  { held }: FoldIn,
  taken: Float64Array,
  cutoff: number,
  rng: Rng,
): Profile['coldItems'] {
  const recalls: number[] = [];
  lists.forEach((list, row) => {
    const cold = new Set(historyOf(held, row).items.filter((item) => taken[item] <= coldItemTaken));
    if (cold.size > 0) recalls.push(recallAt(list, cold, cutoff));
  });
  if (recalls.length === 0) return undefined;
  return {
    takenAtMost: coldItemTaken,
    learners: recalls.length,
    recall: bootstrapMean(Float64Array.from(recalls), rng),
  };
}
