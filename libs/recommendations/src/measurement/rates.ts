import type { GroupSums, ViewSums } from './measurement.repository';
import { type Interval, standardRate, type WeightedRate, wilson } from './proportions';

export interface Rate extends Interval {
  value: number;
}
/** What was seen of one group: plain rates, and the rates of clicks and enrolments without the bias of ranks. */
export interface GroupRates {
  value: string | null;
  shown: number;
  clicked: Rate | null;
  enrolled: Rate | null;
  finished: Rate | null;
  fairClicked: WeightedRate | null;
  fairEnrolled: WeightedRate | null;
}

export function rateOf(hits: number, shown: number): Rate | null {
  return shown > 0 ? { value: hits / shown, ...wilson({ hits, people: shown }) } : null;
}

const sumOf = (rows: readonly ViewSums[], key: keyof ViewSums) =>
  rows.reduce((sum, row) => sum + row[key], 0);

/** The rates of each group; the most shown first. All groups are compared over the same ranks: those of all views. */
export function ratesOf(rows: readonly GroupSums[]): GroupRates[] {
  const all = sumOf(rows, 'shown');
  const ranks = new Map<number, number>();
  const byValue = new Map<string | null, GroupSums[]>();
  for (const row of rows) {
    ranks.set(row.rank, (ranks.get(row.rank) ?? 0) + row.shown / all);
    byValue.set(row.value, [...(byValue.get(row.value) ?? []), row]);
  }
  return [...byValue]
    .map(([value, group]): GroupRates => {
      const shown = sumOf(group, 'shown');
      const fair = (key: 'clickedWeight' | 'enrolledWeight') =>
        standardRate(
          group.map((row) => ({ rank: row.rank, weight: row.weight, squares: row.squares, hits: row[key] })),
          ranks,
        );
      return {
        value,
        shown,
        clicked: rateOf(sumOf(group, 'clicked'), shown),
        enrolled: rateOf(sumOf(group, 'enrolled'), shown),
        finished: rateOf(sumOf(group, 'finished'), shown),
        fairClicked: fair('clickedWeight'),
        fairEnrolled: fair('enrolledWeight'),
      };
    })
    .sort((one, other) => other.shown - one.shown);
}
