import type { Rng } from '../random';
import { bootstrapMean, type Estimate } from './bootstrap';

/** How much of the catalogue a group of items is, how much of what was taken, and how much of what is listed. */
export interface Exposure {
  /** The unit or the language; empty for items of which it is unknown. */
  readonly group: string;
  readonly catalogue: number;
  readonly taken: number;
  readonly listed: Estimate;
}

/** The largest first, at most `kept`; `taken[j]` is how often item j was taken. */
export function exposureOf(
  lists: readonly Int32Array[],
  groupOf: readonly string[],
  taken: Float64Array,
  rng: Rng,
  kept = 30,
): Exposure[] {
  const items = new Map<string, number[]>();
  groupOf.forEach((group, item) => {
    const known = items.get(group);
    if (known) known.push(item);
    else items.set(group, [item]);
  });
  const total = taken.reduce((sum, each) => sum + each, 0);
  const filled = lists.filter((list) => list.length > 0);
  return [...items]
    .sort(([, first], [, second]) => second.length - first.length)
    .slice(0, kept)
    .map(([group, own]) => {
      const share = (list: Int32Array): number =>
        list.reduce((sum, item) => sum + (groupOf[item] === group ? 1 : 0), 0) / list.length;
      return {
        group,
        catalogue: own.length / groupOf.length,
        taken: total === 0 ? 0 : own.reduce((sum, item) => sum + taken[item], 0) / total,
        listed: bootstrapMean(Float64Array.from(filled, share), rng),
      };
    });
}
