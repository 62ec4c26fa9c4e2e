import { Injectable } from '@nestjs/common';
import type { Seat } from './seat';

/** All lines that this process holds, by room. */
@Injectable()
export class RoomHub {
  private readonly rooms = new Map<string, Set<Seat>>();

  add(seat: Seat): void {
    const room = this.rooms.get(seat.sessionId) ?? new Set();
    room.add(seat);
    this.rooms.set(seat.sessionId, room);
  }

  /** @returns whether the room is empty now */
  drop(seat: Seat): boolean {
    const room = this.rooms.get(seat.sessionId);
    room?.delete(seat);
    if (room?.size === 0) this.rooms.delete(seat.sessionId);
    return !this.rooms.has(seat.sessionId);
  }

  of(sessionId: string): Seat[] {
    return [...(this.rooms.get(sessionId) ?? [])];
  }
  sessionIds(): string[] {
    return [...this.rooms.keys()];
  }
  all(): Seat[] {
    return [...this.rooms.values()].flatMap((room) => [...room]);
  }
  /** The newest line of somebody in a room. */
  seatOf(sessionId: string, personId: string): Seat | null {
    return this.of(sessionId).findLast((seat) => seat.actor.personId === personId && !seat.closed) ?? null;
  }
}
