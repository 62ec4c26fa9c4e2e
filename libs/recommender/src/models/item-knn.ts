import { GrowableArray } from '../data/growable-array';
import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
import { GramRows } from '../linalg/gram';
import { Pacer, type Progress } from '../progress';
import { checkedOption, RecommenderError } from '../recommender-error';
import { ItemLinks } from './item-links';
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
import { changedSum, holds, type LearnerRow, rowsOf } from './row-change';
import { topK } from './top-k';

export interface ItemKnnOptions {
  /** How many sources each item keeps. */
  readonly neighbours: number;
  /** Added to the denominator: two items that met twice by chance are not yet alike. */
  readonly shrinkage: number;
  /** 0.5 is the cosine; larger holds popular items back as recommendations, smaller as reasons. */
  readonly targetPower: number;
  /** A learner with n items counts n^-power, as BM25 damps long documents; see `learnerLengthWeights`. */
  readonly lengthPower: number;
}

interface SavedOptions extends ItemKnnOptions {
  readonly changes: number;
  readonly residual: number;
  readonly squares: number;
}

/**
 * Item-based nearest neighbours. With G the (length-weighted) Gram matrix and d its diagonal, item i speaks
 * for item j with G[i,j] / (d[j]^a · d[i]^(1-a) + shrinkage), kept for the strongest i of each j.
 *
 * What is kept are G and d themselves, so that a row changes them exactly, and a pair that meets for the first
 * time is added as long as the item's list was never cut at `neighbours`. Once any list is cut, which pairs
 * belong in it is only known to a new fit: `drift().residual` is the weight of all changes since then as a
 * part of the weight of all rows, and 0 as long as no list is cut.
 */
export class ItemKnn implements Model {
  static readonly modelName = 'item-knn';
  readonly name = ItemKnn.modelName;
  private readonly options: ItemKnnOptions;
  /** By source: the targets it speaks for, rising, with G[source, target] before it is scaled. */
  private links = new ItemLinks(0);
  /** d before it is scaled. */
  private norms: Float64Array = new Float64Array(0);
  private normSum = 0;
  /** d[j]^a and d[i]^(1-a). */
  private targetNorms = new Float64Array(0);
  private sourceNorms = new Float64Array(0);
  /** 1 for a target of which weaker pairs were left out. */
  private cut = new Int32Array(0);
  /** The summed squares of all weights: with the sum of `norms` they make the scale of `learnerLengthWeights`. */
  private squares = 0;
  private drifted: Drift = { changes: 0, residual: 0 };

  constructor(options: Partial<ItemKnnOptions> = {}) {
    this.options = {
      neighbours: checkedOption('neighbours', options.neighbours ?? 100, 'positive integer'),
      shrinkage: checkedOption('shrinkage', options.shrinkage ?? 10, 'non-negative'),
      targetPower: checkedOption('targetPower', options.targetPower ?? 0.5, 'share'),
      lengthPower: checkedOption('lengthPower', options.lengthPower ?? 0.5, 'non-negative'),
    };
  }

  static load(bytes: Uint8Array): ItemKnn {
    const file = readModelFile<SavedOptions>(bytes, ItemKnn.modelName);
    const { changes, residual, squares } = file.options;
    const model = new ItemKnn(file.options);
    const start = savedArray(file, 'start', Int32Array, file.itemCount + 1);
    const count = start[file.itemCount];
    const target = savedArray(file, 'target', Int32Array, count);
    model.links = new ItemLinks(
      file.itemCount,
      start,
      target,
      savedArray(file, 'together', Float64Array, count),
    );
    model.cut = savedArray(file, 'cut', Int32Array, file.itemCount);
    model.squares = squares;
    model.drifted = { changes, residual };
    model.setNorms(savedArray(file, 'norms', Float64Array, file.itemCount));
    return model;
  }

  get itemCount(): number {
    return this.norms.length;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const n = matrix.columns;
    const weights = rawLengthWeights(matrix, this.options.lengthPower);
    const rows = new GramRows(matrix, weights);
    this.squares = matrix.values.reduce((sum, value) => sum + value ** 2, 0);
    this.setNorms(squaredNorms(matrix, weights));
    this.cut = new Int32Array(n);
    this.drifted = { changes: 0, residual: 0 };
    const shrinkage = this.scaledShrinkage();
    const sources = new GrowableArray((length) => new Int32Array(length));
    const targets = new GrowableArray((length) => new Int32Array(length));
    const together = new GrowableArray((length) => new Float64Array(length));
    const row = new Float64Array(n);
    const similarity = new Float64Array(n);
    const pacer = new Pacer();
    for (let target = 0; target < n; target++) {
      row.fill(0);
      rows.addTo(row, 0, target, 'whole');
      row[target] = 0;
      let pairs = 0;
      for (let source = 0; source < n; source++) {
        similarity[source] = Number.NEGATIVE_INFINITY;
        if (row[source] === 0) continue;
        similarity[source] = row[source] / (this.targetNorms[target] * this.sourceNorms[source] + shrinkage);
        pairs++;
      }
      if (pairs > this.options.neighbours) this.cut[target] = 1;
      for (const source of topK(similarity, this.options.neighbours).items) {
        sources.push(source);
        targets.push(target);
        together.push(row[source]);
      }
      if (pacer.due()) {
        progress?.({ stage: 'neighbours', done: target + 1, total: n });
        await pacer.breathe();
      }
    }
    this.links = ItemLinks.ofRisingTargets(n, sources, targets, together);
    progress?.({ stage: 'neighbours', done: n, total: n });
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    const { targetNorms } = this;
    const { start, target, value } = this.links;
    const shrinkage = this.scaledShrinkage();
    into.fill(0);
    for (let at = 0; at < history.items.length; at++) {
      const source = history.items[at];
      const weight = weightAt(history, at);
      const norm = this.sourceNorms[source];
      for (let link = start[source]; link < start[source + 1]; link++) {
        into[target[link]] += (weight * value[link]) / (targetNorms[target[link]] * norm + shrinkage);
      }
    }
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const shrinkage = this.scaledShrinkage();
    const contributions = Array.from(history.items, (source, at): Contribution => {
      const together = this.links.at(source, item);
      // Items that never met say nothing, whatever their norms.
      if (together === 0) return { source: 'item', item: source, contribution: 0 };
      const norm = this.targetNorms[item] * this.sourceNorms[source];
      const contribution = (weightAt(history, at) * together) / (norm + shrinkage);
      return { source: 'item', item: source, contribution };
    });
    return sortedContributions(contributions);
  }

  update(change: RowChange): void {
    const { before, after } = rowsOf(this, change);
    if (!this.holdsRow(before)) throw new RecommenderError('row-unknown', { model: this.name });
    const norms = this.norms.slice();
    const pairs = new Map<number, number>();
    this.addRow(before, -1, norms, pairs);
    this.addRow(after, 1, norms, pairs);
    const moved = norms.reduce((sum, norm, item) => sum + Math.abs(norm - this.norms[item]), 0);
    this.setNorms(norms);
    this.links.change(pairs, (target, size) => {
      if (size >= this.options.neighbours) this.cut[target] = 1;
      return this.cut[target] === 0;
    });
    const { changes, residual } = this.drifted;
    const share = moved > 0 && this.cut.includes(1) ? moved / Math.max(moved, this.normSum) : 0;
    this.drifted = { changes: changes + 1, residual: residual + share };
  }

  drift(): Drift {
    assertAskable(this, { items: [] });
    return this.drifted;
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const { start, target, value: together } = this.links;
    const options: SavedOptions = { ...this.options, ...this.drifted, squares: this.squares };
    const arrays = { start, target, together, norms: this.norms, cut: this.cut };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  /** Adds a row to the norms and to what the pairs change by, or takes it out. */
  private addRow(row: LearnerRow, sign: 1 | -1, norms: Float64Array, pairs: Map<number, number>): void {
    const { items, weights } = row;
    const weight = sign * rawLengthWeight(items.length, this.options.lengthPower);
    for (let a = 0; a < items.length; a++) {
      this.squares = changedSum(this.squares, sign * weights[a] ** 2);
      norms[items[a]] = changedSum(norms[items[a]], weight * weights[a] ** 2);
      for (let b = 0; b < items.length; b++) {
        if (a === b) continue;
        const key = items[a] * this.itemCount + items[b];
        pairs.set(key, (pairs.get(key) ?? 0) + weight * weights[a] * weights[b]);
      }
    }
  }

  private holdsRow({ items, weights }: LearnerRow): boolean {
    const weight = rawLengthWeight(items.length, this.options.lengthPower);
    return items.every((source, a) => {
      if (!holds(this.norms[source], weight * weights[a] ** 2)) return false;
      return items.every((target, b) => {
        const together = this.links.at(source, target);
        if (a === b || (together === 0 && this.cut[target] === 1)) return true;
        return holds(together, weight * weights[a] * weights[b]);
      });
    });
  }

  private setNorms(norms: Float64Array): void {
    const { targetPower } = this.options;
    this.norms = norms;
    this.normSum = norms.reduce((sum, norm) => sum + norm, 0);
    this.targetNorms = norms.map((norm) => norm ** targetPower);
    this.sourceNorms = norms.map((norm) => norm ** (1 - targetPower));
  }

  /** G and d are kept unscaled; dividing the shrinkage by their scale comes to the same. */
  private scaledShrinkage(): number {
    return this.squares > 0 ? (this.options.shrinkage * this.normSum) / this.squares : 0;
  }
}

function rawLengthWeight(length: number, power: number): number {
  return length === 0 ? 0 : length ** -power;
}

function rawLengthWeights({ rows, rowStart }: InteractionMatrix, power: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    return rawLengthWeight(rowStart[row + 1] - rowStart[row], power);
  });
}

function squaredNorms(matrix: InteractionMatrix, rowWeights: Float64Array): Float64Array {
  const norms = new Float64Array(matrix.columns);
  for (let row = 0; row < matrix.rows; row++) {
    for (let entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
      norms[matrix.columnOf[entry]] += rowWeights[row] * matrix.values[entry] ** 2;
    }
  }
  return norms;
}
