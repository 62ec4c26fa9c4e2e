import type { Mark, MarkWay } from './class-kinds';

/** A mark as a device made it, perhaps long before it came here. */
export interface Tap {
  id: string;
  personId: string;
  status: Mark;
  at: Date;
}
/** The mark that somebody has. */
export interface Standing {
  mark: Mark;
  at: Date;
  how: MarkWay;
}
/** It counts now; it was so already; somebody tapped otherwise after it. */
export type TapOutcome = 'applied' | 'same' | 'overtaken';
export interface SettledTap<T extends Tap = Tap> {
  tap: T;
  outcome: TapOutcome;
  /** The mark that stood before. */
  before: Mark | null;
}

const order = (a: Tap, b: Tap) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);

/**
 * Two may call one roll, with and without a line: for each person the later tap counts, whenever it comes here. What
 * the online room measured gives way to any tap. Taps of one moment go by their ids, so that the order in which they
 * come makes no difference.
 */
export function settleTaps<T extends Tap>(
  taps: readonly T[],
  standing: ReadonlyMap<string, Standing>,
): SettledTap<T>[] {
  const last = new Map<string, T>();
  for (const tap of [...taps].sort(order)) last.set(tap.personId, tap);
  return taps.map((tap) => {
    const stands = standing.get(tap.personId);
    const before = stands?.mark ?? null;
    if (last.get(tap.personId) !== tap) return { tap, outcome: 'overtaken', before };
    if (before === tap.status) return { tap, outcome: 'same', before };
    const late = stands !== undefined && stands.how !== 'room' && tap.at < stands.at;
    return { tap, outcome: late ? 'overtaken' : 'applied', before };
  });
}

/**
 * When something was tapped by the portal's clock: phones go wrong by hours, but know how long ago a tap was.
 * Never later than now.
 */
export function realTime(tappedAt: Date, sentAt: Date, now: Date): Date {
  const ago = Math.max(0, sentAt.getTime() - tappedAt.getTime());
  return new Date(now.getTime() - ago);
}
