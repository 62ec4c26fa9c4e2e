import type { RoomRole } from '../protocol';

const minute = 60_000;
/** Hosts come in so long before a session, to try picture and sound. */
export const hostLeadMilliseconds = 30 * minute;
/** From then on guests are let in as soon as a host is there; before, they wait. */
export const guestLeadMilliseconds = 10 * minute;
/** A session may last so much longer than planned before its room closes by itself. */
export const overrunMilliseconds = 60 * minute;

/** `early`: the room is still closed. `waiting`: somebody may come, and is let in when a host opens. */
export type RoomPhase = 'early' | 'waiting' | 'open' | 'over';

/** What decides when a room is open. */
export interface RoomHours {
  startsAt: Date;
  endsAt: Date;
  /** The session or its class. */
  cancelled: boolean;
  /** When a host let guests in. */
  openedAt: Date | null;
  /** When a host ended it for all. */
  endedAt: Date | null;
}

/** Whether a room is open to somebody now. */
export function roomPhase(hours: RoomHours, role: RoomRole, now: Date): RoomPhase {
  const at = now.getTime();
  if (hours.cancelled || hours.endedAt || at >= closesAt(hours).getTime()) return 'over';
  if (role === 'guest' && hours.openedAt) return 'open';
  if (at < opensAt(hours, role).getTime()) return 'early';
  return role === 'host' ? 'open' : 'waiting';
}

/** From when on somebody may come, unless a host opens earlier. */
export const opensAt = (hours: Pick<RoomHours, 'startsAt'>, role: RoomRole): Date =>
  new Date(hours.startsAt.getTime() - (role === 'host' ? hostLeadMilliseconds : guestLeadMilliseconds));

/** When a room closes that nobody ends. */
export const closesAt = (hours: Pick<RoomHours, 'endsAt'>): Date =>
  new Date(hours.endsAt.getTime() + overrunMilliseconds);

/** Whether a host who is there now lets guests in by being there. */
export const opensByItself = (hours: RoomHours, now: Date): boolean =>
  hours.openedAt === null && now >= opensAt(hours, 'guest');
