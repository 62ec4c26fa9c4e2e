import { assertFittable, type InteractionMatrix, indexByColumn } from '../data/interaction-matrix';
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
import { NeighbourPairs, type PairSums } from './neighbour-pairs';
import { changedSum, holds, type LearnerRow, rowsOf, takeEach } from './row-change';

const dayMs = 86_400_000;

export interface SequenceOptions {
  /** How many of the items that come before it each item keeps. */
  readonly neighbours: number;
  /** Added to the denominator: two items that followed each other once by chance say little. */
  readonly shrinkage: number;
  /** 0 is the share of what follows an item; larger holds back what follows everything. */
  readonly targetPower: number;
  /** What each step between two items leaves of a transition, and each step back from now of an own item. */
  readonly stepDecay: number;
  /** After so many days between two items a transition counts half, and so does an own item so old. */
  readonly halfLifeDays: number;
}

type SavedOptions = SequenceOptions & Drift;

/**
 * "After this, people take ...": how often item j was taken after item i, a pair s steps and t days apart
 * counting stepDecay^(s-1) · 2^(-t / halfLife) (item-to-item transitions with gaps, as in D. Garg et al.,
 * "Sequence and Time Aware Neighborhood for Session-based Recommendations", SIGIR 2019), divided by
 * out[i]^(1-a) · in[j]^a + shrinkage, where out and in are the sums over all pairs from i and to j. An item's
 * score is the sum over the learner's own, of which the latest count most; of items taken at the same moment
 * none follows another, and what was taken at an unknown time takes no part. Without times all scores are 0.
 * Updates and drift are those of `NeighbourPairs`.
 *
 * Worth tuning: targetPower over 0, 0.15, 0.3 and 0.5, stepDecay over 0.5, 0.7, 0.8, 0.9 and 1, halfLifeDays over 7, 30,
 * 60, 180 and 730, shrinkage over 1, 5, 10, 20 and 50.
 */
export class Sequence implements Model {
  static readonly modelName = 'sequence';
  readonly name = Sequence.modelName;
  private readonly options: SequenceOptions;
  private pairs: NeighbourPairs;

  constructor(options: Partial<SequenceOptions> = {}) {
    this.options = {
      neighbours: checkedOption('neighbours', options.neighbours ?? 100, 'positive integer'),
      shrinkage: checkedOption('shrinkage', options.shrinkage ?? 10, 'positive'),
      targetPower: checkedOption('targetPower', options.targetPower ?? 0.3, 'share'),
      stepDecay: checkedOption('stepDecay', options.stepDecay ?? 0.8, 'share'),
      halfLifeDays: checkedOption('halfLifeDays', options.halfLifeDays ?? 60, 'positive'),
    };
    this.pairs = NeighbourPairs.none(this.options);
  }

  static load(bytes: Uint8Array): Sequence {
    const file = readModelFile<SavedOptions>(bytes, Sequence.modelName);
    const model = new Sequence(file.options);
    model.pairs = NeighbourPairs.load(model.options, file);
    return model;
  }

  get itemCount(): number {
    return this.pairs.itemCount;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const { columns, rowStart, columnOf, values, times } = matrix;
    const { columnStart, rowOf, entryOf } = indexByColumn(matrix);
    const steps = times ? stepsOfRows(matrix, times) : new Int32Array(0);
    const strength = (from: number, to: number): number =>
      times && steps[from] < steps[to]
        ? values[from] * values[to] * this.fading(steps[to] - steps[from] - 1, times[to] - times[from])
        : 0;
    const sums = { source: new Float64Array(columns), target: new Float64Array(columns) };
    for (let row = 0; times && row < matrix.rows; row++) {
      for (let from = rowStart[row]; from < rowStart[row + 1]; from++) {
        if (steps[from] < 0) continue;
        for (let to = rowStart[row]; to < rowStart[row + 1]; to++) {
          const value = strength(from, to);
          sums.source[columnOf[from]] += value;
          sums.target[columnOf[to]] += value;
        }
      }
    }
    const addRow = (row: Float64Array, target: number): void => {
      if (!times) return;
      for (let at = columnStart[target]; at < columnStart[target + 1]; at++) {
        const to = entryOf[at];
        const end = rowStart[rowOf[at] + 1];
        for (let from = rowStart[rowOf[at]]; from < end; from++) {
          if (steps[from] >= 0) row[columnOf[from]] += strength(from, to);
        }
      }
    };
    const { shrinkage } = this.options;
    this.pairs = await NeighbourPairs.gather(this.options, sums, shrinkage, addRow, progress);
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    into.fill(0);
    const weights = this.freshness(history);
    for (let at = 0; at < history.items.length; at++) {
      this.pairs.addStrengths(into, history.items[at], weights[at], this.options.shrinkage);
    }
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const weights = this.freshness(history);
    return sortedContributions(
      Array.from(history.items, (source, at) => ({
        source: 'after' as const,
        item: source,
        contribution: weights[at] * this.pairs.strength(source, item, this.options.shrinkage),
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
    const options: SavedOptions = { ...this.options, ...this.pairs.drift };
    const arrays = this.pairs.arrays();
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  private takeIn(change: RowChange): void {
    const { before, after } = rowsOf(this, change);
    const pairs = new Map<number, number>();
    const sums = this.pairs.copyOfSums();
    this.addRow(before, 1, emptySums(this.itemCount), pairs);
    for (const [key, sum] of pairs) {
      const target = key % this.itemCount;
      const source = Math.floor(key / this.itemCount);
      if (!this.pairs.mayHold(source, target, (held) => holds(held, sum))) {
        throw new RecommenderError('row-unknown', { model: this.name });
      }
    }
    pairs.clear();
    this.addRow(before, -1, sums, pairs);
    this.addRow(after, 1, sums, pairs);
    this.pairs.change(pairs, sums);
  }

  private fading(steps: number, milliseconds: number): number {
    const { stepDecay, halfLifeDays } = this.options;
    return stepDecay ** steps * 2 ** (-milliseconds / dayMs / halfLifeDays);
  }

  /**
   * The weight of each own item: less for each step and day since. Days count from `now`, or else from the
   * latest; an item whose time is unknown counts as the oldest known one.
   */
  private freshness(history: History): Float64Array {
    const { items, times, now } = history;
    const weights = Float64Array.from({ length: items.length }, (_, at) => weightAt(history, at));
    if (!times) return weights;
    const steps = stepsOf(times, 0, items.length);
    const last = steps.reduce((most, step) => Math.max(most, step), -1);
    if (last < 0) return weights;
    const latest = Math.max(
      ...Array.from(steps.keys(), (at) => (steps[at] === last ? times[at] : -Infinity)),
    );
    const fading = Float64Array.from(steps, (step, at) => {
      return step < 0 ? Number.NaN : this.fading(last - step, Math.max(0, (now ?? latest) - times[at]));
    });
    const oldest = fading.reduce((least, each) => (each < least ? each : least), 1);
    return weights.map((weight, at) => weight * (Number.isNaN(fading[at]) ? oldest : fading[at]));
  }

  /** Adds the row's pairs to what they change by and to the sums, or takes them out. */
  private addRow(row: LearnerRow, sign: 1 | -1, sums: PairSums, pairs: Map<number, number>): void {
    const { items, weights, times } = row;
    const steps = stepsOf(times, 0, items.length);
    items.forEach((source, from) => {
      if (steps[from] < 0) return;
      items.forEach((target, to) => {
        if (steps[from] >= steps[to]) return;
        const gap = this.fading(steps[to] - steps[from] - 1, times[to] - times[from]);
        const value = sign * weights[from] * weights[to] * gap;
        const key = source * this.itemCount + target;
        pairs.set(key, (pairs.get(key) ?? 0) + value);
        sums.source[source] = changedSum(sums.source[source], value);
        sums.target[target] = changedSum(sums.target[target], value);
      });
    });
  }
}

function emptySums(items: number): PairSums {
  return { source: new Float64Array(items), target: new Float64Array(items) };
}

/** By entry: how many different moments of its row lie before it, -1 where its time is unknown. */
function stepsOfRows({ rows, rowStart }: InteractionMatrix, times: Float64Array): Int32Array {
  const steps = new Int32Array(times.length);
  for (let row = 0; row < rows; row++) {
    steps.set(stepsOf(times, rowStart[row], rowStart[row + 1]), rowStart[row]);
  }
  return steps;
}

function stepsOf(times: ArrayLike<number>, from: number, to: number): Int32Array {
  const steps = new Int32Array(to - from).fill(-1);
  const order = Array.from(steps.keys())
    .filter((at) => !Number.isNaN(times[from + at]))
    .sort((a, b) => times[from + a] - times[from + b]);
  let step = -1;
  order.forEach((at, rank) => {
    if (rank === 0 || times[from + at] > times[from + order[rank - 1]]) step++;
    steps[at] = step;
  });
  return steps;
}
