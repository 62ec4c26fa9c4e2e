import { type Rng, seededRng } from '../random';
import { type Interactions, InteractionsBuilder } from './interactions';

export interface SyntheticOptions {
  readonly learners: number;
  readonly items: number;
  /** Items of a learner on average; each has two at least. */
  readonly itemsPerLearner: number;
  /** Groups of items that are taken together; a learner mostly stays within one. */
  readonly clusters?: number;
  readonly seed: number;
}

/** Made-up interactions with clusters and a long tail, for tests and benchmarks. */
export function syntheticInteractions(options: SyntheticOptions): Interactions {
  const { learners, items, itemsPerLearner, clusters = 10, seed } = options;
  const rng = seededRng(seed);
  const builder = new InteractionsBuilder();
  for (let item = 0; item < items; item++) builder.addItem(`i${item}`);
  for (let learner = 0; learner < learners; learner++) {
    const cluster = Math.floor(rng() * clusters);
    const count = Math.max(2, Math.round(itemsPerLearner * (0.5 + rng())));
    for (let taken = 0; taken < count; taken++) {
      const item = rng() < 0.8 ? inCluster(cluster, clusters, items, rng) : longTail(items, rng);
      builder.add({ learner: `l${learner}`, item: `i${item}` });
    }
  }
  return builder.build();
}

/** Squaring favours the low indexes: few items are popular, many are not. */
function longTail(items: number, rng: Rng): number {
  return Math.floor(items * rng() ** 2);
}

function inCluster(cluster: number, clusters: number, items: number, rng: Rng): number {
  return Math.min(items - 1, longTail(Math.ceil(items / clusters), rng) * clusters + cluster);
}
