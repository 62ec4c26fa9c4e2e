import { Clock, Database, Log, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { RoomsRepository } from '../access/rooms.repository';
import { opensByItself } from '../domain/room-hours';
import { PresenceKeeper } from '../presence/presence-keeper';
import { roomJoined } from '../rooms.events';
import { RoomChannel } from './room-channel';
import { RoomHub } from './room-hub';
import { RoomMedia } from './room-media';
import { RoomStates } from './room-states';
import { RoomStore } from './room-store';
import type { Seat } from './seat';

/** People coming into rooms and going out of them. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly hub: RoomHub,
    private readonly channel: RoomChannel,
    private readonly store: RoomStore,
    private readonly states: RoomStates,
    private readonly rooms: RoomsRepository,
    private readonly presence: PresenceKeeper,
    private readonly media: RoomMedia,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** A line was opened: whoever holds it is let in, waits outside, or learns that there is nothing to come to. */
  async come(seat: Seat): Promise<void> {
    const { phase, removed, title, startsAt } = seat.entry;
    if (removed) return seat.end('removed');
    if (phase === 'over') return seat.end('over');
    this.hub.add(seat);
    this.endOthersOutside(seat);
    try {
      await this.channel.join(seat.sessionId);
      // A host may have opened it since it was read; from here on that is heard of.
      if (phase === 'open' || (await this.rooms.isOpen(seat.sessionId))) await this.admit(seat);
      else seat.tell({ type: 'wait', title, startsAt: startsAt.toISOString() });
    } catch (error) {
      this.log.warn({ err: error }, 'somebody could not be let into a room');
      // It comes again by itself, and the room is back by then or tells the same.
      seat.interrupt();
    }
  }

  /** Whoever waits outside waits by one line: inside, the newest takes the place of the others; here nothing would. */
  private endOthersOutside(seat: Seat): void {
    for (const other of this.hub.of(seat.sessionId))
      if (other !== seat && other.waiting && other.actor.personId === seat.actor.personId)
        other.end('elsewhere');
  }

  /** Lets somebody in by this line; an older one of theirs ends when it hears of it. */
  async admit(seat: Seat): Promise<void> {
    const { sessionId, role } = seat;
    if (!seat.waiting || seat.closed) return;
    seat.waiting = false;
    const { id, number } = await this.sit(seat);
    seat.id = id;
    seat.number = number;
    await seat.tellState(async () => {
      const person = await this.store.put(sessionId, {
        ...{ id, personId: seat.actor.personId, name: seat.actor.name, number, role },
        ...{ hand: null, called: role === 'host', awayAt: null },
        ...{ line: seat.line, process: this.channel.process },
      });
      seat.called = person.called;
      return { type: 'state', state: await this.states.read(seat) };
    });
    seat.presenceId = await this.presence.begin(id);
    // The line may have closed while it was being let in.
    if (seat.closed) return this.depart(seat);
    if (role === 'host' && opensByItself(seat.entry, this.clock.now())) await this.open(sessionId);
  }

  /** Lets in those who wait. */
  async open(sessionId: string): Promise<void> {
    const opened = await this.rooms.open(sessionId, this.clock.now());
    if (opened) await this.channel.tell(sessionId, { kind: 'opened' });
  }

  /** A line is closed, by whomever. The person stays on the list for a moment, as somebody whose line is away. */
  async leave(seat: Seat): Promise<void> {
    seat.closed = true;
    if (this.hub.drop(seat)) this.channel.leave(seat.sessionId);
    if (!seat.waiting) await this.depart(seat);
  }

  /** Puts everybody of this process into the shared room again, and tells them all anew. */
  async renew(): Promise<void> {
    for (const seat of this.hub.all()) {
      if (seat.closed) continue;
      await (seat.waiting ? this.admitIfOpen(seat) : this.renewOne(seat)).catch((error: unknown) => {
        this.log.warn({ err: error }, 'somebody was not put into the room again');
        seat.interrupt();
      });
    }
  }

  private async admitIfOpen(seat: Seat): Promise<void> {
    if (await this.rooms.isOpen(seat.sessionId)) await this.admit(seat);
  }

  private renewOne(seat: Seat): Promise<void> {
    const { id, number, role, sessionId } = seat;
    return seat.tellState(async () => {
      const person = await this.store.put(sessionId, {
        ...{ id, personId: seat.actor.personId, name: seat.actor.name, number, role },
        ...{ hand: null, called: seat.called, awayAt: null },
        ...{ line: seat.line, process: this.channel.process },
      });
      seat.called = person.called;
      return { type: 'state', state: await this.states.read(seat) };
    });
  }

  private sit(seat: Seat) {
    const { sessionId, classId, title, topic, unitId } = seat.entry;
    const { personId } = seat.actor;
    return this.database.transaction(async () => {
      const place = await this.rooms.seat(sessionId, personId, seat.role, this.clock.now());
      if (place.fresh) {
        const about = { sessionId, classId, classTitle: title, topic, unitId };
        await this.outbox.publish(roomJoined({ personId, ...about, role: seat.role }));
      }
      return place;
    });
  }

  private async depart(seat: Seat): Promise<void> {
    const { presenceId, id, sessionId, line } = seat;
    seat.presenceId = null;
    const quietly = (what: Promise<unknown>) =>
      what.catch((error: unknown) => this.log.warn({ err: error }, 'somebody did not leave a room cleanly'));
    await Promise.all([
      presenceId && quietly(this.presence.end(presenceId)),
      quietly(this.media.close(seat)),
      quietly(this.store.patch(sessionId, id, { line }, { awayAt: this.clock.now().getTime() })),
    ]);
  }
}
