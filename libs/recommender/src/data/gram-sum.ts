import { RecommenderError } from '../recommender-error';

/**
 * A Gram matrix that comes in parts: from ranges of learners, from several databases, from several days. A learner
 * lies wholly in one part; then the parts add up. Row-major items x items, the upper triangle.
 */
export class GramSum {
  readonly upper: Float64Array;
  private learnerCount = 0;
  /** Sum of the squared weights before learners are weighted by their length. */
  private squares = 0;

  constructor(readonly items: number) {
    this.upper = new Float64Array(items * items);
  }

  get learners(): number {
    return this.learnerCount;
  }

  /** By what every learner's weight is multiplied, so that the trace stays as it is without weights by length. */
  get lengthScale(): number {
    let trace = 0;
    for (let item = 0; item < this.items; item++) trace += this.upper[item * this.items + item];
    return trace > 0 ? this.squares / trace : 1;
  }

  /** Adds to G[first, second], first <= second. Throws `item-out-of-range`, `weight-invalid`. */
  addPair(first: number, second: number, sum: number): void {
    const { items } = this;
    for (const item of [first, second]) {
      if (!Number.isInteger(item) || item < 0 || item >= items) {
        throw new RecommenderError('item-out-of-range', { item, items });
      }
    }
    if (!Number.isFinite(sum)) throw new RecommenderError('weight-invalid', { weight: sum });
    this.upper[Math.min(first, second) * items + Math.max(first, second)] += sum;
  }

  /** Says how many learners a part is of, and the sum of their squared weights. Throws `weight-invalid`. */
  addLearners(count: number, squares: number): void {
    if (!Number.isFinite(squares)) throw new RecommenderError('weight-invalid', { weight: squares });
    this.learnerCount += count;
    this.squares += squares;
  }

  /** Adds another part. Throws `matrix-invalid` when it is of another number of items. */
  add(part: GramSum): void {
    if (part.items !== this.items) {
      throw new RecommenderError('matrix-invalid', { expected: `parts of ${this.items} items` });
    }
    for (let at = 0; at < this.upper.length; at++) this.upper[at] += part.upper[at];
    this.addLearners(part.learnerCount, part.squares);
  }

  /**
   * The whole matrix, multiplied by `lengthScale` as `learnerLengthWeights` does it: lambda stays comparable.
   */
  finish(): Float64Array {
    const n = this.items;
    const scale = this.lengthScale;
    const gram = this.upper.map((sum) => sum * scale);
    for (let row = 0; row < n; row++) {
      for (let column = row + 1; column < n; column++) gram[column * n + row] = gram[row * n + column];
    }
    return gram;
  }
}
