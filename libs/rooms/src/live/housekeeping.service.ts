import { Broadcasts, Clock, Log } from '@domdom/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { leftClass } from '../access/left-class';
import { StandingRepository } from '../access/standing.repository';
import { ActivitiesService } from '../activities/activities.service';
import { bridgedMilliseconds } from '../domain/presence';
import { closesAt, opensByItself } from '../domain/room-hours';
import { Arrivals } from './arrivals.service';
import { RoomChannel } from './room-channel';
import { RoomHub } from './room-hub';
import { RoomStore } from './room-store';
import type { Seat } from './seat';
import { SocketServer } from './socket-server';

const sweepMilliseconds = 4000;
/** Every so many sweeps it is asked whether people still have a place in the class. */
const sweepsPerCheck = 15;

/** Keeps rooms true: takes off who does not come back, closes what is over, sends away who has no place any more. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeps = 0;
  private running = false;

  constructor(
    private readonly hub: RoomHub,
    private readonly store: RoomStore,
    private readonly channel: RoomChannel,
    private readonly arrivals: Arrivals,
    private readonly standing: StandingRepository,
    private readonly activities: ActivitiesService,
    private readonly sockets: SocketServer,
    private readonly broadcasts: Broadcasts,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.tick(), sweepMilliseconds);
    this.timer.unref();
    await this.broadcasts.listen(leftClass, (message) => void this.checkClass(message));
    await this.store.renewLease().catch(() => undefined);
  }

  /** The portal stops: browsers come again, to a process that lives. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.sockets.close();
    const seats = this.hub.all();
    for (const seat of seats) seat.interrupt();
    await Promise.all(seats.map((seat) => this.arrivals.leave(seat)));
    await this.store.endLease();
    this.channel.close();
  }

  private async tick(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const lived = await this.store.renewLease();
      // Taken for dead, its people were marked as away: they are not.
      if (!lived) await this.arrivals.renew();
      this.sweeps += 1;
      for (const sessionId of this.hub.sessionIds()) {
        await this.sweep(sessionId);
        await this.activities.tellProgress(sessionId);
        if (this.sweeps % sweepsPerCheck === 0) await this.check(sessionId);
      }
    } catch (error) {
      this.log.warn({ err: error }, 'rooms were not swept');
    } finally {
      this.running = false;
    }
  }

  /** Marks those whose process died, and takes off those who did not come back. */
  private async sweep(sessionId: string): Promise<void> {
    const now = this.clock.now();
    await this.followTheClock(this.hub.of(sessionId), now);
    const people = await this.store.people(sessionId);
    const living = await this.store.living([...new Set(people.map(({ process }) => process))]);
    for (const { id, line, process, awayAt } of people) {
      if (awayAt === null && !living.has(process)) {
        await this.store.patch(sessionId, id, { line }, { awayAt: now.getTime() });
      } else if (awayAt !== null && now.getTime() - awayAt > bridgedMilliseconds) {
        await this.store.drop(sessionId, id, { line, awayAt });
      }
    }
  }

  private async followTheClock(seats: Seat[], now: Date): Promise<void> {
    const [first] = seats;
    if (!first) return;
    if (now >= closesAt(first.entry)) {
      for (const seat of seats) seat.end('over');
      return;
    }
    // Not one who is still coming in: their row would not be there to be marked.
    const host = seats.find((seat) => seat.role === 'host' && !seat.waiting && seat.presenceId !== null);
    if (host && opensByItself(host.entry, now)) {
      host.entry.openedAt = now;
      await this.arrivals.open(host.sessionId);
    }
  }

  /** Whether everybody here may still be here: registrations are cancelled, sessions moved, people sign out. */
  private async check(sessionId: string): Promise<void> {
    const seats = this.hub.of(sessionId).filter((seat) => !seat.closed);
    const standing = await this.standing.of(
      sessionId,
      seats.map(({ actor }) => actor.personId),
      seats.flatMap(({ sessionKey }) => sessionKey ?? []),
    );
    for (const seat of seats) {
      const signedIn = seat.sessionKey === null || standing.signedIn.has(seat.sessionKey);
      if (standing.over) seat.end('over');
      else if (!signedIn || standing.removed.has(seat.actor.personId)) seat.end('removed');
      else if (!standing[seat.role === 'host' ? 'hosts' : 'registered'].has(seat.actor.personId))
        seat.end('removed');
    }
  }

  private async checkClass(message: string): Promise<void> {
    const { classId } = JSON.parse(message) as { classId: string };
    const rooms = new Set(
      this.hub
        .all()
        .filter(({ entry }) => entry.classId === classId)
        .map((seat) => seat.sessionId),
    );
    for (const sessionId of rooms) {
      await this.check(sessionId).catch((error: unknown) =>
        this.log.warn({ err: error }, 'it was not asked who left a class'),
      );
    }
  }
}
