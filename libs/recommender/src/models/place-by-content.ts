import type { InteractionMatrix } from '../data/interaction-matrix';
import { checkedOption } from '../recommender-error';
import { type Contribution, type History, type Model, sortedContributions } from './model';
import { topK } from './top-k';

/** What an item is about; `level` on any scale whose steps mean the same (1 beginner, 2, 3, ...). */
export interface ItemContent {
  readonly topics: readonly string[];
  readonly level?: number;
}

/**
 * For items nobody has taken: which taken items are nearest by what they are about. Likeness is the cosine
 * of the topic sets with rare topics counting more (ln(1 + items / items with the topic)), divided by
 * 1 + the difference in level where both levels are known.
 */
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

class TopicIndex {
  private readonly takenWith = new Map<string, number[]>();
  private readonly rarity = new Map<string, number>();
  private readonly lengths: Float64Array;

  constructor(
    private readonly contents: readonly ItemContent[],
    taken: ReadonlySet<number>,
  ) {
    const itemsWith = new Map<string, number>();
    contents.forEach(({ topics }, item) => {
      for (const topic of new Set(topics)) {
        itemsWith.set(topic, (itemsWith.get(topic) ?? 0) + 1);
        if (!taken.has(item)) continue;
        const items = this.takenWith.get(topic);
        if (items) items.push(item);
        else this.takenWith.set(topic, [item]);
      }
    });
    for (const [topic, count] of itemsWith) this.rarity.set(topic, Math.log(1 + contents.length / count));
    this.lengths = Float64Array.from(contents, ({ topics }) => this.lengthOf(topics));
  }

  /** By item; -Infinity for items that share no topic and for items nobody has taken. */
  likenessTo({ topics, level }: ItemContent): Float64Array {
    const likeness = new Float64Array(this.contents.length).fill(Number.NEGATIVE_INFINITY);
    const length = this.lengthOf(topics);
    for (const topic of new Set(topics)) {
      const gain = (this.rarity.get(topic) ?? 0) ** 2;
      for (const item of this.takenWith.get(topic) ?? []) {
        const otherLevel = this.contents[item].level;
        const apart = level !== undefined && otherLevel !== undefined ? Math.abs(level - otherLevel) : 0;
        likeness[item] = Math.max(0, likeness[item]) + gain / (length * this.lengths[item]) / (1 + apart);
      }
    }
    return likeness;
  }

  private lengthOf(topics: readonly string[]): number {
    let squares = 0;
    for (const topic of new Set(topics)) squares += (this.rarity.get(topic) ?? 0) ** 2;
    return Math.sqrt(squares);
  }
}
