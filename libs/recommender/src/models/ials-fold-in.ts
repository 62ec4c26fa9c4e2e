import { type History, weightAt } from './model';
import { choleskyInPlace, forwardInPlace, solveInPlace } from './small-cholesky';

/** Item factors in the basis in which their Gram matrix is diagonal. */
export interface ItemFactors {
  readonly dimensions: number;
  /** Items x dimensions. */
  readonly factors: Float64Array;
  /** α0 times the diagonal of the Gram matrix. */
  readonly unobserved: Float64Array;
}

/**
 * A learner folded into the factors: x = (D + Y·C·Yᵀ)⁻¹·Y·c for the columns Y of the learner's items with weights
 * c and D = α0·YᵀY of all items + ridge, diagonal in the chosen basis. With fewer items than dimensions this is
 * solved in the items: with S = √C·Yᵀ·D⁻¹·Y·√C, x = D⁻¹·Y·√C·(I + S)⁻¹·√c.
 */
export class FoldedIn {
  /** The learner's items, rising, each once. */
  readonly items: Int32Array;
  readonly vector: Float64Array;
  private readonly weights: Float64Array;
  /** D. */
  private readonly diagonal: Float64Array;
  private readonly inItems: boolean;
  /** Cholesky factor of I + S, or of D + Y·C·Yᵀ. */
  private readonly cholesky: Float64Array;
  private readonly size: number;

  constructor(
    private readonly known: ItemFactors,
    history: History,
    ridge: (weight: number) => number,
  ) {
    const weightOf = mergedWeights(history);
    this.items = Int32Array.from(weightOf.keys()).sort();
    this.weights = Float64Array.from(this.items, (item) => weightOf.get(item) ?? 0);
    const own = ridge(this.weights.reduce((sum, weight) => sum + weight, 0));
    this.diagonal = known.unobserved.map((value) => value + own);
    this.inItems = this.items.length <= known.dimensions;
    this.size = this.inItems ? this.items.length : known.dimensions;
    this.cholesky = this.inItems ? this.itemMatrix() : this.dimensionMatrix();
    choleskyInPlace(this.cholesky, this.size, this.size);
    this.vector = this.inItems ? this.fromItems() : this.fromDimensions();
  }

  /** What each of the learner's items, in their order, adds to the score of `item`. */
  terms(item: number): Float64Array {
    const { factors, dimensions: d } = this.known;
    if (this.inItems) {
      const along = Float64Array.from(
        this.items,
        (own, at) => Math.sqrt(this.weights[at]) * this.inner(own, item),
      );
      solveInPlace(this.cholesky, this.size, this.size, along);
      return along.map((value, at) => Math.sqrt(this.weights[at]) * value);
    }
    const along = factors.slice(item * d, (item + 1) * d);
    solveInPlace(this.cholesky, d, d, along);
    return Float64Array.from(this.items, (own, at) => this.weights[at] * dot(factors, own * d, along, 0, d));
  }

  /** What the learner's item number `at` adds to its own score. */
  ownTerm(at: number): number {
    const { factors, dimensions: d } = this.known;
    const half = this.inItems
      ? new Float64Array(this.size)
      : factors.slice(this.items[at] * d, (this.items[at] + 1) * d);
    if (this.inItems) half[at] = 1;
    forwardInPlace(this.cholesky, this.size, this.size, half);
    const square = dot(half, 0, half, 0, this.size);
    return this.inItems ? 1 - square : this.weights[at] * square;
  }

  private itemMatrix(): Float64Array {
    const { items, weights, size } = this;
    const matrix = new Float64Array(size * size);
    for (let a = 0; a < size; a++) {
      for (let b = 0; b <= a; b++) {
        matrix[a * size + b] = Math.sqrt(weights[a] * weights[b]) * this.inner(items[a], items[b]);
      }
      matrix[a * size + a] += 1;
    }
    return matrix;
  }

  private dimensionMatrix(): Float64Array {
    const { items, weights, diagonal } = this;
    const { factors, dimensions: d } = this.known;
    const matrix = new Float64Array(d * d);
    for (let at = 0; at < items.length; at++) {
      const from = items[at] * d;
      for (let a = 0; a < d; a++) {
        const value = weights[at] * factors[from + a];
        for (let b = 0; b <= a; b++) matrix[a * d + b] += value * factors[from + b];
      }
    }
    for (let a = 0; a < d; a++) matrix[a * d + a] += diagonal[a];
    return matrix;
  }

  private fromItems(): Float64Array {
    const { factors, dimensions: d } = this.known;
    const along = this.weights.map(Math.sqrt);
    solveInPlace(this.cholesky, this.size, this.size, along);
    const vector = new Float64Array(d);
    for (let at = 0; at < this.size; at++) {
      const factor = Math.sqrt(this.weights[at]) * along[at];
      for (let k = 0, from = this.items[at] * d; k < d; k++, from++) vector[k] += factor * factors[from];
    }
    return vector.map((value, k) => value / this.diagonal[k]);
  }

  private fromDimensions(): Float64Array {
    const { factors, dimensions: d } = this.known;
    const vector = new Float64Array(d);
    for (let at = 0; at < this.items.length; at++) {
      for (let k = 0, from = this.items[at] * d; k < d; k++, from++)
        vector[k] += this.weights[at] * factors[from];
    }
    solveInPlace(this.cholesky, d, d, vector);
    return vector;
  }

  /** yᵃᵀ·D⁻¹·yᵇ */
  private inner(a: number, b: number): number {
    const { factors, dimensions: d } = this.known;
    let sum = 0;
    for (let k = 0, p = a * d, q = b * d; k < d; k++, p++, q++)
      sum += (factors[p] * factors[q]) / this.diagonal[k];
    return sum;
  }
}

export function dot(a: Float64Array, fromA: number, b: Float64Array, fromB: number, length: number): number {
  let even = 0;
  let odd = 0;
  let k = 0;
  for (; k + 1 < length; k += 2) {
    even += a[fromA + k] * b[fromB + k];
    odd += a[fromA + k + 1] * b[fromB + k + 1];
  }
  return k < length ? even + odd + a[fromA + k] * b[fromB + k] : even + odd;
}

/** Items of weight 0 say nothing; what is named twice counts as often. */
function mergedWeights(history: History): Map<number, number> {
  const weights = new Map<number, number>();
  for (let at = 0; at < history.items.length; at++) {
    const weight = weightAt(history, at);
    if (weight > 0) weights.set(history.items[at], (weights.get(history.items[at]) ?? 0) + weight);
  }
  return weights;
}
