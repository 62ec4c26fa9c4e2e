import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type SeatKind, seatKinds } from '../domain/class-kinds';
import { nextInLine, offerUntil } from '../domain/queue';
import { SeatNews } from './seat-news';
import { type LockedClass, SeatsRepository } from './seats.repository';

/**
 * Passes free places on: to the next in line, for a time in which they take them. Called with the class's row locked.
 */
@Injectable()
export class Offers {
  constructor(
    private readonly database: Database,
    private readonly seats: SeatsRepository,
    private readonly news: SeatNews,
    private readonly clock: Clock,
  ) {}

  /** Locks a class, and first puts right what time has done to it: places not taken go to the next. */
  async settled(classId: string): Promise<LockedClass> {
    const locked = await this.seats.lock(classId);
    const lapsed = await this.seats.lapsed(classId);
    if (lapsed.length === 0) return locked;
    await this.seats.cancel(locked, lapsed);
    await this.news.lost(
      locked,
      lapsed.map(({ personId, registeredBy }) => ({ personId, cancelledBy: registeredBy, how: 'lapsed' })),
    );
    for (const kind of seatKinds) await this.passOn(locked, kind);
    return locked;
  }

  /** Offers the free places of one way to those who wait for it. */
  async passOn(locked: LockedClass, kind: SeatKind): Promise<void> {
    const now = this.clock.now();
    const free = this.seats.free(locked, kind);
    if (free === 0 || locked.status !== 'open' || locked.lastEndsAt <= now) return;
    const next = nextInLine(await this.seats.queue(locked.id, kind), free);
    if (next.length === 0) return;
    const until = offerUntil(now, await this.seats.meetsAt(locked.id));
    const answering = await this.news.whoCanAnswer(
      locked.id,
      next.map((seat) => seat.personId),
    );
    // Nobody loses a place for want of a phone: who can't answer has it.
    const given = next.map((seat) => ({ seat, until: answering.has(seat.personId) ? until : null }));
    await this.seats.give(locked, kind, given);
    await this.news.movedUp(
      locked,
      kind,
      given.map(({ seat: { personId, registeredBy }, until: taken }) => ({
        personId,
        registeredBy,
        until: taken,
      })),
    );
  }

  /** Passes on what nobody took in time, class by class. @returns of how many classes */
  async lapseDue(report: (done: number, total: number) => Promise<void>): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `select distinct class_id as id from registration where status = 'offered' and offer_until <= $1`,
      [this.clock.now()],
    );
    for (const [done, { id }] of due.entries()) {
      await this.database.transaction(() => this.settled(id));
      await report(done + 1, due.length);
    }
    return due.length;
  }
}
