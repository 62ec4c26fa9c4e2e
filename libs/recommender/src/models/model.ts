import type { InteractionMatrix } from '../data/interaction-matrix';
import type { Progress } from '../progress';
import { RecommenderError } from '../recommender-error';

/** What a model is asked about: the items a learner has, by index, and what else is known of the learner. */
export interface History {
  readonly items: ArrayLike<number>;
  /** One for each item, all 1 when absent. */
  readonly weights?: ArrayLike<number>;
  /** When each was taken, milliseconds since 1970, NaN where unknown. */
  readonly times?: ArrayLike<number>;
  /** The groups the learner belongs to (province, commune, age ...), the widest first. */
  readonly segments?: readonly string[];
  /** When the question is asked, milliseconds since 1970: the season and the age of each item count from it. */
  readonly now?: number;
}

/** What a learner's own item and a recommended one have in common. */
export interface InCommon {
  /** Shared topics, the rarest first. */
  readonly topics: readonly string[];
  /** How many levels higher the recommended item is (1: one level up); absent where a level is unknown. */
  readonly step?: number;
}

/**
 * One true term of a score: an item of the learner's own that others took too (`item`), that it resembles
 * (`content`) or that it often follows (`after`); what everyone takes, what their group takes, or what is taken
 * at this time of the year (`month` 1 to 12).
 */
export type Contribution =
  | { readonly source: 'item'; readonly item: number; readonly contribution: number }
  | {
      readonly source: 'content';
      readonly item: number;
      readonly common: InCommon;
      readonly contribution: number;
    }
  | { readonly source: 'after'; readonly item: number; readonly contribution: number }
  | { readonly source: 'everyone'; readonly contribution: number }
  | { readonly source: 'segment'; readonly segment: string; readonly contribution: number }
  | { readonly source: 'season'; readonly month: number; readonly contribution: number };

/** One learner's row before and after: an event adds to it, a consent withdrawn empties it. */
export interface RowChange {
  readonly before: History;
  readonly after: History;
}

/** How far a model has moved from its last fit. */
export interface Drift {
  /** Row changes taken in since it was fitted. */
  readonly changes: number;
  /** How far its numbers are from exact, 0 for exact; each model says in which measure. */
  readonly residual: number;
}

/**
 * A recommender model. Every implementation passes `describeModelContract`. After `fit` (or after loading)
 * scoring is synchronous, changes nothing and takes any history, so a learner's newest item counts at once.
 */
export interface Model {
  /** The kind of model, also written into its file. */
  readonly name: string;
  /** Number of items, 0 before it is fitted. */
  readonly itemCount: number;
  /** Throws `no-interactions`, `matrix-invalid`. Fitting again starts afresh. */
  fit(matrix: InteractionMatrix, progress?: Progress): Promise<void>;
  /**
   * A score for each item, larger is better; the learner's own items are scored too, leave them out with
   * `topK`. Written to `into` when given (length itemCount).
   * Throws `model-not-fitted`, `item-out-of-range`, `weight-invalid`, `time-invalid`.
   */
  score(history: History, into?: Float64Array): Float64Array;
  /** The terms that sum to `score(history)[item]`, largest first; terms of zero are left out. */
  explain(history: History, item: number): Contribution[];
  /**
   * Takes in changes of learners' rows without fitting again, as exactly as the model can; several together may take
   * less time than one after the other. A row that comes from nothing is a new learner's, one that comes to nothing
   * leaves no trace but rounding.
   * Throws `model-not-fitted`, `item-out-of-range`, `item-repeated`, `weight-invalid`, `time-invalid`, or
   * `row-unknown` where the model can tell that `before` was never in it; then all is, but for rounding and the count
   * of changes, as it was.
   */
  update(...changes: RowChange[]): void;
  /** Kept by `save`. Throws `model-not-fitted`. */
  drift(): Drift;
  /** The fitted model as bytes; `loadModel` reads them. */
  save(): Uint8Array;
}

/** Throws `model-not-fitted`, `item-out-of-range`, `weight-invalid` or `time-invalid` when the question makes no sense. */
export function assertAskable(model: Model, history: History, item?: number): void {
  const items = model.itemCount;
  if (items === 0) throw new RecommenderError('model-not-fitted', { model: model.name });
  const assertItem = (index: number): void => {
    if (!Number.isInteger(index) || index < 0 || index >= items) {
      throw new RecommenderError('item-out-of-range', { item: index, items });
    }
  };
  for (let at = 0; at < history.items.length; at++) {
    assertItem(history.items[at]);
    const weight = weightAt(history, at);
    if (!Number.isFinite(weight) || weight < 0) throw new RecommenderError('weight-invalid', { weight });
  }
  if (item !== undefined) assertItem(item);
  const { now } = history;
  if (now !== undefined && !Number.isFinite(now)) throw new RecommenderError('time-invalid', { time: now });
}

export function weightAt(history: History, at: number): number {
  return history.weights ? history.weights[at] : 1;
}

/** Terms of zero left out, largest first. */
export function sortedContributions(contributions: Contribution[]): Contribution[] {
  return contributions
    .filter(({ contribution }) => contribution !== 0)
    .sort((first, second) => second.contribution - first.contribution);
}
