import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
import { GramRows } from '../linalg/gram';
import type { Progress } from '../progress';
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
import { readModelFile, writeModelFile } from './model-file';
import { NeighbourPairs } from './neighbour-pairs';
import { changedSum, holds, type LearnerRow, rowsOf, takeEach } from './row-change';

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

interface SavedOptions extends ItemKnnOptions, Drift {
  readonly squares: number;
}

/**
 * Item-based nearest neighbours. With G the (length-weighted) Gram matrix and d its diagonal, item i speaks
 * for item j with G[i,j] / (d[j]^a · d[i]^(1-a) + shrinkage), kept for the strongest i of each j. Updates and
 * drift are those of `NeighbourPairs`.
 */
export class ItemKnn implements Model {
  static readonly modelName = 'item-knn';
  readonly name = ItemKnn.modelName;
  private readonly options: ItemKnnOptions;
  /** G and d before the scale of `learnerLengthWeights`. */
  private pairs: NeighbourPairs;
  /** The summed squares of all weights: with the sum of d they make that scale. */
  private squares = 0;

  constructor(options: Partial<ItemKnnOptions> = {}) {
    this.options = {
      neighbours: checkedOption('neighbours', options.neighbours ?? 100, 'positive integer'),
      shrinkage: checkedOption('shrinkage', options.shrinkage ?? 10, 'non-negative'),
      targetPower: checkedOption('targetPower', options.targetPower ?? 0.5, 'share'),
      lengthPower: checkedOption('lengthPower', options.lengthPower ?? 0.5, 'non-negative'),
    };
    this.pairs = NeighbourPairs.none(this.options);
  }

  static load(bytes: Uint8Array): ItemKnn {
    const file = readModelFile<SavedOptions>(bytes, ItemKnn.modelName);
    const model = new ItemKnn(file.options);
    model.pairs = NeighbourPairs.load(model.options, file);
    model.squares = file.options.squares;
    return model;
  }

  get itemCount(): number {
    return this.pairs.itemCount;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const weights = rawLengthWeights(matrix, this.options.lengthPower);
    const gram = new GramRows(matrix, weights);
    const norms = squaredNorms(matrix, weights);
    const squares = matrix.values.reduce((sum, value) => sum + value ** 2, 0);
    this.pairs = await NeighbourPairs.gather(
      this.options,
      { source: norms, target: norms },
      this.scaledShrinkage(
        squares,
        norms.reduce((sum, norm) => sum + norm, 0),
      ),
      (row, target) => gram.addTo(row, 0, target, 'whole'),
      progress,
    );
    this.squares = squares;
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    const shrinkage = this.scaledShrinkage();
    into.fill(0);
    for (let at = 0; at < history.items.length; at++) {
      this.pairs.addStrengths(into, history.items[at], weightAt(history, at), shrinkage);
    }
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const shrinkage = this.scaledShrinkage();
    return sortedContributions(
      Array.from(history.items, (source, at) => ({
        source: 'item' as const,
        item: source,
        contribution: weightAt(history, at) * this.pairs.strength(source, item, shrinkage),
      })),
    );
  }

  update(...changes: RowChange[]): void {
    takeEach(changes, (change) => this.takeIn(change));
  }

  drift(): Drift {
    assertAskable(this, { items: [] });
    return this.pairs.drift;
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const options: SavedOptions = { ...this.options, ...this.pairs.drift, squares: this.squares };
    const arrays = this.pairs.arrays();
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  private takeIn(change: RowChange): void {
    const { before, after } = rowsOf(this, change);
    if (!this.holdsRow(before)) throw new RecommenderError('row-unknown', { model: this.name });
    const norms = this.pairs.copyOfSums().source;
    const pairs = new Map<number, number>();
    this.addRow(before, -1, norms, pairs);
    this.addRow(after, 1, norms, pairs);
    this.pairs.change(pairs, { source: norms, target: norms });
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
    const norms = this.pairs.currentSums.source;
    return items.every((source, a) => {
      if (!holds(norms[source], weight * weights[a] ** 2)) return false;
      return items.every((target, b) => {
        if (a === b) return true;
        return this.pairs.mayHold(source, target, (sum) => holds(sum, weight * weights[a] * weights[b]));
      });
    });
  }

  /** G and d are kept unscaled; dividing the shrinkage by their scale comes to the same. */
  private scaledShrinkage(squares = this.squares, norms = this.pairs.sourceTotal): number {
    return squares > 0 ? (this.options.shrinkage * norms) / squares : 0;
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
