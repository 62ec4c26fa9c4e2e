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
}

/**
 * The share of learners who take an item, p(j), shrunk towards it within a segment s of n learners:
 * (taken(s, j) + k·p(j)) / (n + k). Also what a learner with no history yet is shown.
 */
export class Popularity implements Model {
  static readonly modelName = 'popularity';
  readonly name = Popularity.modelName;
  private readonly shrinkage: number;
  private everyone = new Float64Array(0);
  private segments = new Map<string, number>();
  private segmentSizes = new Float64Array(0);
  /** Segments x items: the summed weights. */
  private segmentTaken = new Float64Array(0);

  constructor(options: Partial<PopularityOptions> = {}) {
    this.shrinkage = checkedOption('shrinkage', options.shrinkage ?? 100, 'positive');
  }

  static load(bytes: Uint8Array): Popularity {
    const file = readModelFile<SavedOptions>(bytes, Popularity.modelName);
    const { shrinkage, segments } = file.options;
    const model = new Popularity({ shrinkage });
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
    const known = (matrix.segments ?? []).filter((segment) => segment !== undefined);
    const segments = new Map([...new Set(known)].map((segment, index) => [segment, index]));
    const everyone = new Float64Array(columns);
    const segmentSizes = new Float64Array(segments.size);
    const segmentTaken = new Float64Array(segments.size * columns);
    for (let row = 0; row < rows; row++) {
      const segment = segments.get(matrix.segments?.[row] ?? '');
      if (segment !== undefined) segmentSizes[segment]++;
      for (let entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
        const column = matrix.columnOf[entry];
        everyone[column] += matrix.values[entry] / rows;
        if (segment !== undefined) segmentTaken[segment * columns + column] += matrix.values[entry];
      }
    }
    this.everyone = everyone;
    this.segments = segments;
    this.segmentSizes = segmentSizes;
    this.segmentTaken = segmentTaken;
    progress?.({ stage: 'popularity', done: rows, total: rows });
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    const { segment, ownShare } = this.segmentOf(history);
    if (segment === undefined) {
      into.set(this.everyone);
      return into;
    }
    const offset = segment * this.itemCount;
    for (let item = 0; item < into.length; item++) {
      into[item] =
        this.segmentTaken[offset + item] * ownShare + this.everyone[item] * ownShare * this.shrinkage;
    }
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const { segment, ownShare } = this.segmentOf(history);
    if (segment === undefined || history.segment === undefined) {
      return sortedContributions([{ source: 'everyone', contribution: this.everyone[item] }]);
    }
    return sortedContributions([
      { source: 'everyone', contribution: this.everyone[item] * ownShare * this.shrinkage },
      {
        source: 'segment',
        segment: history.segment,
        contribution: this.segmentTaken[segment * this.itemCount + item] * ownShare,
      },
    ]);
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const { shrinkage, everyone, segmentSizes, segmentTaken } = this;
    const options: SavedOptions = { shrinkage, segments: [...this.segments.keys()] };
    const arrays = { everyone, segmentSizes, segmentTaken };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  /** The history's segment when it is known, and 1 / (n + k). */
  private segmentOf({ segment: name }: History): { segment?: number; ownShare: number } {
    const segment = name === undefined ? undefined : this.segments.get(name);
    if (segment === undefined) return { ownShare: 0 };
    return { segment, ownShare: 1 / (this.segmentSizes[segment] + this.shrinkage) };
  }
}
