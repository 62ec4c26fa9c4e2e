import { type InteractionMatrix, selectEntries, stacked } from '../data/interaction-matrix';
import { type Rng, shuffledIndexes } from '../random';
import { checkedOption, RecommenderError } from '../recommender-error';

/** Learners the model has never seen: what it is told of each, and what it should then find. */
export interface FoldIn {
  readonly history: InteractionMatrix;
  readonly held: InteractionMatrix;
  /** How many times over the learners come, each time with other items held; once when absent. */
  readonly draws?: number;
}

/** Of the learners with two items or more, or of the interactions in a split in time; 0.1 each unless said. */
export interface SplitShares {
  readonly validationShare?: number;
  readonly testShare?: number;
}

/** What models learn from, what they are tuned on, and what they are judged by; none overlaps another. */
export interface Split {
  readonly train: InteractionMatrix;
  readonly validation: FoldIn;
  /** What the chosen models are fitted on again before the test; absent when `train` is all there is. */
  readonly refit?: InteractionMatrix;
  readonly test: FoldIn;
  /** What test learners took of items that nobody had taken when the test began. */
  readonly newItems?: FoldIn;
}

export interface StrongSplitOptions extends SplitShares {
  readonly rng: Rng;
  /** Share of a held-out learner's items that the model is told; 0.8 unless said. */
  readonly foldInShare?: number;
  /** Which of a learner's items are held: any (default), or the latest (needs times). */
  readonly hold?: 'random' | 'latest';
  /**
   * How many times over validation learners are asked, each time with other items held: chance weighs less in
   * tuning. As often as makes 3,000 questions, five times at most, unless said; once with `hold: 'latest'`.
   */
  readonly validationDraws?: number;
}

const questionsToTuneOn = 3000;
const mostDraws = 5;

/**
 * Strong generalisation (Liang et al., WWW 2018): test learners are absent from training altogether.
 * Learners with a single item cannot be split and stay in training. Each held-out learner keeps at least
 * one item on either side. Throws `too-few-learners`.
 */
export function strongSplit(matrix: InteractionMatrix, options: StrongSplitOptions): Split {
  const validationShare = checkedOption('validationShare', options.validationShare ?? 0.1, 'share below 1');
  const testShare = checkedOption('testShare', options.testShare ?? 0.1, 'share below 1');
  const foldInShare = checkedOption('foldInShare', options.foldInShare ?? 0.8, 'share below 1');
  const itemsOf = (row: number): number => matrix.rowStart[row + 1] - matrix.rowStart[row];
  const shuffled = Array.from(shuffledIndexes(matrix.rows, options.rng));
  const splittable = shuffled.filter((row) => itemsOf(row) >= 2);
  if (splittable.length < 3) {
    throw new RecommenderError('too-few-learners', { learners: splittable.length, needed: 3 });
  }
  const testCount = Math.max(1, Math.round(splittable.length * testShare));
  const validationCount = Math.max(1, Math.round(splittable.length * validationShare));
  const heldOut = testCount + validationCount;
  if (heldOut >= splittable.length) {
    throw new RecommenderError('too-few-learners', { learners: splittable.length, needed: heldOut + 1 });
  }
  const test = splittable.slice(0, testCount);
  const validation = splittable.slice(testCount, heldOut);
  const away = new Set([...test, ...validation]);
  const holdLatest = options.hold === 'latest';
  const fold = (rows: number[]): FoldIn => foldIn(matrix, rows, foldInShare, options.rng, holdLatest);
  const enough = Math.max(1, Math.min(mostDraws, Math.floor(questionsToTuneOn / validationCount)));
  const wanted = checkedOption('validationDraws', options.validationDraws ?? enough, 'positive integer');
  const draws = holdLatest ? 1 : wanted;
  // The first draw and the test come first: asking validation learners again changes neither.
  const firstDraw = fold(validation);
  const testFold = fold(test);
  return {
    train: selectEntries(
      matrix,
      shuffled.filter((row) => !away.has(row)),
    ),
    validation: together([firstDraw, ...Array.from({ length: draws - 1 }, () => fold(validation))]),
    test: testFold,
  };
}

/** Several draws of the same learners as one, the one after the other. */
function together(folds: readonly FoldIn[]): FoldIn {
  if (folds.length === 1) return folds[0];
  return {
    history: stacked(folds.map(({ history }) => history)),
    held: stacked(folds.map(({ held }) => held)),
    draws: folds.length,
  };
}

/** Tells of each of these learners the part `share` of their items, and holds the rest. */
export function foldIn(
  matrix: InteractionMatrix,
  rows: readonly number[],
  share: number,
  rng: Rng,
  holdLatest: boolean,
): FoldIn {
  const held = new Uint8Array(matrix.columnOf.length);
  for (const row of rows) {
    const first = matrix.rowStart[row];
    const count = matrix.rowStart[row + 1] - first;
    const heldCount = Math.min(count - 1, Math.max(1, Math.round(count * (1 - share))));
    const order = Array.from(shuffledIndexes(count, rng), (offset) => first + offset);
    const { times } = matrix;
    // Stable: entries of equal or unknown time stay in random order.
    if (holdLatest && times) order.sort((a, b) => timeOr(times[b]) - timeOr(times[a]));
    for (const entry of order.slice(0, heldCount)) held[entry] = 1;
  }
  return {
    history: selectEntries(matrix, rows, (_, entry) => held[entry] === 0),
    held: selectEntries(matrix, rows, (_, entry) => held[entry] === 1),
  };
}

/** Unknown times count as the oldest. */
export function timeOr(time: number): number {
  return Number.isNaN(time) ? 0 : time;
}
