/** A time in which somebody's line was open. */
export interface Stay {
  from: Date;
  to: Date;
}

/** A line that is back so soon was never away: what lies between is counted. */
export const bridgedMilliseconds = 45_000;

/**
 * The stays of one person, in order and without overlaps: two lines at the same time count once, a short gap is
 * bridged. What lies outside `within` is cut off.
 */
export function mergeStays(stays: readonly Stay[], within: Stay): Stay[] {
  const [first, last] = [within.from.getTime(), within.to.getTime()];
  const merged: { from: number; to: number }[] = [];
  const sorted = stays
    .map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }))
    .filter(({ from, to }) => to >= from)
    .sort((a, b) => a.from - b.from);
  for (const { from, to } of sorted) {
    const before = merged.at(-1);
    if (before && from - before.to <= bridgedMilliseconds) before.to = Math.max(before.to, to);
    else merged.push({ from, to });
  }
  return merged
    .map(({ from, to }) => ({ from: Math.max(from, first), to: Math.min(to, last) }))
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}

/** How many minutes somebody was there, to the nearest. */
export function minutesOf(stays: readonly Stay[], within: Stay): number {
  const milliseconds = mergeStays(stays, within).reduce(
    (sum, { from, to }) => sum + to.getTime() - from.getTime(),
    0,
  );
  return Math.round(milliseconds / 60_000);
}

/** What counts of a session: from its beginning to its end, or to when its host ended it later. */
export function countedTime(session: { startsAt: Date; endsAt: Date; endedAt: Date | null }): Stay {
  const { startsAt, endsAt, endedAt } = session;
  return { from: startsAt, to: endedAt && endedAt > endsAt ? endedAt : endsAt };
}
