import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
import { DefaultInverter } from '../linalg/default-inverter';
import { gram, learnerLengthWeights } from '../linalg/gram';
import type { SpdInverter } from '../linalg/spd-inverter';
import type { Progress } from '../progress';
import { seededRng } from '../random';
import { checkedOption, RecommenderError } from '../recommender-error';
import {
  assertAskable,
  type Contribution,
  type Drift,
  type History,
  type Model,
  type RowChange,
  sortedContributions,
  weightAt,
} from './model';
import { readModelFile, savedArray, writeModelFile } from './model-file';
import { type LearnerRow, rowsOf } from './row-change';

export interface EaseOptions {
  /** L2 regularisation, added to the diagonal of the Gram matrix. */
  readonly lambda: number;
  /** Probability with which training forgets an item of a learner, 0 for plain EASE (Steck 2020, EDLAE). */
  readonly dropout: number;
  /** A learner with n items counts n^-power, see `learnerLengthWeights`. */
  readonly lengthPower: number;
}

interface SavedOptions extends EaseOptions {
  readonly lengthScale: number;
  readonly changes: number;
}

/**
 * EASE (H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019) and, with `dropout` p,
 * full-rank EDLAE (H. Steck, "Autoencoders that don't overfit towards the Identity", NeurIPS 2020), which
 * adds p/(1-p)·diag(G) to the diagonal. Only P = (G + Λ)⁻¹ is kept, in single precision: the weight of item
 * i for item j is -P[i,j] / P[j,j], and 0 for i = j.
 *
 * A row changes P by rank-one updates (Sherman and Morrison 1950); the scale of the length weights stays that of
 * the fit. The residual is max|P·(A·z) - z| for a vector z of signs drawn at random, A = G + Λ changed exactly.
 */
export class Ease implements Model {
  static readonly modelName = 'ease';
  readonly name = Ease.modelName;
  private readonly options: EaseOptions;
  /** Row-major n x n. */
  private precision: Float32Array = new Float32Array(0);
  private diagonal: Float64Array = new Float64Array(0);
  /** z, and A·z. */
  private signs: Float64Array = new Float64Array(0);
  private probe: Float64Array = new Float64Array(0);
  private lengthScale = 1;
  private changes = 0;

  constructor(
    options: Partial<EaseOptions> = {},
    private readonly inverter: SpdInverter = new DefaultInverter(),
  ) {
    this.options = {
      lambda: checkedOption('lambda', options.lambda ?? 100, 'positive'),
      dropout: checkedOption('dropout', options.dropout ?? 0, 'share below 1'),
      lengthPower: checkedOption('lengthPower', options.lengthPower ?? 0, 'non-negative'),
    };
  }

  static load(bytes: Uint8Array): Ease {
    const file = readModelFile<SavedOptions>(bytes, Ease.modelName);
    const n = file.itemCount;
    const model = new Ease(file.options);
    model.precision = unpackSymmetric(savedArray(file, 'upper', Float32Array, (n * (n + 1)) / 2), n);
    model.diagonal = diagonalOf(model.precision, n);
    model.probe = savedArray(file, 'probe', Float64Array, n);
    model.signs = randomSigns(n);
    model.lengthScale = file.options.lengthScale;
    model.changes = file.options.changes;
    return model;
  }

  get itemCount(): number {
    return this.diagonal.length;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const { lambda, dropout, lengthPower } = this.options;
    const n = matrix.columns;
    const rowWeights = lengthPower > 0 ? learnerLengthWeights(matrix, lengthPower) : undefined;
    const work = await gram(matrix, { rowWeights, progress });
    for (let at = 0; at < work.length; at += n + 1) {
      work[at] += lambda + (dropout / (1 - dropout)) * work[at];
    }
    this.signs = randomSigns(n);
    this.probe = Float64Array.from({ length: n }, (_, row) =>
      dot(work.subarray(row * n, row * n + n), this.signs),
    );
    this.lengthScale = rowWeights ? scaleOf(matrix, rowWeights, lengthPower) : 1;
    this.changes = 0;
    await this.inverter.invert(work, n, progress);
    this.precision = Float32Array.from(work);
    this.diagonal = diagonalOf(this.precision, n);
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    const { precision, diagonal } = this;
    const n = this.itemCount;
    const { items } = history;
    into.fill(0);
    let at = 0;
    // Two rows of P at a time halve the traffic on `into`.
    for (; at + 1 < items.length; at += 2) {
      const first = weightAt(history, at);
      const second = weightAt(history, at + 1);
      for (let j = 0, p = items[at] * n, q = items[at + 1] * n; j < n; j++, p++, q++) {
        into[j] -= first * precision[p] + second * precision[q];
      }
    }
    if (at < items.length) {
      const last = weightAt(history, at);
      for (let j = 0, p = items[at] * n; j < n; j++, p++) into[j] -= last * precision[p];
    }
    for (let j = 0; j < n; j++) into[j] /= diagonal[j];
    // The diagonal of the weights is zero: an item says nothing about itself.
    for (let own = 0; own < items.length; own++) into[items[own]] += weightAt(history, own);
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const contributions: Contribution[] = [];
    for (let at = 0; at < history.items.length; at++) {
      const source = history.items[at];
      if (source === item) continue;
      const weight = -this.precision[source * this.itemCount + item] / this.diagonal[item];
      contributions.push({ source: 'item', item: source, contribution: weightAt(history, at) * weight });
    }
    return sortedContributions(contributions);
  }

  update(change: RowChange): void {
    const { before, after } = rowsOf(this, change);
    const kept = { precision: this.precision.slice(), probe: this.probe.slice() };
    try {
      // What comes goes first: A stays positive definite on the way.
      this.takeIn(after, 1);
      this.takeIn(before, -1);
    } catch (error) {
      Object.assign(this, kept);
      throw error;
    }
    this.diagonal = diagonalOf(this.precision, this.itemCount);
    this.changes++;
  }

  drift(): Drift {
    assertAskable(this, { items: [] });
    const n = this.itemCount;
    const residuals = Array.from({ length: n }, (_, row) => {
      return Math.abs(dot(this.precision.subarray(row * n, row * n + n), this.probe) - this.signs[row]);
    });
    return { changes: this.changes, residual: residuals.reduce((most, each) => Math.max(most, each), 0) };
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const { lengthScale, changes, probe } = this;
    const arrays = { upper: packSymmetric(this.precision, this.itemCount), probe };
    const options: SavedOptions = { ...this.options, lengthScale, changes };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  /** A += sign · w · (x·xᵀ + p/(1-p)·diag(x²)). */
  private takeIn({ items, weights }: LearnerRow, sign: 1 | -1): void {
    if (items.length === 0) return;
    const { dropout, lengthPower } = this.options;
    const weight = sign * this.lengthScale * items.length ** -lengthPower;
    this.takeInOne(items, weights, weight);
    if (dropout === 0) return;
    items.forEach((item, at) => {
      const square = (weights[at] ** 2 * dropout) / (1 - dropout);
      this.takeInOne(Int32Array.of(item), Float64Array.of(1), weight * square);
    });
  }

  private takeInOne(items: Int32Array, x: Float64Array, weight: number): void {
    const { precision, probe, signs, itemCount: n } = this;
    const px = new Float64Array(n);
    items.forEach((item, at) => {
      for (let j = 0; j < n; j++) px[j] += x[at] * precision[item * n + j];
    });
    const pivot = 1 + weight * items.reduce((sum, item, at) => sum + x[at] * px[item], 0);
    if (!(pivot > 1e-9)) throw new RecommenderError('row-unknown', { model: this.name });
    for (let i = 0; i < n; i++) {
      const factor = (weight / pivot) * px[i];
      for (let j = 0; j < n; j++) precision[i * n + j] -= factor * px[j];
    }
    const along = weight * items.reduce((sum, item, at) => sum + x[at] * signs[item], 0);
    items.forEach((item, at) => {
      probe[item] += along * x[at];
    });
  }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}

/** The same for the same n. */
function randomSigns(n: number): Float64Array {
  const rng = seededRng(n);
  return Float64Array.from({ length: n }, () => (rng() < 0.5 ? -1 : 1));
}

/** What the weights of `learnerLengthWeights` were scaled by. */
function scaleOf({ rows, rowStart }: InteractionMatrix, rowWeights: Float64Array, power: number): number {
  for (let row = 0; row < rows; row++) {
    const length = rowStart[row + 1] - rowStart[row];
    if (length > 0) return rowWeights[row] * length ** power;
  }
  return 1;
}

function diagonalOf(matrix: Float32Array, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => matrix[i * n + i]);
}

/** The upper triangle, row after row: half the bytes to store. */
function packSymmetric(matrix: Float32Array, n: number): Float32Array {
  const upper = new Float32Array((n * (n + 1)) / 2);
  for (let row = 0, at = 0; row < n; at += n - row, row++) {
    upper.set(matrix.subarray(row * n + row, (row + 1) * n), at);
  }
  return upper;
}

function unpackSymmetric(upper: Float32Array, n: number): Float32Array {
  const matrix = new Float32Array(n * n);
  for (let row = 0, at = 0; row < n; row++) {
    for (let column = row; column < n; column++, at++) {
      matrix[row * n + column] = upper[at];
      matrix[column * n + row] = upper[at];
    }
  }
  return matrix;
}
