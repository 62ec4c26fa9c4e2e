import type { InteractionMatrix } from '../data/interaction-matrix';
import { checkedOption } from '../recommender-error';
import { type Contribution, type History, type Model, sortedContributions } from './model';
import { topK } from './top-k';
import { type ItemContent, TopicIndex } from './topic-index';

/** For items nobody has taken: which taken items are nearest by what they are about, see `TopicIndex`. */
export class ContentNeighbours {
  private readonly nearest = new Map<number, readonly number[]>();

  /** `contents[j]` describes item j; the matrix says which items somebody has taken. */
  constructor(
    contents: readonly ItemContent[],
    matrix: InteractionMatrix,
    options: { readonly neighbours?: number } = {},
  ) {
    const neighbours = checkedOption('neighbours', options.neighbours ?? 20, 'positive integer');
    const taken = new Set(matrix.columnOf);
    const index = new TopicIndex(contents, taken);
    contents.forEach((content, item) => {
      if (taken.has(item)) return;
      const near = topK(index.likenessTo(content), neighbours);
      if (near.items.length > 0) this.nearest.set(item, Array.from(near.items));
    });
  }

  /** The items that can be placed: taken by nobody, with at least one neighbour. */
  placedItems(): number[] {
    return [...this.nearest.keys()];
  }

  /** The taken items nearest to one nobody has taken, nearest first; empty when there are none. */
  of(item: number): readonly number[] {
    return this.nearest.get(item) ?? [];
  }
}

/** Gives each item nobody has taken the mean score of its neighbours, in place; leaves all others. */
export function placeByContent(scores: Float64Array, neighbours: ContentNeighbours): Float64Array {
  for (const item of neighbours.placedItems()) {
    const near = neighbours.of(item);
    scores[item] = near.reduce((sum, neighbour) => sum + scores[neighbour], 0) / near.length;
  }
  return scores;
}

/** `model.explain` for scores after `placeByContent`: a placed item's terms are the mean of its neighbours'. */
export function explainPlaced(
  model: Model,
  history: History,
  item: number,
  neighbours: ContentNeighbours,
): Contribution[] {
  const near = neighbours.of(item);
  if (near.length === 0) return model.explain(history, item);
  const bySource = new Map<string, Contribution>();
  for (const neighbour of near) {
    for (const term of model.explain(history, neighbour)) {
      const key = term.source === 'item' ? `item ${term.item}` : term.source;
      const before = bySource.get(key)?.contribution ?? 0;
      bySource.set(key, { ...term, contribution: before + term.contribution / near.length });
    }
  }
  return sortedContributions([...bySource.values()]);
}
