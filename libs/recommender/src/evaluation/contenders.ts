import { Content } from '../models/content';
import { type ItemContent, isDescribed } from '../models/content-index';
import { Ease } from '../models/ease';
import { Ials } from '../models/ials';
import { ItemKnn } from '../models/item-knn';
import type { Model } from '../models/model';
import { Popularity } from '../models/popularity';
import { Sequence } from '../models/sequence';
import type { Axes, Params } from './hill-climb';

/** A model with the hyper-parameters it may be tuned over. */
export interface Contender {
  readonly label: string;
  readonly axes: Axes;
  /** A point of the grid. */
  readonly start: Params;
  /** Whether it may be a part of the blend; true unless said. */
  readonly blended?: boolean;
  create(params: Params): Model;
}

export interface ContenderOptions {
  /** Whether the data say when items were taken: then what follows what is compared, and how fast that fades is tuned. */
  readonly times?: boolean;
  /** What is known of the items, by index; what resembles the learner's is compared when any is described. */
  readonly contents?: readonly ItemContent[];
  /** How many interactions there are; from 200,000 on iALS, which is slow to fit, is not tuned. */
  readonly interactions?: number;
}

const tunedFactorsUpTo = 200_000;

const lambdas = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/**
 * All the models of the library: EASE with dropout and length weights, item neighbours, iALS, the sequence where there
 * are times, content where items are described, plain EASE and popularity. All but plain EASE may be blended.
 */
export function standardContenders(options: ContenderOptions = {}): Contender[] {
  const { times = false, contents = [], interactions = 0 } = options;
  return [
    {
      label: 'EASE+dropout',
      axes: {
        dropout: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
        lengthPower: [0, 0.25, 0.5, 0.75, 1],
        lambda: lambdas,
        ...(times && { halfLifeDays: [0, 1460, 730, 365, 180, 90, 30] }),
      },
      start: { dropout: 0.6, lengthPower: 0.5, lambda: 50, ...(times && { halfLifeDays: 0 }) },
      create: (params) => new Ease(params),
    },
    {
      label: 'ItemKNN',
      axes: {
        neighbours: [5, 10, 20, 50, 100, 200, 500],
        targetPower: [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8],
        shrinkage: [0, 1, 2, 5, 10, 20, 50, 100, 200],
        lengthPower: [0, 0.25, 0.5, 0.75, 1],
      },
      start: { neighbours: 100, targetPower: 0.4, shrinkage: 5, lengthPower: 0.75 },
      create: (params) => new ItemKnn(params),
    },
    {
      label: 'iALS',
      axes:
        interactions < tunedFactorsUpTo
          ? { lambda: [0.001, 0.005, 0.02, 0.05, 0.1], unobservedWeight: [0.03, 0.1, 0.3], dimensions: [64] }
          : { lambda: [0.01], unobservedWeight: [0.1], dimensions: [64] },
      start: {
        lambda: interactions < tunedFactorsUpTo ? 0.05 : 0.01,
        unobservedWeight: 0.1,
        dimensions: 64,
      },
      create: (params) => new Ials(params),
    },
    ...(times ? [sequence] : []),
    ...(contents.some(isDescribed) ? [contentOf(contents)] : []),
    {
      label: 'EASE',
      axes: { lambda: lambdas },
      start: { lambda: 200 },
      // A special case of EASE with dropout.
      blended: false,
      create: (params) => new Ease(params),
    },
    { label: 'Popularity', axes: {}, start: {}, create: () => new Popularity() },
  ];
}

const sequence: Contender = {
  label: 'Sequence',
  axes: {
    stepDecay: [0.5, 0.7, 0.8, 0.9, 1],
    halfLifeDays: [7, 30, 60, 180, 730],
    targetPower: [0, 0.15, 0.3, 0.5],
    shrinkage: [1, 5, 10, 20, 50],
  },
  start: { stepDecay: 0.8, halfLifeDays: 60, targetPower: 0.3, shrinkage: 10 },
  create: (params) => new Sequence(params),
};

const contentOf = (contents: readonly ItemContent[]): Contender => ({
  label: 'Content',
  axes: { topicShare: [0.1, 0.3, 0.5, 0.7], neighbours: [20, 100, 500] },
  start: { topicShare: 0.3, neighbours: 100 },
  create: (params) => new Content(contents, params),
});
