import { Ease } from '../models/ease';
import { ItemKnn } from '../models/item-knn';
import type { Model } from '../models/model';
import { Popularity } from '../models/popularity';
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

const lambdas = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Popularity, ItemKNN, EASE, EASE with dropout and learner-length weights. */
export function standardContenders(): Contender[] {
  return [
    { label: 'Popularity', axes: {}, start: {}, create: () => new Popularity() },
    {
      label: 'ItemKNN',
      axes: {
        neighbours: [5, 10, 20, 50, 100, 200, 500],
        targetPower: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
        shrinkage: [0, 1, 2, 5, 10, 20, 50, 100, 200],
        lengthPower: [0, 0.25, 0.5, 0.75, 1],
      },
      start: { neighbours: 100, targetPower: 0.5, shrinkage: 10, lengthPower: 0.5 },
      create: (params) => new ItemKnn(params),
    },
    {
      label: 'EASE',
      axes: { lambda: lambdas },
      start: { lambda: 100 },
      // A special case of the next.
      blended: false,
      create: (params) => new Ease(params),
    },
    {
      label: 'EASE+dropout',
      axes: {
        dropout: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
        lengthPower: [0, 0.25, 0.5, 0.75, 1],
        lambda: lambdas,
      },
      start: { dropout: 0.3, lengthPower: 0.5, lambda: 50 },
      create: (params) => new Ease(params),
    },
  ];
}
