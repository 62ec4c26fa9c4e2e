import { Clock, Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { RoomsRepository } from '../access/rooms.repository';
import { PresenceRepository } from '../presence/presence.repository';
import { roomEnded } from '../rooms.events';
import { RoomMedia } from './room-media';
import { RoomStore } from './room-store';
import type { Seat } from './seat';

/** Ending a session's room for all. */
@Injectable()
export class EndingService {
  constructor(
    private readonly rooms: RoomsRepository,
    private readonly presence: PresenceRepository,
    private readonly store: RoomStore,
    private readonly media: RoomMedia,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** By a host; what was measured until now is handed on at once. */
  async end(seat: Seat): Promise<void> {
    const { sessionId, classId } = seat.entry;
    const now = this.clock.now();
    await this.database.transaction(async () => {
      if (!(await this.rooms.end(sessionId, seat.actor.personId, now))) return;
      await this.presence.closeAll(sessionId, now);
      await this.outbox.publish(roomEnded({ sessionId, classId }));
    });
    await this.media.end(seat);
    await this.store.end(sessionId);
  }
}
