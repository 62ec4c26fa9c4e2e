import { type InteractionMatrix, selectEntries } from '../data/interaction-matrix';
import { type Rng, shuffledIndexes } from '../random';
import { RecommenderError } from '../recommender-error';
import { type Split, timeOr } from './split';
import { assertTimes } from './time-split';

const leastItems = 3;

/**
 * Leave last out: of each learner with three items or more the latest is to be found in the test and the one
 * before it in tuning; whatever a model is asked or learns from is earlier. Other learners stay in training.
 * Items of the same time stand in an order drawn by chance. Throws `times-needed`, `too-few-learners`.
 */
export function lastOutSplit(matrix: InteractionMatrix, { rng }: { readonly rng: Rng }): Split {
  const times = assertTimes(matrix);
  /** 0 for the latest of a learner, 1 for the one before it ... */
  const age = new Int32Array(matrix.columnOf.length).fill(leastItems);
  const asked: number[] = [];
  const everyone = Array.from({ length: matrix.rows }, (_, row) => row);
  for (const row of everyone) {
    const first = matrix.rowStart[row];
    const count = matrix.rowStart[row + 1] - first;
    if (count < leastItems) continue;
    asked.push(row);
    const entries = Array.from(shuffledIndexes(count, rng), (offset) => first + offset);
    entries.sort((one, other) => timeOr(times[other]) - timeOr(times[one]));
    entries.forEach((entry, rank) => {
      age[entry] = rank;
    });
  }
  if (asked.length === 0) {
    throw new RecommenderError('too-few-learners', { learners: 0, needed: 1 });
  }
  const only = (rows: readonly number[], keep: (age: number) => boolean): InteractionMatrix =>
    selectEntries(matrix, rows, (_, entry) => keep(age[entry]));
  return {
    train: only(everyone, (each) => each >= 2),
    validation: { history: only(asked, (each) => each >= 2), held: only(asked, (each) => each === 1) },
    refit: only(everyone, (each) => each >= 1),
    test: { history: only(asked, (each) => each >= 1), held: only(asked, (each) => each === 0) },
  };
}
