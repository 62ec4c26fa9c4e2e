import { type Actor, AuditLog, Clock, commonErrors, Database, isId, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { OwnRegistration } from './class-view';
import { ClassesService } from './classes.service';
import { type SeatKind, seatKinds } from './domain/class-kinds';
import { classErrors } from './domain/classes.errors';
import { offers } from './domain/places';
import { seatsFor } from './domain/queue';
import { FamilyService } from './family/family.service';
import { Offers } from './joining/offers.service';
import { type LostPlace, SeatNews } from './joining/seat-news';
import { type LockedClass, type SeatRow, SeatsRepository } from './joining/seats.repository';

/** How several people join at once. */
export interface JoinTogether {
  personIds: readonly string[];
  mode?: SeatKind;
  /** Places for all of them or for none. */
  together: boolean;
}
export type Joined = OwnRegistration & { personId: string; fresh: boolean };

/**
 * Who has a place and who waits for one. Every change first locks the class's row, so that those of one class
 * happen one after the other and a place is never given twice.
 */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly seats: SeatsRepository,
    private readonly offers: Offers,
    private readonly news: SeatNews,
    private readonly family: FamilyService,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives a person a place, or a place in the queue. Doing it again changes nothing; `fresh` says that it did.
   * `mode` may be left out where a class offers one way only; a hybrid class is then taken as in person.
   * @throws common.notFound, classes.notOpen, classes.over, classes.noSuchMode
   */
  async register(classId: string, personId: string, registeredBy: string, mode?: SeatKind): Promise<Joined> {
    const [joined] = await this.registerAll(classId, registeredBy, {
      personIds: [personId],
      together: false,
      ...(mode ? { mode } : {}),
    });
    return joined!;
  }

  /** Registers the person who asks; an official who acts for them is recorded. */
  async join(actor: Actor, classId: string, mode?: SeatKind): Promise<Joined> {
    await this.classes.get(actor, classId);
    return this.register(classId, actor.personId, actor.representedBy ?? actor.personId, mode);
  }

  /**
   * Registers people of one's family, and oneself if named, in one go. @throws as register(); common.forbidden for
   * anybody else
   */
  async bring(actor: Actor, classId: string, wanted: JoinTogether): Promise<Joined[]> {
    await this.classes.get(actor, classId);
    if (wanted.personIds.length === 0) throw classErrors.nobodyChosen();
    await this.family.mustCareFor(actor, wanted.personIds);
    return this.registerAll(classId, actor.representedBy ?? actor.personId, wanted);
  }

  /** Gives the place of the asking person, or of one of their family, up; who has none has nothing to give up. */
  async leave(actor: Actor, classId: string, personId = actor.personId): Promise<void> {
    if (!isId(classId)) throw commonErrors.notFound();
    await this.family.mustCareFor(actor, [personId]);
    await this.cancel(classId, personId, actor.representedBy ?? actor.personId, 'left', actor);
  }

  /** Takes somebody off the list, and tells them. @throws common.notFound, common.forbidden */
  async remove(actor: Actor, classId: string, personId: string): Promise<void> {
    await this.classes.get(actor, classId, 'run');
    await this.cancel(classId, personId, actor.personId, actor.personId === personId ? 'left' : 'removed');
  }

  /**
   * Takes the places that are offered to the asking person and to their family.
   * @returns how many
   * @throws classes.offerOver when there is none (any more)
   */
  async accept(actor: Actor, classId: string): Promise<number> {
    if (!isId(classId)) throw commonErrors.notFound();
    const personIds = await this.family.idsWith(actor);
    const taken = await this.database.transaction(() => this.take(classId, personIds, actor));
    // What time has done to the class is kept, though there is nothing left to take.
    if (taken === 0) throw classErrors.offerOver();
    return taken;
  }

  /** Takes a place for somebody who said so to those who run the class. @throws common.forbidden, classes.offerOver */
  async acceptFor(actor: Actor, classId: string, personId: string): Promise<void> {
    await this.classes.get(actor, classId, 'run');
    const taken = await this.database.transaction(() => this.take(classId, [personId], null));
    if (taken === 0) throw classErrors.offerOver();
    await this.audit.record({
      action: 'classes.registered-on-behalf',
      subject: 'person',
      subjectId: personId,
      details: { classId, status: 'confirmed' },
    });
  }

  /**
   * Changes how somebody takes part; the place they have is given up only for another.
   * @throws classes.noSuchMode, classes.fullThatWay, classes.nothingToChange
   */
  async changeMode(actor: Actor, classId: string, kind: SeatKind, personId = actor.personId): Promise<void> {
    if (!isId(classId)) throw commonErrors.notFound();
    await this.family.mustCareFor(actor, [personId]);
    await this.database.transaction(async () => {
      const locked = await this.open(classId);
      if (!offers(locked.mode, kind)) throw classErrors.noSuchMode();
      const [seat] = knownTo(actor, locked, await this.seats.of(classId, [personId]));
      if (!seat) throw classErrors.nothingToChange();
      if (seat.mode === kind) return;
      if (this.seats.free(locked, kind) === 0) throw classErrors.fullThatWay();
      await this.seats.change(locked, seat, kind);
      if (seat.status === 'waiting')
        await this.news.registered(locked, [{ personId, status: 'confirmed' }], kind, seat.registeredBy);
      await this.offers.passOn(locked, seat.mode);
    });
  }

  /** Offers free places to those who wait, as many as there are; for a class that has grown. */
  async fill(classId: string): Promise<void> {
    await this.database.transaction(async () => {
      const locked = await this.offers.settled(classId);
      for (const kind of seatKinds) await this.offers.passOn(locked, kind);
    });
  }

  private async registerAll(classId: string, registeredBy: string, wanted: JoinTogether): Promise<Joined[]> {
    if (!isId(classId)) throw commonErrors.notFound();
    const personIds = [...new Set(wanted.personIds)];
    return this.database.transaction(async () => {
      const locked = await this.offers.settled(classId);
      const before = await this.seats.of(classId, personIds);
      const fresh = personIds.filter((id) => !before.some((seat) => seat.personId === id));
      if (fresh.length === 0) return before.map((seat) => joined(seat, false));
      this.mustBeOpen(locked);
      const kind = wanted.mode ?? (locked.mode === 'online' ? 'online' : 'in-person');
      if (!offers(locked.mode, kind)) throw classErrors.noSuchMode();
      const together = wanted.together && fresh.length > 1;
      const statuses = seatsFor(fresh.length, this.seats.free(locked, kind), together);
      const seats = fresh.map((personId, index) => ({ personId, status: statuses[index]! }));
      const partyId = together && statuses[0] === 'waiting' ? newId() : null;
      await this.seats.insert(locked, kind, seats, registeredBy, partyId);
      await this.news.registered(locked, seats, kind, registeredBy);
      for (const { personId, status } of seats) {
        if (personId === registeredBy) continue;
        await this.audit.record({
          action: 'classes.registered-on-behalf',
          subject: 'person',
          subjectId: personId,
          details: { classId, status },
        });
      }
      const after = await this.seats.of(classId, personIds);
      return after.map((seat) => joined(seat, fresh.includes(seat.personId)));
    });
  }

  /** @param by whoever takes them for themselves and their family; null for who runs the class */
  private async take(classId: string, personIds: readonly string[], by: Actor | null): Promise<number> {
    const locked = await this.offers.settled(classId);
    if (locked.status !== 'open') return 0;
    const seats = await this.seats.of(classId, personIds);
    const offered = knownTo(by, locked, seats).filter((seat) => seat.status === 'offered');
    if (offered.length === 0) return 0;
    await this.seats.confirm(offered);
    for (const { personId, mode, registeredBy } of offered) {
      await this.news.registered(locked, [{ personId, status: 'confirmed' }], mode, registeredBy);
    }
    return offered.length;
  }

  private async cancel(
    classId: string,
    personId: string,
    cancelledBy: string,
    how: LostPlace['how'],
    by: Actor | null = null,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const locked = await this.offers.settled(classId);
      const [seat] = knownTo(by, locked, await this.seats.of(classId, [personId]));
      if (!seat) return;
      await this.seats.cancel(locked, [seat]);
      // Who leaves a queue may have made room too: a party that is smaller now.
      await this.offers.passOn(locked, seat.mode);
      await this.news.lost(locked, [{ personId, cancelledBy, how }]);
      if (cancelledBy === personId) return;
      await this.audit.record({
        action: 'classes.registration-cancelled-on-behalf',
        subject: 'person',
        subjectId: personId,
        details: { classId },
      });
    });
  }

  private async open(classId: string): Promise<LockedClass> {
    const locked = await this.offers.settled(classId);
    this.mustBeOpen(locked);
    return locked;
  }

  private mustBeOpen(locked: LockedClass): void {
    if (locked.status !== 'open') throw classErrors.notOpen();
    if (locked.lastEndsAt <= this.clock.now()) throw classErrors.over();
  }
}

/** The seats of which somebody knows: in a sensitive class their own, and those of their family that they took. */
const knownTo = (by: Actor | null, { sensitive }: LockedClass, seats: readonly SeatRow[]): SeatRow[] =>
  seats.filter(
    ({ personId, registeredBy }) =>
      by === null || !sensitive || personId === by.personId || registeredBy === by.personId,
  );

const joined = ({ personId, status, mode, position, offerUntil }: SeatRow, fresh: boolean): Joined => ({
  ...{ personId, status, mode, position, fresh },
  offerUntil: offerUntil?.toISOString() ?? null,
});
