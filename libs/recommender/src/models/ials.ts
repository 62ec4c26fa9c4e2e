import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
import type { Progress } from '../progress';
import { RecommenderError } from '../recommender-error';
import { eigenvectors, gramOf, meanCurvature, rotated } from './factor-algebra';
import { dot, FoldedIn, type ItemFactors } from './ials-fold-in';
import { type IalsOptions, ialsOptions, ridgeOf } from './ials-options';
import { trainFactors } from './ials-training';
import {
  assertAskable,
  type Contribution,
  type Drift,
  type History,
  type Model,
  type RowChange,
  sortedContributions,
} from './model';
import { readModelFile, savedArray, writeModelFile } from './model-file';
import { changedSum, holds, type LearnerRow, rowsOf, takeEach } from './row-change';
import { choleskyInPlace, solveInPlace } from './small-cholesky';

interface SavedOptions extends IalsOptions, Drift {
  readonly rows: number;
  readonly weight: number;
}

/**
 * Factorisation of implicit feedback by alternating least squares (Y. Hu, Y. Koren, C. Volinsky, "Collaborative
 * Filtering for Implicit Feedback Datasets", ICDM 2008) with the loss, the regularisation by frequency and the
 * initialisation that make it strong (S. Rendle et al., "Revisiting the Performance of iALS on Item
 * Recommendation Benchmarks", RecSys 2022). Only the items' factors are kept; a learner is folded in from the
 * history, and each of their items' terms follows from the folded-in inverse (Hu et al., section 5).
 *
 * Worth tuning: lambda over 0.005, 0.01, 0.02, 0.05 and 0.1, unobservedWeight over 0.03, 0.1 and 0.3; then
 * dimensions over 32, 64 and 128.
 *
 * A changed row moves the factors of its items by one Newton step from the fitted ones, with the mean curvature of
 * an entry in the place of each item's own; taken back, the step is taken back. The residual is the weight of
 * all changes as a part of the weight of all entries.
 */
export class Ials implements Model {
  static readonly modelName = 'ials';
  readonly name = Ials.modelName;
  private readonly options: IalsOptions;
  /** As fitted, and as changed since; items x dimensions, in the basis that makes their Gram matrix diagonal. */
  private fitted: ItemFactors = nothing;
  private current: ItemFactors = nothing;
  /** By item: the weight of its entries. */
  private taken = new Float64Array(0);
  /** By changed item: minus the gradient of the loss at the fitted factors. */
  private gradients = new Map<number, Float64Array>();
  /** Σ x·xᵀ of the learners, α0 times; and its mean over all entries. */
  private unobserved: Float64Array = new Float64Array(0);
  private curvature: Float64Array = new Float64Array(0);
  private rows = 0;
  private weight = 0;
  private drifted: Drift = { changes: 0, residual: 0 };
  /** Learners by their histories, as long as somebody holds these: a list explains many items of one history. */
  private learners = new WeakMap<History, FoldedIn>();

  constructor(options: Partial<IalsOptions> = {}) {
    this.options = ialsOptions(options);
  }

  static load(bytes: Uint8Array): Ials {
    const file = readModelFile<SavedOptions>(bytes, Ials.modelName);
    const { changes, residual, rows, weight } = file.options;
    const model = new Ials(file.options);
    const d = model.options.dimensions;
    model.rows = rows;
    model.weight = weight;
    model.drifted = { changes, residual };
    model.fitted = {
      dimensions: d,
      factors: savedArray(file, 'factors', Float64Array, file.itemCount * d),
      unobserved: savedArray(file, 'spectrum', Float64Array, d),
    };
    model.taken = savedArray(file, 'taken', Float64Array, file.itemCount);
    model.unobserved = savedArray(file, 'unobserved', Float64Array, d * d);
    model.curvature = savedArray(file, 'curvature', Float64Array, d * d);
    const changed = file.arrays.changed;
    const gradients = savedArray(file, 'gradients', Float64Array, changed.length * d);
    model.gradients = new Map(
      Array.from(changed, (item, at) => [item, gradients.slice(at * d, (at + 1) * d)]),
    );
    model.current = { ...model.fitted, factors: model.fitted.factors.slice() };
    for (const item of changed) model.step(item);
    return model;
  }

  get itemCount(): number {
    return this.taken.length;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const { dimensions: d, unobservedWeight } = this.options;
    const { learners, items } = await trainFactors(matrix, this.options, progress);
    const basis = eigenvectors(gramOf(items, matrix.columns, d), d);
    const factors = rotated(items, basis, d);
    const vectors = rotated(learners, basis, d);
    const gram = gramOf(factors, matrix.columns, d);
    const spectrum = Float64Array.from({ length: d }, (_, k) => unobservedWeight * gram[k * d + k]);
    const taken = new Float64Array(matrix.columns);
    matrix.columnOf.forEach((item, entry) => {
      taken[item] += matrix.values[entry];
    });
    // Passes leave next to nothing of what nobody took; nothing is clearer.
    taken.forEach((weight, item) => {
      if (weight === 0) factors.fill(0, item * d, (item + 1) * d);
    });
    this.fitted = { dimensions: d, factors, unobserved: spectrum };
    this.current = { ...this.fitted, factors: factors.slice() };
    this.learners = new WeakMap();
    this.taken = taken;
    this.gradients = new Map();
    this.rows = matrix.rows;
    this.weight = taken.reduce((sum, weight) => sum + weight, 0);
    this.unobserved = gramOf(vectors, matrix.rows, d).map((value) => value * unobservedWeight);
    this.curvature = meanCurvature(matrix, vectors, d);
    this.drifted = { changes: 0, residual: 0 };
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    const { factors, dimensions: d } = this.current;
    const learner = this.learnerOf(history);
    for (let item = 0; item < into.length; item++) into[item] = dot(factors, item * d, learner.vector, 0, d);
    // An item says nothing about itself.
    learner.items.forEach((item, at) => {
      into[item] -= learner.ownTerm(at);
    });
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const learner = this.learnerOf(history);
    const terms = learner.terms(item);
    return sortedContributions(
      Array.from(learner.items, (own, at) => ({
        source: 'item' as const,
        item: own,
        contribution: own === item ? 0 : terms[at],
      })),
    );
  }

  update(...changes: RowChange[]): void {
    takeEach(changes, (change) => this.takeIn(change));
  }

  drift(): Drift {
    assertAskable(this, { items: [] });
    return this.drifted;
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const { rows, weight, taken, unobserved, curvature } = this;
    const d = this.options.dimensions;
    const options: SavedOptions = { ...this.options, ...this.drifted, rows, weight };
    const changed = Int32Array.from(this.gradients.keys()).sort();
    const gradients = new Float64Array(changed.length * d);
    changed.forEach((item, at) => {
      gradients.set(this.gradients.get(item) ?? [], at * d);
    });
    const { factors, unobserved: spectrum } = this.fitted;
    const arrays = { factors, spectrum, taken, unobserved, curvature, changed, gradients };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  private takeIn(change: RowChange): void {
    const { before, after } = rowsOf(this, change);
    const held = before.items.every((item, at) => holds(this.taken[item], before.weights[at]));
    if (!held) throw new RecommenderError('row-unknown', { model: this.name });
    this.learners = new WeakMap();
    const touched = new Map<number, number>();
    this.take(after, 1, touched);
    this.take(before, -1, touched);
    let moved = 0;
    for (const [item, by] of touched) {
      moved += Math.abs(by);
      this.taken[item] = changedSum(this.taken[item], by);
      this.step(item);
    }
    const { changes, residual } = this.drifted;
    this.drifted = { changes: changes + 1, residual: residual + moved / this.weight };
  }

  private learnerOf(history: History): FoldedIn {
    const known = this.learners.get(history) ?? this.foldIn(this.current, history);
    this.learners.set(history, known);
    return known;
  }

  private foldIn(factors: ItemFactors, history: History): FoldedIn {
    return new FoldedIn(factors, history, (weight) => ridgeOf(weight, this.itemCount, this.options));
  }

  /** Adds the row's part of the gradients, or takes it out; `touched` sums the weights by item. */
  private take(row: LearnerRow, sign: 1 | -1, touched: Map<number, number>): void {
    const { factors, dimensions: d } = this.fitted;
    const { vector } = this.foldIn(this.fitted, row);
    row.items.forEach((item, at) => {
      const weight = sign * row.weights[at];
      const error = weight * (1 - dot(factors, item * d, vector, 0, d));
      const gradient = this.gradients.get(item) ?? new Float64Array(d);
      this.gradients.set(
        item,
        gradient.map((value, k) => changedSum(value, error * vector[k])),
      );
      touched.set(item, (touched.get(item) ?? 0) + weight);
    });
  }

  /** The item's factors as its gradient and weight say. What nobody has taken (any more) has none. */
  private step(item: number): void {
    const { dimensions: d, factors } = this.fitted;
    const fitted = factors.subarray(item * d, (item + 1) * d);
    const current = this.current.factors.subarray(item * d, (item + 1) * d);
    const gradient = this.gradients.get(item);
    if (this.taken[item] === 0) {
      current.fill(0);
      return;
    }
    current.set(fitted);
    if (!gradient || gradient.every((value) => value === 0)) return;
    const ridge = ridgeOf(this.taken[item], this.rows, this.options);
    const hessian = this.unobserved.map((value, at) => value + this.taken[item] * this.curvature[at]);
    for (let at = 0; at < hessian.length; at += d + 1) hessian[at] += ridge;
    choleskyInPlace(hessian, d, d);
    const step = gradient.slice();
    solveInPlace(hessian, d, d, step);
    for (let k = 0; k < d; k++) current[k] += step[k];
  }
}

const nothing: ItemFactors = { dimensions: 0, factors: new Float64Array(0), unobserved: new Float64Array(0) };
