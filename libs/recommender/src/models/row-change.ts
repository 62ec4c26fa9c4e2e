import { RecommenderError } from '../recommender-error';
import { assertAskable, type History, type Model, type RowChange, weightAt } from './model';

/** A learner's row as a matrix holds it: items rise strictly, weights are above zero. */
export interface LearnerRow {
  readonly items: Int32Array;
  readonly weights: Float64Array;
  /** Milliseconds since 1970, NaN where unknown. */
  readonly times: Float64Array;
  readonly segments: readonly string[];
}

/**
 * Both rows of a change, ready to be taken in. Items of weight 0 are left out: they were not taken.
 * Throws what `Model.update` throws, `row-unknown` excepted.
 */
export function rowsOf(
  model: Model,
  { before, after }: RowChange,
): { readonly before: LearnerRow; readonly after: LearnerRow } {
  return { before: rowOf(model, before), after: rowOf(model, after) };
}

/** What takes a change back. */
export const reversed = ({ before, after }: RowChange): RowChange => ({ before: after, after: before });

/** Takes changes in one after the other; where one is refused, those before it are taken back. */
export function takeEach(changes: readonly RowChange[], take: (change: RowChange) => void): void {
  changes.forEach((change, at) => {
    try {
      take(change);
    } catch (error) {
      for (const taken of changes.slice(0, at).reverse()) take(reversed(taken));
      throw error;
    }
  });
}

function rowOf(model: Model, history: History): LearnerRow {
  assertAskable(model, history);
  const { times } = history;
  const timeAt = (at: number): number => (times ? times[at] : Number.NaN);
  const order = Array.from({ length: history.items.length }, (_, at) => at)
    .filter((at) => weightAt(history, at) > 0)
    .sort((a, b) => history.items[a] - history.items[b]);
  order.forEach((at, place) => {
    const item = history.items[at];
    if (place > 0 && history.items[order[place - 1]] === item) {
      throw new RecommenderError('item-repeated', { item });
    }
    const time = timeAt(at);
    if (!Number.isNaN(time) && !Number.isFinite(time)) throw new RecommenderError('time-invalid', { time });
  });
  return {
    items: Int32Array.from(order, (at) => history.items[at]),
    weights: Float64Array.from(order, (at) => weightAt(history, at)),
    times: Float64Array.from(order, timeAt),
    segments: history.segments ?? [],
  };
}

/** Rounding that is left where a sum has been taken back to nothing. */
const rounding = 1e-12;

/** `sum + change`, and exactly 0 where nothing but rounding is left: what is withdrawn leaves no trace. */
export function changedSum(sum: number, change: number): number {
  const changed = sum + change;
  return Math.abs(changed) <= rounding * Math.max(Math.abs(sum), Math.abs(change)) ? 0 : changed;
}

/** Whether `part` can have been added to `sum`, but for rounding. */
export function holds(sum: number, part: number): boolean {
  return part <= sum * (1 + 1e-9);
}
