import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
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
} from './model';
import { readModelFile, savedArray, writeModelFile } from './model-file';
import { changedSum, holds, type LearnerRow, rowsOf, takeEach } from './row-change';
import { monthOf, SeasonSums } from './season-sums';
import { SparseSums } from './sparse-sums';

export interface PopularityOptions {
  /**
   * Behind how many imaginary learners who behave like everyone a segment's own figures stand. Small groups
   * mislead: 10 was measured to be worse than no segments, 100 better.
   */
  readonly shrinkage: number;
  /**
   * The same for the time of the year. Larger, for what was opened in spring was taken in spring whatever the
   * season.
   */
  readonly seasonShrinkage: number;
}

interface SavedOptions extends PopularityOptions {
  readonly segments: readonly string[];
  readonly learners: number;
  readonly changes: number;
}

/** One step of the chain: p becomes (sums + k·p) · share. */
interface Step {
  readonly term:
    | { readonly source: 'segment'; readonly segment: string }
    | { readonly source: 'season'; readonly month: number };
  readonly shrinkage: number;
  readonly share: number;
  at(item: number): number;
  addTo(into: Float64Array, factor: number): void;
}

/**
 * The share of learners who take an item, p(j), drawn towards what is taken at this time of the year (where the
 * question says when it is asked) and then towards what each of the learner's segments takes, from the widest to
 * the narrowest: within a segment s of n learners p becomes (taken(s, j) + k·p(j)) / (n + k). Learners without
 * any item count nowhere. Also what a learner with no history yet is shown. Updates are exact.
 */
export class Popularity implements Model {
  static readonly modelName = 'popularity';
  readonly name = Popularity.modelName;
  private readonly options: PopularityOptions;
  /** By item: the summed weights. */
  private everyone = new Float64Array(0);
  private learners = 0;
  private changes = 0;
  private segments = new Map<string, number>();
  private segmentSizes: number[] = [];
  private segmentTaken = new SparseSums();
  private seasons = new SeasonSums(0);
  /** What a history is answered by, as long as somebody holds it: a list explains many items of one history. */
  private chains = new WeakMap<History, readonly Step[]>();

  constructor(options: Partial<PopularityOptions> = {}) {
    this.options = {
      shrinkage: checkedOption('shrinkage', options.shrinkage ?? 100, 'positive'),
      seasonShrinkage: checkedOption('seasonShrinkage', options.seasonShrinkage ?? 1000, 'positive'),
    };
  }

  static load(bytes: Uint8Array): Popularity {
    const file = readModelFile<SavedOptions>(bytes, Popularity.modelName);
    const { segments, learners, changes } = file.options;
    const model = new Popularity(file.options);
    model.learners = learners;
    model.changes = changes;
    model.everyone = savedArray(file, 'everyone', Float64Array, file.itemCount);
    model.segments = new Map(segments.map((segment, index) => [segment, index]));
    model.segmentSizes = Array.from(savedArray(file, 'segmentSizes', Float64Array, segments.length));
    const start = savedArray(file, 'start', Int32Array, segments.length + 1);
    const length = start[segments.length];
    const items = savedArray(file, 'items', Int32Array, length);
    model.segmentTaken = SparseSums.unpack(start, items, savedArray(file, 'sums', Float64Array, length));
    model.seasons = new SeasonSums(
      file.itemCount,
      savedArray(file, 'months', Float64Array, 12 * file.itemCount),
    );
    return model;
  }

  get itemCount(): number {
    return this.everyone.length;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const { rows, columns, rowStart, columnOf, values, times } = matrix;
    const everyone = new Float64Array(columns);
    const seasons = new SeasonSums(columns);
    const rowsOfSegment = new Map<string, number[]>();
    let learners = 0;
    for (let row = 0; row < rows; row++) {
      if (rowStart[row] === rowStart[row + 1]) continue;
      learners++;
      for (const name of new Set(matrix.segments?.[row])) {
        const known = rowsOfSegment.get(name);
        if (known) known.push(row);
        else rowsOfSegment.set(name, [row]);
      }
      for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) {
        everyone[columnOf[entry]] += values[entry];
        if (times) seasons.change(columnOf[entry], times[entry], values[entry]);
      }
    }
    this.segmentTaken = new SparseSums();
    const scratch = new Float64Array(columns);
    for (const members of rowsOfSegment.values()) {
      const { items, sums } = summedRows(matrix, members, scratch);
      this.segmentTaken.addGroup(items, sums);
    }
    this.chains = new WeakMap();
    this.everyone = everyone;
    this.seasons = seasons;
    this.learners = learners;
    this.changes = 0;
    this.segments = new Map([...rowsOfSegment.keys()].map((name, index) => [name, index]));
    this.segmentSizes = Array.from(rowsOfSegment.values(), (members) => members.length);
    progress?.({ stage: 'popularity', done: rows, total: rows });
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    const each = this.learners > 0 ? 1 / this.learners : 0;
    for (let item = 0; item < into.length; item++) into[item] = this.everyone[item] * each;
    for (const step of this.chainOf(history)) {
      const drawn = step.shrinkage * step.share;
      for (let item = 0; item < into.length; item++) into[item] *= drawn;
      step.addTo(into, step.share);
    }
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    // What comes later in the chain draws all that stood before down by k / (n + k).
    let everyone = this.learners > 0 ? this.everyone[item] / this.learners : 0;
    let terms: Contribution[] = [];
    for (const { term, shrinkage, share, at } of this.chainOf(history)) {
      const drawn = shrinkage * share;
      everyone *= drawn;
      terms = terms.map((each) => ({ ...each, contribution: each.contribution * drawn }));
      terms.push({ ...term, contribution: at(item) * share });
    }
    return sortedContributions([{ source: 'everyone', contribution: everyone }, ...terms]);
  }

  /** The summed weights of the learners who took the item, among all or in a segment; 0 in an unknown one. */
  taken(item: number, segment?: string): number {
    assertAskable(this, { items: [] }, item);
    if (segment === undefined) return this.everyone[item];
    const index = this.segments.get(segment);
    return index === undefined ? 0 : this.segmentTaken.at(index, item);
  }

  /** How many learners a segment has; 0 for an unknown one. */
  learnersIn(segment: string): number {
    const index = this.segments.get(segment);
    return index === undefined ? 0 : this.segmentSizes[index];
  }

  update(...changes: RowChange[]): void {
    takeEach(changes, (change) => this.takeIn(change));
  }

  /** Always exact: the residual is 0. */
  drift(): Drift {
    assertAskable(this, { items: [] });
    return { changes: this.changes, residual: 0 };
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const { learners, changes, everyone } = this;
    const options: SavedOptions = { ...this.options, learners, changes, segments: [...this.segments.keys()] };
    const segmentSizes = Float64Array.from(this.segmentSizes);
    const arrays = { everyone, segmentSizes, ...this.segmentTaken.pack(), months: this.seasons.months };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  private takeIn(change: RowChange): void {
    const { before, after } = rowsOf(this, change);
    this.assertHolds(before);
    this.chains = new WeakMap();
    this.take(before, -1);
    this.take(after, 1);
    this.changes++;
  }

  /** Adds a row to all sums, or takes it out of them. */
  private take(row: LearnerRow, sign: 1 | -1): void {
    if (row.items.length === 0) return;
    this.learners += sign;
    row.items.forEach((item, at) => {
      this.everyone[item] = changedSum(this.everyone[item], sign * row.weights[at]);
      this.seasons.change(item, row.times[at], sign * row.weights[at]);
    });
    for (const name of new Set(row.segments)) {
      const segment = this.segments.get(name) ?? this.addSegment(name);
      this.segmentSizes[segment] += sign;
      row.items.forEach((item, at) => {
        this.segmentTaken.change(segment, item, sign * row.weights[at]);
      });
    }
  }

  private addSegment(name: string): number {
    const segment = this.segments.size;
    this.segments.set(name, segment);
    this.segmentSizes.push(0);
    this.segmentTaken.addGroup();
    return segment;
  }

  private assertHolds(row: LearnerRow): void {
    if (row.items.length === 0) return;
    const segments = row.segments.map((name) => this.segments.get(name));
    const held = row.items.every((item, at) => {
      const weight = row.weights[at];
      return (
        holds(this.everyone[item], weight) &&
        this.seasons.holds(item, row.times[at], weight) &&
        segments.every(
          (segment) => segment !== undefined && holds(this.segmentTaken.at(segment, item), weight),
        )
      );
    });
    if (!held) throw new RecommenderError('row-unknown', { model: this.name });
  }

  /** The season when asked for one, then the known ones among the history's segments, in their order. */
  private chainOf(history: History): readonly Step[] {
    const chain = this.chains.get(history) ?? this.newChain(history);
    this.chains.set(history, chain);
    return chain;
  }

  private newChain({ segments = [], now }: History): Step[] {
    const season = now === undefined ? undefined : this.seasonStep(now);
    const known = segments.flatMap((name): Step[] => {
      const segment = this.segments.get(name);
      if (segment === undefined) return [];
      return [
        {
          term: { source: 'segment', segment: name },
          shrinkage: this.options.shrinkage,
          share: 1 / (this.segmentSizes[segment] + this.options.shrinkage),
          at: (item) => this.segmentTaken.at(segment, item),
          addTo: (into, factor) => this.segmentTaken.addTo(into, segment, factor),
        },
      ];
    });
    return season ? [season, ...known] : known;
  }

  /**
   * Entries are dated, not learners: those of a season count as so many learners as took as many items, which
   * leaves p as it is where the season makes no difference.
   */
  private seasonStep(now: number): Step | undefined {
    const month = monthOf(now);
    const inSeason = this.seasons.total(month);
    if (!(inSeason > 0)) return undefined;
    const all = this.everyone.reduce((sum, taken) => sum + taken, 0);
    const shrinkage = this.options.seasonShrinkage;
    return {
      term: { source: 'season', month: month + 1 },
      shrinkage,
      share: 1 / ((inSeason * this.learners) / all + shrinkage),
      at: (item) => this.seasons.around(month, item),
      addTo: (into, factor) => {
        for (let item = 0; item < into.length; item++)
          into[item] += this.seasons.around(month, item) * factor;
      },
    };
  }
}

/** What the rows took together, by rising item. `scratch` is of zeros, one for each item, and is left so. */
function summedRows(
  { rowStart, columnOf, values }: InteractionMatrix,
  rows: readonly number[],
  scratch: Float64Array,
): { items: Int32Array; sums: Float64Array } {
  const found: number[] = [];
  for (const row of rows) {
    for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) {
      const item = columnOf[entry];
      if (scratch[item] === 0) found.push(item);
      scratch[item] += values[entry];
    }
  }
  const items = Int32Array.from(found).sort();
  const sums = Float64Array.from(items, (item) => scratch[item]);
  for (const item of items) scratch[item] = 0;
  return { items, sums };
}
