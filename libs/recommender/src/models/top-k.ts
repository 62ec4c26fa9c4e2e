import { scoreBlock } from '../linalg/item-matrix';

export interface RankedItems {
  /** Best first; equal scores by rising index. */
  readonly items: Int32Array;
  readonly scores: Float64Array;
}

/**
 * The k best items in O(n log k): a heap of the k best so far, its root the worst of them. Items in `exclude`
 * and those scored NaN or -Infinity are never returned, so fewer than k may come back.
 */
export function topK(scores: ArrayLike<number>, k: number, exclude?: ReadonlySet<number>): RankedItems {
  const heap = new WorstFirstHeap(Math.max(0, Math.min(k, scores.length)));
  for (let item = 0; item < scores.length; item++) {
    const score = scores[item];
    if (heap.wants(score) && !exclude?.has(item)) heap.add(item, score);
  }
  return heap.drain();
}

/** The same of scores of which the largest of each `scoreBlock` is known: a block too low to matter is not read. */
export function topOfBlocks(
  scores: ArrayLike<number>,
  maxima: ArrayLike<number>,
  k: number,
  exclude: ReadonlySet<number>,
): RankedItems {
  const heap = new WorstFirstHeap(Math.max(0, Math.min(k, scores.length)));
  for (let block = 0, first = 0; first < scores.length; block++, first += scoreBlock) {
    if (!heap.wants(maxima[block])) continue;
    const end = Math.min(first + scoreBlock, scores.length);
    for (let item = first; item < end; item++) {
      const score = scores[item];
      if (heap.wants(score) && !exclude.has(item)) heap.add(item, score);
    }
  }
  return heap.drain();
}

class WorstFirstHeap {
  private readonly items: Int32Array;
  private readonly scores: Float64Array;
  private size = 0;

  constructor(private readonly capacity: number) {
    this.items = new Int32Array(capacity);
    this.scores = new Float64Array(capacity);
  }

  /** Items come by rising index, so of equal scores the one already held is the better. */
  wants(score: number): boolean {
    if (this.size < this.capacity) return score > Number.NEGATIVE_INFINITY;
    return this.capacity > 0 && score > this.scores[0];
  }

  add(item: number, score: number): void {
    if (this.size === this.capacity) {
      this.sinkFromRoot(item, score);
      return;
    }
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(item, score, parent)) break;
      this.move(parent, at);
      at = parent;
    }
    this.place(item, score, at);
  }

  /** Takes the worst out again and again, filling the answer from its end. */
  drain(): RankedItems {
    const count = this.size;
    const items = new Int32Array(count);
    const scores = new Float64Array(count);
    for (let rank = count - 1; rank >= 0; rank--) {
      items[rank] = this.items[0];
      scores[rank] = this.scores[0];
      this.size = rank;
      this.sinkFromRoot(this.items[rank], this.scores[rank]);
    }
    return { items, scores };
  }

  private sinkFromRoot(item: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      const sibling = child + 1;
      if (sibling < this.size && this.isWorse(this.items[sibling], this.scores[sibling], child))
        child = sibling;
      if (this.isWorse(item, score, child)) break;
      this.move(child, at);
      at = child;
    }
    this.place(item, score, at);
  }

  private isWorse(item: number, score: number, than: number): boolean {
    return score < this.scores[than] || (score === this.scores[than] && item > this.items[than]);
  }

  private move(from: number, to: number): void {
    this.place(this.items[from], this.scores[from], to);
  }

  private place(item: number, score: number, at: number): void {
    this.items[at] = item;
    this.scores[at] = score;
  }
}
