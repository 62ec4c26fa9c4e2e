import type { IdMap } from '@domdom/recommender';
import type { Activity } from '../training/train-models';
import { emptyRow, type LearnerRow, rowsOf } from '../versions/learner-rows.repository';

/** The rows of an activity over a version's items; what the version does not know is left out. */
export function rowsOver(items: IdMap, activity: Activity): Map<string, LearnerRow> {
  return new Map(
    activity.learners.map((person, row) => {
      const own = rowsOf(activity.matrix, row);
      const known = own.items
        .flatMap((column, at) => {
          const item = items.indexOf(activity.items[column] ?? '');
          return item === undefined ? [] : [{ item, weight: own.weights[at] ?? 1, time: own.times[at] }];
        })
        .sort((first, second) => first.item - second.item);
      if (known.length === 0) return [person, emptyRow];
      return [
        person,
        {
          items: known.map(({ item }) => item),
          weights: known.map(({ weight }) => weight),
          times: known.map(({ time }) => time ?? Number.NaN),
          segments: own.segments,
        },
      ];
    }),
  );
}

/** Whether two rows say the same. */
export function sameRow(first: LearnerRow, second: LearnerRow): boolean {
  const same = <T>(one: readonly T[], other: readonly T[]) =>
    one.length === other.length && one.every((value, at) => Object.is(value, other[at]));
  return (
    same(first.items, second.items) &&
    same(first.weights, second.weights) &&
    same(first.times, second.times) &&
    (first.items.length === 0 || same(first.segments, second.segments))
  );
}
