import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
import type { Progress } from '../progress';
import { checkedOption, RecommenderError } from '../recommender-error';
import { assertAskable, type Contribution, type History, type Model, sortedContributions } from './model';
import { readModelFile, savedArray, writeModelFile } from './model-file';

export interface PopularityOptions {
  /**
   * Behind how many imaginary learners who behave like everyone a segment's own figures stand. Small groups
   * mislead: 10 was measured to be worse than no segments, 100 better.
   */
  readonly shrinkage: number;
}

interface SavedOptions extends PopularityOptions {
  readonly segments: readonly string[];
  readonly learners: number;
}

/**
 * The share of learners who take an item, p(j), drawn towards what each of the learner's segments takes, from the
 * widest to the narrowest: within a segment s of n learners p becomes (taken(s, j) + k·p(j)) / (n + k). Also what
 * a learner with no history yet is shown.
 */
export class Popularity implements Model {
  static readonly modelName = 'popularity';
  readonly name = Popularity.modelName;
  private readonly shrinkage: number;
  private everyone = new Float64Array(0);
  private learners = 0;
  private segments = new Map<string, number>();
  private segmentSizes = new Float64Array(0);
  /** Segments x items: the summed weights. */
  private segmentTaken = new Float64Array(0);

  constructor(options: Partial<PopularityOptions> = {}) {
    this.shrinkage = checkedOption('shrinkage', options.shrinkage ?? 100, 'positive');
  }

  static load(bytes: Uint8Array): Popularity {
    const file = readModelFile<SavedOptions>(bytes, Popularity.modelName);
    const { shrinkage, segments, learners } = file.options;
    const model = new Popularity({ shrinkage });
    model.learners = learners;
    model.everyone = savedArray(file, 'everyone', Float64Array, file.itemCount);
    model.segments = new Map(segments.map((segment, index) => [segment, index]));
    model.segmentSizes = savedArray(file, 'segmentSizes', Float64Array, segments.length);
    model.segmentTaken = savedArray(file, 'segmentTaken', Float64Array, segments.length * file.itemCount);
    return model;
  }

  get itemCount(): number {
    return this.everyone.length;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const { rows, columns } = matrix;
    const segments = new Map(
      [...new Set((matrix.segments ?? []).flat())].map((name, index) => [name, index]),
    );
    const everyone = new Float64Array(columns);
    const segmentSizes = new Float64Array(segments.size);
    const segmentTaken = new Float64Array(segments.size * columns);
    for (let row = 0; row < rows; row++) {
      const own = (matrix.segments?.[row] ?? []).flatMap((name) => segments.get(name) ?? []);
      for (const segment of own) segmentSizes[segment]++;
      for (let entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
        const column = matrix.columnOf[entry];
        everyone[column] += matrix.values[entry] / rows;
        for (const segment of own) segmentTaken[segment * columns + column] += matrix.values[entry];
      }
    }
    this.everyone = everyone;
    this.learners = rows;
    this.segments = segments;
    this.segmentSizes = segmentSizes;
    this.segmentTaken = segmentTaken;
    progress?.({ stage: 'popularity', done: rows, total: rows });
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    into.set(this.everyone);
    for (const { segment, share } of this.chainOf(history)) {
      const offset = segment * this.itemCount;
      for (let item = 0; item < into.length; item++) {
        into[item] = (into[item] * this.shrinkage + this.segmentTaken[offset + item]) * share;
      }
    }
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    // What comes later in the chain draws all that stood before down by k / (n + k).
    let everyone = this.everyone[item];
    const terms: { source: 'segment'; segment: string; contribution: number }[] = [];
    for (const { name, segment, share } of this.chainOf(history)) {
      everyone *= this.shrinkage * share;
      for (const term of terms) term.contribution *= this.shrinkage * share;
      const contribution = this.segmentTaken[segment * this.itemCount + item] * share;
      terms.push({ source: 'segment', segment: name, contribution });
    }
    return sortedContributions([{ source: 'everyone', contribution: everyone }, ...terms]);
  }

  /** The summed weights of the learners who took the item, among all or in a segment; 0 in an unknown one. */
  taken(item: number, segment?: string): number {
    assertAskable(this, { items: [] }, item);
    if (segment === undefined) return this.everyone[item] * this.learners;
    const index = this.segments.get(segment);
    return index === undefined ? 0 : this.segmentTaken[index * this.itemCount + item];
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const { shrinkage, learners, everyone, segmentSizes, segmentTaken } = this;
    const options: SavedOptions = { shrinkage, learners, segments: [...this.segments.keys()] };
    const arrays = { everyone, segmentSizes, segmentTaken };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  /** The known ones among the history's segments, in their order, each with 1 / (n + k). */
  private chainOf({ segments = [] }: History): { name: string; segment: number; share: number }[] {
    return segments.flatMap((name) => {
      const segment = this.segments.get(name);
      if (segment === undefined) return [];
      return [{ name, segment, share: 1 / (this.segmentSizes[segment] + this.shrinkage) }];
    });
  }
}
