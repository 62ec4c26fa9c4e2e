import { type InteractionMatrix, selectEntries } from '../data/interaction-matrix';
import { ContentIndex, type ItemContent, isDescribed } from '../models/content-index';
import type { Model } from '../models/model';
import { ContentNeighbours, placeByContent } from '../models/place-by-content';
import { topK } from '../models/top-k';
import type { Progress } from '../progress';
import { type Rng, seededRng, shuffledIndexes } from '../random';
import { checkedOption, RecommenderError } from '../recommender-error';
import { bootstrapMean, type Estimate } from './bootstrap';
import { type Cutoffs, defaultCutoffs, historyOf } from './measure';
import { ndcgAt, recallAt } from './metrics';

export interface NewItemsOptions {
  readonly seed: number;
  /** Share of the described items that are treated as new; 0.1 unless said. */
  readonly share?: number;
  readonly neighbours?: number;
  readonly cutoffs?: Pick<Cutoffs, 'recall' | 'ndcg'>;
}

export interface NewItemsResult {
  readonly newItems: number;
  readonly learners: number;
  readonly cutoffs: Pick<Cutoffs, 'recall' | 'ndcg'>;
  readonly methods: readonly { readonly label: string; readonly recall: Estimate; readonly ndcg: Estimate }[];
}

type Scorer = (items: Int32Array) => Float64Array;

/**
 * How well items nobody has taken are placed. Some items are hidden from training altogether; learners absent
 * from training are then to be given the hidden ones they did take, ranked among the hidden ones only: at
 * random, by likeness to their own items, and by the model's scores of the nearest taken items.
 * Throws `too-few-learners`, `no-interactions`.
 */
export async function evaluateNewItems(
  model: Model,
  matrix: InteractionMatrix,
  contents: readonly ItemContent[],
  options: NewItemsOptions,
  progress?: Progress,
): Promise<NewItemsResult> {
  const { seed, cutoffs = defaultCutoffs } = options;
  const rng = seededRng(seed);
  const hidden = chooseHidden(matrix, contents, checkedOption('share', options.share ?? 0.1, 'share'), rng);
  const isHidden = (entry: number): boolean => hidden.has(matrix.columnOf[entry]);
  const heldOut = learnersToAsk(matrix, hidden, rng);
  const away = new Set(heldOut);
  const others = Array.from({ length: matrix.rows }, (_, row) => row).filter((row) => !away.has(row));
  const train = selectEntries(matrix, others, (_, entry) => !isHidden(entry));
  await model.fit(train, progress);

  const history = selectEntries(matrix, heldOut, (_, entry) => !isHidden(entry));
  const taken = selectEntries(matrix, heldOut, (_, entry) => isHidden(entry));
  const neighbours = new ContentNeighbours(contents, train, { neighbours: options.neighbours ?? 20 });
  const scorers: [string, Scorer][] = [
    ['at random', () => new Float64Array(matrix.columns)],
    ['content alone', likenessScorer(contents, train, hidden)],
    [`${model.name} + content`, (items) => placeByContent(model.score({ items }), neighbours)],
  ];
  // One order for all, drawn by chance, in which equal scores are ranked.
  const candidates = Array.from(hidden);
  const methods = scorers.map(([label, score]) => {
    const recall = new Float64Array(heldOut.length);
    const ndcg = new Float64Array(heldOut.length);
    for (let row = 0; row < heldOut.length; row++) {
      const scores = score(historyOf(history, row).items);
      const best = topK(
        Float64Array.from(candidates, (item) => scores[item]),
        candidates.length,
      );
      const ranked = best.items.map((place) => candidates[place]);
      const relevant = new Set(historyOf(taken, row).items);
      recall[row] = recallAt(ranked, relevant, cutoffs.recall);
      ndcg[row] = ndcgAt(ranked, relevant, cutoffs.ndcg);
    }
    const resampling = seededRng(seed);
    return { label, recall: bootstrapMean(recall, resampling), ndcg: bootstrapMean(ndcg, resampling) };
  });
  const { recall, ndcg } = cutoffs;
  return { newItems: hidden.size, learners: heldOut.length, cutoffs: { recall, ndcg }, methods };
}

/** A random share of the items that are described and that somebody has taken. */
function chooseHidden(
  matrix: InteractionMatrix,
  contents: readonly ItemContent[],
  share: number,
  rng: Rng,
): Set<number> {
  const taken = new Set(matrix.columnOf);
  const described = Array.from(shuffledIndexes(matrix.columns, rng)).filter(
    (item) => taken.has(item) && contents[item] !== undefined && isDescribed(contents[item]),
  );
  return new Set(described.slice(0, Math.ceil(described.length * share)));
}

/** A tenth of the learners: those of them who took both hidden items and others. */
function learnersToAsk(matrix: InteractionMatrix, hidden: ReadonlySet<number>, rng: Rng): number[] {
  const both = Array.from(shuffledIndexes(matrix.rows, rng)).filter((row) => {
    const items = historyOf(matrix, row).items;
    const count = items.reduce((sum, item) => sum + (hidden.has(item) ? 1 : 0), 0);
    return count > 0 && count < items.length;
  });
  const asked = both.slice(0, Math.ceil(matrix.rows / 10));
  if (asked.length === 0) throw new RecommenderError('too-few-learners', { learners: 0, needed: 1 });
  return asked;
}

/** The summed likeness of a hidden item to the learner's own. */
function likenessScorer(
  contents: readonly ItemContent[],
  train: InteractionMatrix,
  hidden: ReadonlySet<number>,
): Scorer {
  const index = new ContentIndex(contents, new Set(train.columnOf));
  const likeness = new Map(Array.from(hidden, (item) => [item, index.likenessTo(contents[item])]));
  return (items) => {
    const scores = new Float64Array(train.columns);
    for (const [item, alike] of likeness) {
      scores[item] = items.reduce((sum, own) => sum + Math.max(0, alike[own]), 0);
    }
    return scores;
  };
}
