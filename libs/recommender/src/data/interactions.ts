import { RecommenderError } from '../recommender-error';
import { GrowableArray } from './growable-array';
import { IdMap } from './id-map';
import type { InteractionMatrix } from './interaction-matrix';

/** A learner took, finished or liked an item. `time` in milliseconds since 1970; `weight` 1 unless said. */
export interface Interaction {
  readonly learner: string;
  readonly item: string;
  readonly time?: number;
  readonly weight?: number;
}

export interface InteractionsOptions {
  /** What the weight of a repeated learner-item pair is: the largest (default) or the sum. */
  readonly merge?: 'max' | 'sum';
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

/** Collects interactions in any order and makes the matrix of them. */
export class InteractionsBuilder {
  private readonly learners = new IdMap();
  private readonly items = new IdMap();
  private readonly segments = new Map<number, readonly string[]>();
  private readonly rowOf = new GrowableArray((length) => new Int32Array(length));
  private readonly columnOf = new GrowableArray((length) => new Int32Array(length));
  private readonly weights = new GrowableArray((length) => new Float64Array(length));
  private readonly times = new GrowableArray((length) => new Float64Array(length));
  private anyTime = false;

  constructor(private readonly options: InteractionsOptions = {}) {}

  /** Throws `id-missing`, `weight-invalid`, `time-invalid`, `time-in-future`; a refused one leaves no trace. */
  add({ learner, item, time, weight = 1 }: Interaction): this {
    if (learner === '') throw new RecommenderError('id-missing', { field: 'learner' });
    if (item === '') throw new RecommenderError('id-missing', { field: 'item' });
    if (!Number.isFinite(weight) || weight < 0) throw new RecommenderError('weight-invalid', { weight });
    if (time !== undefined) this.assertTime(time);
    const row = this.learners.add(learner);
    const column = this.items.add(item);
    // A weight of zero makes the two known without saying that the one took the other.
    if (weight === 0) return this;
    this.rowOf.push(row);
    this.columnOf.push(column);
    this.weights.push(weight);
    this.times.push(time ?? Number.NaN);
    this.anyTime ||= time !== undefined;
    return this;
  }

  async addAll(interactions: Iterable<Interaction> | AsyncIterable<Interaction>): Promise<this> {
    for await (const interaction of interactions) this.add(interaction);
    return this;
  }

  /** Makes an item known that perhaps nobody has taken yet. */
  addItem(item: string): this {
    if (item === '') throw new RecommenderError('id-missing', { field: 'item' });
    this.items.add(item);
    return this;
  }

  /** Says which groups a learner belongs to, the widest first. */
  setSegments(learner: string, segments: readonly string[]): this {
    if (learner === '') throw new RecommenderError('id-missing', { field: 'learner' });
    this.segments.set(this.learners.add(learner), segments);
    return this;
  }

  /** O(interactions + learners + items): two stable counting sorts, then equal neighbours are merged. */
  build(): Interactions {
    const count = this.rowOf.length;
    const identity = Int32Array.from({ length: count }, (_, index) => index);
    const byColumn = countingSort(identity, this.items.size, (entry) => this.columnOf.at(entry));
    const sorted = countingSort(byColumn, this.learners.size, (entry) => this.rowOf.at(entry));

    const rowStart = new Int32Array(this.learners.size + 1);
    const columnOf = new Int32Array(count);
    const values = new Float64Array(count);
    const times = new Float64Array(count);
    let used = 0;
    let row = -1;
    for (const entry of sorted) {
      const column = this.columnOf.at(entry);
      if (this.rowOf.at(entry) === row && columnOf[used - 1] === column) {
        values[used - 1] = this.mergedWeight(values[used - 1], this.weights.at(entry));
        times[used - 1] = laterTime(times[used - 1], this.times.at(entry));
        continue;
      }
      while (row < this.rowOf.at(entry)) rowStart[++row] = used;
      columnOf[used] = column;
      values[used] = this.weights.at(entry);
      times[used] = this.times.at(entry);
      used++;
    }
    while (row < this.learners.size) rowStart[++row] = used;
    const matrix: InteractionMatrix = {
      rows: this.learners.size,
      columns: this.items.size,
      rowStart,
      columnOf: columnOf.slice(0, used),
      values: values.slice(0, used),
      ...(this.anyTime && { times: times.slice(0, used) }),
      ...(this.segments.size > 0 && {
        segments: Array.from(
          { length: this.learners.size },
          (_, learner) => this.segments.get(learner) ?? [],
        ),
      }),
    };
    return {
      matrix,
      learners: IdMap.from(this.learners.toArray()),
      items: IdMap.from(this.items.toArray()),
      duplicates: count - used,
    };
  }

  private assertTime(time: number): void {
    if (!Number.isFinite(time)) throw new RecommenderError('time-invalid', { time });
    const { now } = this.options;
    if (now !== undefined && time > now + clockToleranceMs) {
      throw new RecommenderError('time-in-future', { time, now });
    }
  }

  private mergedWeight(first: number, second: number): number {
    return this.options.merge === 'sum' ? first + second : Math.max(first, second);
  }
}

function laterTime(first: number, second: number): number {
  if (Number.isNaN(first)) return second;
  return Number.isNaN(second) ? first : Math.max(first, second);
}

/** `order` sorted by key (0 .. keys-1), equal keys keeping their order. */
function countingSort(order: Int32Array, keys: number, keyOf: (entry: number) => number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const entry of order) next[keyOf(entry) + 1]++;
  for (let key = 0; key < keys; key++) next[key + 1] += next[key];
  const sorted = new Int32Array(order.length);
  for (const entry of order) sorted[next[keyOf(entry)]++] = entry;
  return sorted;
}
