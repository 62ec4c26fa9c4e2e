import type { ClassMode, SeatKind } from './class-kinds';

/** The places of a class: how many there are and how many are taken. */
export interface Places {
  mode: ClassMode;
  /** In the room; null for a class that is only online. */
  capacity: number | null;
  /** Online; null when there is no limit. */
  onlineCapacity: number | null;
  taken: number;
  onlineTaken: number;
}

/** Whether one can take part in this way. */
export const offers = (mode: ClassMode, kind: SeatKind): boolean => mode === 'hybrid' || mode === kind;

/** Places left, never below 0; `Infinity` without a limit, 0 for a way that is not offered. */
export function placesLeft(places: Places, kind: SeatKind): number {
  if (!offers(places.mode, kind)) return 0;
  const [all, taken] =
    kind === 'in-person'
      ? [places.capacity ?? 0, places.taken]
      : [places.onlineCapacity ?? Number.POSITIVE_INFINITY, places.onlineTaken];
  return Math.max(0, all - taken);
}

/** Places left in any way that is offered. */
export const placesLeftInAll = (places: Places): number =>
  placesLeft(places, 'in-person') + placesLeft(places, 'online');
