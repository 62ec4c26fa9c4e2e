/** Somebody in a queue; those of one party want places together or none. */
export interface InLine {
  partyId: string | null;
}

/**
 * Who of a queue (in its order) gets the free places. A party for which there is not room is passed over and keeps its
 * number; a place never stays empty while somebody waits whom it suffices.
 */
export function nextInLine<T extends InLine>(queue: readonly T[], free: number): T[] {
  const next: T[] = [];
  for (const group of groupsOf(queue)) {
    if (group.length <= free - next.length) next.push(...group);
  }
  return next;
}

/** Parties and single people, each where its first stands. */
function groupsOf<T extends InLine>(queue: readonly T[]): T[][] {
  const parties = new Map<string, T[]>();
  const groups: T[][] = [];
  for (const one of queue) {
    const party = one.partyId === null ? undefined : parties.get(one.partyId);
    if (party) party.push(one);
    else {
      const group = [one];
      groups.push(group);
      if (one.partyId !== null) parties.set(one.partyId, group);
    }
  }
  return groups;
}

/** How each of `asking` new people fares: a place, or the end of the queue; together all or none get a place. */
export function seatsFor(asking: number, free: number, together: boolean): ('confirmed' | 'waiting')[] {
  const places = together && free < asking ? 0 : Math.min(asking, free);
  return Array.from({ length: asking }, (_, index) => (index < places ? 'confirmed' : 'waiting'));
}

const minute = 60_000;
/** How long somebody has to take a place that is offered. */
export const offerTime = 24 * 60 * minute;
/** An offer ends so long before the class meets next. */
export const offerMargin = 60 * minute;
/** With less time than this nobody is asked: who stands in the queue gets the place. */
export const shortestOffer = 30 * minute;

/**
 * Until when a place is offered; null when there is too little time left to ask.
 * @param meetsAt the next session to come; null when there is none
 */
export function offerUntil(now: Date, meetsAt: Date | null): Date | null {
  const latest = meetsAt === null ? Number.POSITIVE_INFINITY : meetsAt.getTime() - offerMargin;
  const until = Math.min(now.getTime() + offerTime, latest);
  return until - now.getTime() < shortestOffer ? null : new Date(until);
}
