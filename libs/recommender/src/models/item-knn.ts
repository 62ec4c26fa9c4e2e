import { GrowableArray } from '../data/growable-array';
import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
import { GramRows, learnerLengthWeights } from '../linalg/gram';
import { Pacer, type Progress } from '../progress';
import { checkedOption, RecommenderError } from '../recommender-error';
import {
  assertAskable,
  type Contribution,
  type History,
  type Model,
  sortedContributions,
  weightAt,
} from './model';
import { readModelFile, savedArray, writeModelFile } from './model-file';
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

/**
 * Item-based nearest neighbours. With G the (length-weighted) Gram matrix and d its diagonal, item i speaks
 * for item j with G[i,j] / (d[j]^a · d[i]^(1-a) + shrinkage), kept for the strongest i of each j.
 */
export class ItemKnn implements Model {
  static readonly modelName = 'item-knn';
  readonly name = ItemKnn.modelName;
  private readonly options: ItemKnnOptions;
  /** By source: the targets it speaks for, rising, and how strongly. */
  private start = new Int32Array(1);
  private target = new Int32Array(0);
  private similarity = new Float32Array(0);

  constructor(options: Partial<ItemKnnOptions> = {}) {
    this.options = {
      neighbours: checkedOption('neighbours', options.neighbours ?? 100, 'positive integer'),
      shrinkage: checkedOption('shrinkage', options.shrinkage ?? 10, 'non-negative'),
      targetPower: checkedOption('targetPower', options.targetPower ?? 0.5, 'share'),
      lengthPower: checkedOption('lengthPower', options.lengthPower ?? 0.5, 'non-negative'),
    };
  }

  static load(bytes: Uint8Array): ItemKnn {
    const file = readModelFile<ItemKnnOptions>(bytes, ItemKnn.modelName);
    const model = new ItemKnn(file.options);
    model.start = savedArray(file, 'start', Int32Array, file.itemCount + 1);
    const count = model.start[file.itemCount];
    model.target = savedArray(file, 'target', Int32Array, count);
    model.similarity = savedArray(file, 'similarity', Float32Array, count);
    return model;
  }

  get itemCount(): number {
    return this.start.length - 1;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const { neighbours, shrinkage, targetPower, lengthPower } = this.options;
    const n = matrix.columns;
    const weights = learnerLengthWeights(matrix, lengthPower);
    const rows = new GramRows(matrix, weights);
    const norms = squaredNorms(matrix, weights);
    const targetNorm = norms.map((norm) => norm ** targetPower);
    const sourceNorm = norms.map((norm) => norm ** (1 - targetPower));
    const sources = new GrowableArray((length) => new Int32Array(length));
    const targets = new GrowableArray((length) => new Int32Array(length));
    const strengths = new GrowableArray((length) => new Float64Array(length));
    const row = new Float64Array(n);
    const pacer = new Pacer();
    for (let target = 0; target < n; target++) {
      row.fill(0);
      rows.addTo(row, 0, target, 'whole');
      row[target] = 0;
      for (let source = 0; source < n; source++) {
        row[source] =
          row[source] > 0
            ? row[source] / (targetNorm[target] * sourceNorm[source] + shrinkage)
            : Number.NEGATIVE_INFINITY;
      }
      const nearest = topK(row, neighbours);
      nearest.items.forEach((source, rank) => {
        sources.push(source);
        targets.push(target);
        strengths.push(nearest.scores[rank]);
      });
      if (pacer.due()) {
        progress?.({ stage: 'neighbours', done: target + 1, total: n });
        await pacer.breathe();
      }
    }
    this.storeBySource(n, sources, targets, strengths);
    progress?.({ stage: 'neighbours', done: n, total: n });
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    into.fill(0);
    for (let at = 0; at < history.items.length; at++) {
      const source = history.items[at];
      const weight = weightAt(history, at);
      for (let link = this.start[source]; link < this.start[source + 1]; link++) {
        into[this.target[link]] += weight * this.similarity[link];
      }
    }
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const contributions: Contribution[] = [];
    for (let at = 0; at < history.items.length; at++) {
      const source = history.items[at];
      const targets = this.target.subarray(this.start[source], this.start[source + 1]);
      const found = targets.indexOf(item);
      if (found < 0) continue;
      const strength = this.similarity[this.start[source] + found];
      contributions.push({ source: 'item', item: source, contribution: weightAt(history, at) * strength });
    }
    return sortedContributions(contributions);
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const { start, target, similarity } = this;
    const arrays = { start, target, similarity };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options: this.options, arrays });
  }

  /** Turns the links, which come by rising target, round to be found by source. */
  private storeBySource(
    n: number,
    sources: GrowableArray<Int32Array>,
    targets: GrowableArray<Int32Array>,
    strengths: GrowableArray<Float64Array>,
  ): void {
    const start = new Int32Array(n + 1);
    for (let link = 0; link < sources.length; link++) start[sources.at(link) + 1]++;
    for (let source = 0; source < n; source++) start[source + 1] += start[source];
    const next = start.slice();
    const target = new Int32Array(sources.length);
    const similarity = new Float32Array(sources.length);
    for (let link = 0; link < sources.length; link++) {
      const at = next[sources.at(link)]++;
      target[at] = targets.at(link);
      similarity[at] = strengths.at(link);
    }
    this.start = start;
    this.target = target;
    this.similarity = similarity;
  }
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
