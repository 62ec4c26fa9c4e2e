import { Pacer, type Progress, type ProgressEvent } from '../progress';
import { checkedOption, RecommenderError } from '../recommender-error';
import { compressRows, type Merge } from './compress-rows';
import { EntryLog } from './entry-log';
import { IdMap } from './id-map';
import type { InteractionMatrix } from './interaction-matrix';
import { SegmentChains } from './segment-chains';
import { type Signal, signalWeight } from './signals';

/** A learner took, finished or liked an item. `time` in milliseconds since 1970. */
export interface Interaction {
  readonly learner: string;
  readonly item: string;
  readonly time?: number;
  /** 1 unless said, here or by the signal. */
  readonly weight?: number;
  /** What the learner did, in place of a weight; see `signalWeights`. */
  readonly signal?: Signal;
  /** How far they came with it, 0 to 1; 1 unless said. */
  readonly extent?: number;
}

export interface InteractionsOptions {
  /** What the weight of a repeated learner-item pair is: the largest (default) or the sum. */
  readonly merge?: Merge;
  /** When given, an interaction more than a day later is refused; the day forgives clocks that run ahead. */
  readonly now?: number;
}

export interface Interactions {
  readonly matrix: InteractionMatrix;
  readonly learners: IdMap;
  readonly items: IdMap;
  /** How many interactions repeated a pair already given. */
  readonly duplicates: number;
}

export const clockToleranceMs = 86_400_000;

/**
 * Collects interactions in any order and makes the matrix of them, once. At its largest, while the rows are
 * being filled, it holds 16 bytes an interaction in the log (12 without times or without weights) beside the
 * matrix itself, which has 12 and with times 20.
 */
export class InteractionsBuilder {
  private readonly learners = new IdMap();
  private readonly items = new IdMap();
  private readonly segments = new SegmentChains();
  private readonly log = new EntryLog();
  private built = false;

  constructor(private readonly options: InteractionsOptions = {}) {}

  /**
   * Throws `id-missing`, `weight-invalid`, `option-invalid` (of the extent), `time-invalid`, `time-in-future`;
   * a refused one leaves no trace.
   */
  add({ learner, item, time, weight = 1, signal, extent = 1 }: Interaction): this {
    if (learner === '') throw new RecommenderError('id-missing', { field: 'learner' });
    if (item === '') throw new RecommenderError('id-missing', { field: 'item' });
    if (!Number.isFinite(weight) || weight < 0) throw new RecommenderError('weight-invalid', { weight });
    if (signal !== undefined) checkedOption('extent', extent, 'share');
    if (time !== undefined) this.assertTime(time);
    this.assertOpen();
    const row = this.learners.add(learner);
    const column = this.items.add(item);
    const counts = signal === undefined ? weight : signalWeight(signal, extent);
    // A weight of zero makes the two known without saying that the one took the other.
    if (counts !== 0) this.log.push(row, column, counts, time ?? Number.NaN);
    return this;
  }

  /** Makes an item known that perhaps nobody has taken yet. */
  addItem(item: string): this {
    if (item === '') throw new RecommenderError('id-missing', { field: 'item' });
    this.assertOpen();
    this.items.add(item);
    return this;
  }

  /** Says which groups a learner belongs to, the widest first. */
  setSegments(learner: string, segments: readonly string[]): this {
    if (learner === '') throw new RecommenderError('id-missing', { field: 'learner' });
    this.assertOpen();
    this.segments.set(this.learners.add(learner), segments);
    return this;
  }

  /** Throws `builder-spent` the second time: its memory has become the matrix. */
  build(): Interactions {
    const steps = this.steps();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** As `build`, but the event loop runs meanwhile and progress is reported. */
  async buildInSteps(progress?: Progress): Promise<Interactions> {
    const steps = this.steps();
    const pacer = new Pacer();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      progress?.(value);
      if (pacer.due()) await pacer.breathe();
    }
  }

  private *steps(): Generator<ProgressEvent, Interactions> {
    this.assertOpen();
    this.built = true;
    const { learners, items } = this;
    const given = this.log.length;
    const compressed = yield* compressRows(this.log, learners.size, this.options.merge ?? 'max');
    const segments = this.segments.of(learners.size);
    const matrix: InteractionMatrix = {
      rows: learners.size,
      columns: items.size,
      ...compressed,
      ...(segments && { segments }),
    };
    return { matrix, learners, items, duplicates: given - matrix.columnOf.length };
  }

  private assertOpen(): void {
    if (this.built) throw new RecommenderError('builder-spent', {});
  }

  private assertTime(time: number): void {
    if (!Number.isFinite(time)) throw new RecommenderError('time-invalid', { time });
    const { now } = this.options;
    if (now !== undefined && time > now + clockToleranceMs) {
      throw new RecommenderError('time-in-future', { time, now });
    }
  }
}
