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
import { drawAlong, type Step, termsAlong } from './popularity-chain';
import { changedSum, holds, type LearnerRow, rowsOf, takeEach } from './row-change';
import { monthOf, SeasonSums } from './season-sums';
import { SegmentSums } from './segment-sums';

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
  private segments = SegmentSums.none();
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
    const segmentSizes = savedArray(file, 'segmentSizes', Float64Array, segments.length);
    const start = savedArray(file, 'start', Int32Array, segments.length + 1);
    const length = start[segments.length];
    const items = savedArray(file, 'items', Int32Array, length);
    const sums = savedArray(file, 'sums', Float64Array, length);
    model.segments = SegmentSums.unpack(segments, { segmentSizes, start, items, sums });
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
    let learners = 0;
    for (let row = 0; row < rows; row++) {
      if (rowStart[row] === rowStart[row + 1]) continue;
      learners++;
      for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) {
        everyone[columnOf[entry]] += values[entry];
        if (times) seasons.change(columnOf[entry], times[entry], values[entry]);
      }
    }
    this.chains = new WeakMap();
    this.everyone = everyone;
    this.seasons = seasons;
    this.segments = SegmentSums.of(matrix);
    this.learners = learners;
    this.changes = 0;
    progress?.({ stage: 'popularity', done: rows, total: rows });
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    const each = this.learners > 0 ? 1 / this.learners : 0;
    for (let item = 0; item < into.length; item++) into[item] = this.everyone[item] * each;
    drawAlong(this.chainOf(history), into);
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const everyone = this.learners > 0 ? this.everyone[item] / this.learners : 0;
    return sortedContributions(termsAlong(this.chainOf(history), everyone, item));
  }

  /** The summed weights of the learners who took the item, among all or in a segment; 0 in an unknown one. */
  taken(item: number, segment?: string): number {
    assertAskable(this, { items: [] }, item);
    return segment === undefined ? this.everyone[item] : this.segments.at(segment, item);
  }

  /** How many learners a segment has; 0 for an unknown one. */
  learnersIn(segment: string): number {
    return this.segments.learnersIn(segment);
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
    const options: SavedOptions = { ...this.options, learners, changes, segments: this.segments.names };
    const arrays = { everyone, ...this.segments.pack(), months: this.seasons.months };
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
    this.segments.take(row, sign);
  }

  private assertHolds(row: LearnerRow): void {
    if (row.items.length === 0) return;
    const held = row.items.every((item, at) => {
      const weight = row.weights[at];
      return (
        holds(this.everyone[item], weight) &&
        this.seasons.holds(item, row.times[at], weight) &&
        row.segments.every((name) => this.segments.holds(name, item, weight))
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
    const known = segments.filter((name) => this.segments.has(name)).map((name) => this.segmentStep(name));
    return season ? [season, ...known] : known;
  }

  private segmentStep(segment: string): Step {
    const { shrinkage } = this.options;
    return {
      term: { source: 'segment', segment },
      shrinkage,
      share: 1 / (this.segments.learnersIn(segment) + shrinkage),
      at: (item) => this.segments.at(segment, item),
      addTo: (into, factor) => this.segments.addTo(into, segment, factor),
    };
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
