import type { InteractionMatrix } from '../data/interaction-matrix';
import { checkedOption } from '../recommender-error';
import { ContentIndex, type ContentOptions, type ItemContent } from './content-index';
import { summedContributions } from './contributions';
import { type Contribution, sortedContributions } from './model';
import { topK } from './top-k';

/** For items nobody has taken: which taken items are nearest by what they are about, see `ContentIndex`. */
export class ContentNeighbours {
  private readonly nearest = new Map<number, readonly number[]>();

  /** `contents[j]` describes item j; the matrix says which items somebody has taken. */
  constructor(
    contents: readonly ItemContent[],
    matrix: InteractionMatrix,
    options: Partial<ContentOptions> & { readonly neighbours?: number } = {},
  ) {
    for (const placed of nearestOf(contents, matrix, options)) this.place(placed);
  }

  /** The same for who has others waiting: every few milliseconds the event loop has its turn. */
  static async inSteps(
    contents: readonly ItemContent[],
    matrix: InteractionMatrix,
    options: Partial<ContentOptions> & { readonly neighbours?: number } = {},
  ): Promise<ContentNeighbours> {
    const made = new ContentNeighbours([], { ...matrix, columnOf: new Int32Array(0) }, options);
    let since = performance.now();
    for (const placed of nearestOf(contents, matrix, options)) {
      made.place(placed);
      if (performance.now() - since < stepMilliseconds) continue;
      await new Promise<void>((resolve) => setImmediate(resolve));
      since = performance.now();
    }
    return made;
  }

  /** The items that can be placed: taken by nobody, with at least one neighbour. */
  placedItems(): number[] {
    return [...this.nearest.keys()];
  }

  /** The taken items nearest to one nobody has taken, nearest first; empty when there are none. */
  of(item: number): readonly number[] {
    return this.nearest.get(item) ?? [];
  }

  private place({ item, near }: Placed): void {
    if (near.length > 0) this.nearest.set(item, near);
  }
}

interface Placed {
  readonly item: number;
  readonly near: readonly number[];
}

const stepMilliseconds = 2;

/** Each item nobody has taken, one after another. */
function* nearestOf(
  contents: readonly ItemContent[],
  matrix: InteractionMatrix,
  options: Partial<ContentOptions> & { readonly neighbours?: number },
): Generator<Placed> {
  const neighbours = checkedOption('neighbours', options.neighbours ?? 20, 'positive integer');
  const taken = new Set(matrix.columnOf);
  const index = new ContentIndex(contents, taken, options);
  for (const [item, content] of contents.entries()) {
    if (taken.has(item)) continue;
    yield { item, near: Array.from(topK(index.likenessTo(content), neighbours).items) };
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

/**
 * The terms of a score after `placeByContent`: a placed item's are the mean of its neighbours'. `explain` is what
 * `Model.explain` says for one history; items that are alike ask it of the same neighbours.
 */
export function explainPlaced(
  explain: (item: number) => readonly Contribution[],
  item: number,
  neighbours: ContentNeighbours,
): Contribution[] {
  const near = neighbours.of(item);
  if (near.length === 0) return [...explain(item)];
  const summed = summedContributions(near.flatMap(explain));
  return sortedContributions(
    summed.map((term) => ({ ...term, contribution: term.contribution / near.length })),
  );
}
