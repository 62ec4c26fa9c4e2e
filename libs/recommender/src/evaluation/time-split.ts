import { type InteractionMatrix, selectEntries } from '../data/interaction-matrix';
import { checkedOption, RecommenderError } from '../recommender-error';
import type { FoldIn, Split, SplitShares } from './split';

/**
 * A split in time: models are tuned on what came after a first moment and judged by what came after a second,
 * knowing only what came before. The moments are chosen so that the shares given of the interactions come
 * after them. Learners are asked with what they had by then, perhaps nothing. Items nobody had taken by then
 * cannot be found by most models and are counted apart. Interactions of unknown time count as the oldest.
 * Throws `times-needed`, `too-few-learners`.
 */
export function timeSplit(matrix: InteractionMatrix, options: SplitShares = {}): Split {
  const validationShare = checkedOption('validationShare', options.validationShare ?? 0.1, 'share below 1');
  const testShare = checkedOption('testShare', options.testShare ?? 0.1, 'share below 1');
  const times = assertTimes(matrix);
  const known = times.filter((time) => !Number.isNaN(time)).sort();
  const momentBefore = (share: number): number =>
    known[Math.max(0, Math.min(known.length - 1, Math.floor(known.length * (1 - share))))];
  const tested = momentBefore(testShare);
  const tuned = momentBefore(testShare + validationShare);
  const before = (moment: number) => (entry: number) => !(times[entry] >= moment);
  const refit = entriesOf(matrix, before(tested));
  const test = asked(matrix, before(tested), () => true);
  return {
    train: entriesOf(matrix, before(tuned)),
    validation: asked(matrix, before(tuned), before(tested)).known,
    refit,
    test: test.known,
    ...(test.new.held.rows > 0 && { newItems: test.new }),
  };
}

/** The times of a matrix, at least two of them different. Throws `times-needed`. */
export function assertTimes({ times }: InteractionMatrix): Float64Array {
  const known = times?.filter((time) => !Number.isNaN(time));
  if (!times || !known?.some((time) => time !== known[0])) throw new RecommenderError('times-needed', {});
  return times;
}

/** The entries kept, without the learners who keep none. */
function entriesOf(matrix: InteractionMatrix, keep: (entry: number) => boolean): InteractionMatrix {
  const rows = rowsWith(matrix, keep);
  if (rows.length === 0) throw new RecommenderError('too-few-learners', { learners: 0, needed: 1 });
  return selectEntries(matrix, rows, (_, entry) => keep(entry));
}

/** Learners who took something after the history ends and before `until`, by whether the item was there. */
function asked(
  matrix: InteractionMatrix,
  inHistory: (entry: number) => boolean,
  until: (entry: number) => boolean,
): { known: FoldIn; new: FoldIn } {
  const taken = new Set<number>();
  matrix.columnOf.forEach((item, entry) => {
    if (inHistory(entry)) taken.add(item);
  });
  const fold = (there: boolean): FoldIn => {
    const isHeld = (entry: number): boolean =>
      !inHistory(entry) && until(entry) && taken.has(matrix.columnOf[entry]) === there;
    const rows = rowsWith(matrix, isHeld);
    return {
      history: selectEntries(matrix, rows, (_, entry) => inHistory(entry)),
      held: selectEntries(matrix, rows, (_, entry) => isHeld(entry)),
    };
  };
  const known = fold(true);
  if (known.held.rows === 0) throw new RecommenderError('too-few-learners', { learners: 0, needed: 1 });
  return { known, new: fold(false) };
}

function rowsWith(matrix: InteractionMatrix, keep: (entry: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < matrix.rows; row++) {
    for (let entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
      if (!keep(entry)) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}
