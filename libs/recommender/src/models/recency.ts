import type { InteractionMatrix } from '../data/interaction-matrix';
import type { Progress } from '../progress';
import { checkedOption, RecommenderError } from '../recommender-error';
import {
  assertAskable,
  type Contribution,
  type Drift,
  type History,
  type Model,
  type RowChange,
  weightAt,
} from './model';
import { readModelFile, writeModelFile } from './model-file';
import { rowsOf } from './row-change';

const dayMs = 86_400_000;
/** What is left of the oldest: enough that it was taken at all, and nothing that would underflow. */
const least = 1e-6;

export interface RecencyOptions {
  /** An own item so many days older than the learner's latest counts half; not at all less when absent. */
  readonly historyHalfLifeDays?: number;
  /** What was taken so many days before `asOf` counts half in fitting; not at all less when absent. */
  readonly trainingHalfLifeDays?: number;
  /** When it is fitted, milliseconds since 1970; needed with the half-life of the training. */
  readonly asOf?: number;
}

/**
 * Any model with older interactions weighing less, where times are known: the one place in which a model learns of
 * recency. A history fades from its own latest item, so that somebody who comes back after years is asked for as
 * surely as somebody who learnt yesterday; what is fitted fades from `asOf`, as do rows taken in since. What was
 * taken at an unknown time does not fade.
 *
 * Worth tuning: both half-lives over 30, 90, 180, 365 and 730 days and none.
 */
export class Recency implements Model {
  static readonly modelName = 'recency';
  readonly name = Recency.modelName;
  private readonly options: RecencyOptions;

  constructor(
    private readonly inner: Model,
    { historyHalfLifeDays, trainingHalfLifeDays, asOf }: RecencyOptions,
  ) {
    const checked = (name: keyof RecencyOptions, days: number | undefined): RecencyOptions =>
      days === undefined ? {} : { [name]: checkedOption(name, days, 'positive') };
    this.options = {
      ...checked('historyHalfLifeDays', historyHalfLifeDays),
      ...checked('trainingHalfLifeDays', trainingHalfLifeDays),
      ...(trainingHalfLifeDays !== undefined && {
        asOf: checkedOption('asOf', asOf ?? Number.NaN, 'positive'),
      }),
    };
  }

  /** `open` reads the file of any model. */
  static load(bytes: Uint8Array, open: (bytes: Uint8Array) => Model): Recency {
    const file = readModelFile<RecencyOptions>(bytes, Recency.modelName);
    const { inner } = file.arrays;
    if (!(inner instanceof Uint8Array)) throw new RecommenderError('model-file-damaged', {});
    return new Recency(open(inner), file.options);
  }

  get itemCount(): number {
    return this.inner.itemCount;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    const { times, values } = matrix;
    const faded = (time: number, entry: number): number => values[entry] * this.fittedShare(time);
    await this.inner.fit(times ? { ...matrix, values: times.map(faded) } : matrix, progress);
  }

  score(history: History, into?: Float64Array): Float64Array {
    return this.inner.score(this.fadedHistory(history), into);
  }

  explain(history: History, item: number): Contribution[] {
    return this.inner.explain(this.fadedHistory(history), item);
  }

  update(change: RowChange): void {
    rowsOf(this, change);
    const faded = (row: History): History => withShares(row, (time) => this.fittedShare(time));
    this.inner.update({ before: faded(change.before), after: faded(change.after) });
  }

  drift(): Drift {
    assertAskable(this, { items: [] });
    return this.inner.drift();
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const arrays = { inner: this.inner.save() };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options: this.options, arrays });
  }

  private fadedHistory(history: History): History {
    assertAskable(this, history);
    const { historyHalfLifeDays: days } = this.options;
    const latest = history.times && latestOf(history.times);
    if (days === undefined || !latest) return history;
    return withShares(history, (time) => shareAfter(latest - time, days));
  }

  private fittedShare(time: number): number {
    const { trainingHalfLifeDays: days, asOf } = this.options;
    return days === undefined || asOf === undefined ? 1 : shareAfter(asOf - time, days);
  }
}

/** 1 for what is not old, or of unknown age. */
function shareAfter(age: number, halfLifeDays: number): number {
  return age > 0 ? Math.max(least, 2 ** (-age / dayMs / halfLifeDays)) : 1;
}

function withShares(history: History, shareOf: (time: number) => number): History {
  const { times } = history;
  if (!times) return history;
  const weights = Float64Array.from({ length: history.items.length }, (_, at) => {
    return weightAt(history, at) * shareOf(times[at]);
  });
  return { ...history, weights };
}

/** Null when none is known. */
function latestOf(times: ArrayLike<number>): number | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < times.length; at++) if (times[at] > latest) latest = times[at];
  return latest > Number.NEGATIVE_INFINITY ? latest : null;
}
