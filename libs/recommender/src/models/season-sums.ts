import { changedSum, holds } from './row-change';

/** How much what was taken in the month before or after says about a month. */
const besides = 0.5;

/** 0 (January) to 11, in UTC. */
export function monthOf(time: number): number {
  return new Date(time).getUTCMonth();
}

/** Summed weights by month of the year and item. The year is a circle: December lies beside January. */
export class SeasonSums {
  constructor(
    private readonly items: number,
    /** Months x items. */
    readonly months = new Float64Array(12 * items),
  ) {}

  /** Adds to the sum of the month of `time`, nowhere when the time is not known. */
  change(item: number, time: number, by: number): void {
    if (Number.isNaN(time)) return;
    const at = monthOf(time) * this.items + item;
    this.months[at] = changedSum(this.months[at], by);
  }

  holds(item: number, time: number, weight: number): boolean {
    return Number.isNaN(time) || holds(this.months[monthOf(time) * this.items + item], weight);
  }

  /** What was taken of an item in the month, and half of what was in those beside it. */
  around(month: number, item: number): number {
    const at = (which: number): number => this.months[((which + 12) % 12) * this.items + item];
    return at(month) + besides * (at(month - 1) + at(month + 1));
  }

  /** `around` summed over all items. */
  total(month: number): number {
    let total = 0;
    for (let item = 0; item < this.items; item++) total += this.around(month, item);
    return total;
  }
}
