import { PresenceService } from '@domdom/classes';
import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { countedTime, minutesOf } from '../domain/presence';
import { overrunMilliseconds } from '../domain/room-hours';
import { PresenceRepository } from './presence.repository';

/** Hands on to the class how long its people were in the room. */
@Injectable()
export class RecordPresence {
  constructor(
    private readonly measured: PresenceRepository,
    private readonly presence: PresenceService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of one room that is over; nothing when it was handed on already. */
  async record(sessionId: string): Promise<void> {
    await this.database.transaction(async () => {
      const room = await this.measured.due(sessionId);
      if (!room) return;
      const counted = countedTime(room);
      const people = (await this.measured.people(sessionId))
        .filter(({ role }) => role === 'guest')
        .map(({ personId, stays }) => ({ personId, minutes: minutesOf(stays, counted) }))
        .filter(({ minutes }) => minutes > 0);
      await this.presence.record(sessionId, people);
      await this.measured.recorded(sessionId, this.clock.now());
    });
  }

  /** Of all rooms that are over. @returns how many there were */
  async recordDue(limit = 200): Promise<number> {
    const closedBefore = new Date(this.clock.now().getTime() - overrunMilliseconds);
    const due = await this.measured.allDue(closedBefore, limit);
    for (const sessionId of due) await this.record(sessionId);
    return due.length;
  }
}
