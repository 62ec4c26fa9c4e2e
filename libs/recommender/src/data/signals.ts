/**
 * What a learner did with an item, and how much it counts: at extent 0 and at extent 1 (the share of lessons
 * done, of sessions attended). The one table of these weights.
 */
export const signalWeights = {
  finished: { least: 1, most: 1 },
  liked: { least: 0.8, most: 0.8 },
  attended: { least: 0.4, most: 1 },
  inProgress: { least: 0.4, most: 1 },
  enrolled: { least: 0.3, most: 0.3 },
  viewed: { least: 0.1, most: 0.1 },
} as const;

/** Given up: counts for itself, times what else there is of the pair, and nothing against what was finished. */
export const dropped = { alone: 0.1, factor: 0.25 } as const;

export type Signal = keyof typeof signalWeights | 'dropped';

/** How a dropped one stands in the log until the signals of its pair are merged. */
export const droppedMark = -1;

/** The weight of one signal; `droppedMark` for a dropped one. `extent` lies in 0 to 1. */
export function signalWeight(signal: Signal, extent: number): number {
  if (signal === 'dropped') return droppedMark;
  const { least, most } = signalWeights[signal];
  return least + (most - least) * extent;
}

/** What a pair counts whose signals amount to `weight` (0 for none), the largest of them being `largest`. */
export function weightWhenDropped(weight: number, largest: number): number {
  if (largest >= signalWeights.finished.least) return weight;
  return weight > 0 ? weight * dropped.factor : dropped.alone;
}
