import { Inbox } from '@domdom/notifications';
import { type Actor, AuditLog, Clock, commonErrors, Database, isId, newId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { OwnRegistration } from './class-view';
import { classNotices } from './classes.notices';
import { ClassesService } from './classes.service';
import type { ClassStatus, SeatKind } from './domain/class-kinds';
import { classErrors } from './domain/classes.errors';
import { classRegistered, registrationCancelled } from './domain/classes.events';
import { movesUp, offers, type Places, seatFor } from './domain/places';

/** A class whose row is locked until the transaction ends. */
interface LockedClass extends Places {
  id: string;
  title: string;
  topic: string;
  unitId: string;
  status: ClassStatus;
  lastEndsAt: Date;
}
interface RegistrationRow extends OwnRegistration {
  id: string;
}

const about = (locked: LockedClass, personId: string) => ({
  personId,
  classId: locked.id,
  classTitle: locked.title,
  topic: locked.topic,
  unitId: locked.unitId,
});

/**
 * Who has a place and who waits for one. Every change first locks the class's row, so that those of one class
 * happen one after the other and a place is never given twice.
 */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly clock: Clock,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives a person a place, or a place in the queue. Doing it again changes nothing; `fresh` says that it did.
   * `mode` may be left out where a class offers one way only; a hybrid class is then taken as in person.
   * @throws common.notFound, classes.notOpen, classes.over, classes.noSuchMode
   */
  async register(
    classId: string,
    personId: string,
    registeredBy: string,
    mode?: SeatKind,
  ): Promise<OwnRegistration & { fresh: boolean }> {
    return this.database.transaction(async () => {
      const locked = await this.lock(classId);
      const standing = await this.registration(classId, personId);
      if (standing) return { ...standing, fresh: false };
      if (locked.status !== 'open') throw classErrors.notOpen();
      if (locked.lastEndsAt <= this.clock.now()) throw classErrors.over();
      const kind = mode ?? (locked.mode === 'online' ? 'online' : 'in-person');
      if (!offers(locked.mode, kind)) throw classErrors.noSuchMode();
      const status = seatFor(locked, kind);
      const row = await this.database.one<{ position: number | null }>(
        `insert into registration (id, class_id, person_id, mode, status, position, registered_by, registered_at,
           confirmed_at)
         values ($1, $2, $3, $4, $5, case when $5 = 'waiting' then (select coalesce(max(position), 0) + 1
           from registration where class_id = $2 and mode = $4 and status = 'waiting') end, $6, $7::timestamptz,
           case when $5 = 'confirmed' then $7::timestamptz end)
         on conflict (class_id, person_id) do update set mode = excluded.mode, status = excluded.status,
           position = excluded.position, registered_by = excluded.registered_by,
           registered_at = excluded.registered_at, confirmed_at = excluded.confirmed_at, cancelled_at = null
         returning position`,
        [newId(), classId, personId, kind, status, registeredBy, this.clock.now()],
      );
      if (status === 'confirmed') await this.take(classId, kind, 1);
      await this.outbox.publish(
        classRegistered({ ...about(locked, personId), status, mode: kind, registeredBy }),
      );
      if (registeredBy !== personId) {
        await this.audit.record({
          action: 'classes.registered-on-behalf',
          subject: 'person',
          subjectId: personId,
          details: { classId, status },
        });
      }
      return { status, mode: kind, position: row?.position ?? null, fresh: true };
    });
  }

  /** Registers the person who asks; an official who acts for them is recorded. */
  join(actor: Actor, classId: string, mode?: SeatKind): Promise<OwnRegistration & { fresh: boolean }> {
    if (!isId(classId)) throw commonErrors.notFound();
    return this.register(classId, actor.personId, actor.representedBy ?? actor.personId, mode);
  }

  /** Gives the asking person's own place up; who has none has nothing to give up. */
  async leave(actor: Actor, classId: string): Promise<void> {
    if (!isId(classId)) throw commonErrors.notFound();
    await this.cancel(classId, actor.personId, actor.representedBy ?? actor.personId);
  }

  /** Takes somebody off the list, and tells them. @throws common.notFound, common.forbidden */
  async remove(actor: Actor, classId: string, personId: string): Promise<void> {
    await this.classes.get(actor, classId, 'run');
    await this.cancel(classId, personId, actor.personId);
  }

  /** Gives free places to those who wait, as many as there are; for a class that has grown. */
  async fill(classId: string): Promise<void> {
    await this.database.transaction(async () => {
      const locked = await this.lock(classId);
      for (const kind of ['in-person', 'online'] as const) await this.moveUp(locked, kind);
    });
  }

  private async cancel(classId: string, personId: string, cancelledBy: string): Promise<void> {
    await this.database.transaction(async () => {
      const locked = await this.lock(classId);
      const standing = await this.registration(classId, personId);
      if (!standing) return;
      await this.database.execute(
        `update registration set status = 'cancelled', position = null, cancelled_at = $2 where id = $1`,
        [standing.id, this.clock.now()],
      );
      if (standing.status === 'confirmed') {
        await this.take(classId, standing.mode, -1);
        if (standing.mode === 'in-person') locked.taken--;
        else locked.onlineTaken--;
        if (locked.status === 'open') await this.moveUp(locked, standing.mode);
      } else {
        await this.closeQueue(classId, standing.mode, standing.position ?? 1, 1);
      }
      await this.outbox.publish(registrationCancelled({ ...about(locked, personId), cancelledBy }));
      if (cancelledBy === personId) return;
      await this.inbox.send([personId], classNotices.removed({ title: locked.title }), `/classes/${classId}`);
      await this.audit.record({
        action: 'classes.registration-cancelled-on-behalf',
        subject: 'person',
        subjectId: personId,
        details: { classId },
      });
    });
  }

  private async moveUp(locked: LockedClass, kind: SeatKind): Promise<void> {
    const free = movesUp(locked, kind, 1_000_000);
    if (free === 0) return;
    const moved = await this.database.query<{ personId: string; registeredBy: string }>(
      `update registration set status = 'confirmed', position = null, confirmed_at = $4
       where class_id = $1 and mode = $2 and status = 'waiting' and position <= $3
       returning person_id as "personId", registered_by as "registeredBy"`,
      [locked.id, kind, free, this.clock.now()],
    );
    if (moved.length === 0) return;
    await this.closeQueue(locked.id, kind, 1, moved.length);
    await this.take(locked.id, kind, moved.length);
    await this.inbox.send(
      moved.map((row) => row.personId),
      classNotices.movedUp({ title: locked.title }),
      `/classes/${locked.id}`,
    );
    await this.outbox.publish(
      ...moved.map(({ personId, registeredBy }) =>
        classRegistered({ ...about(locked, personId), status: 'confirmed', mode: kind, registeredBy }),
      ),
    );
  }

  /** Closes a gap of the queue that begins at a position. */
  private async closeQueue(classId: string, kind: SeatKind, from: number, size: number): Promise<void> {
    await this.database.execute(
      `update registration set position = position - $4
       where class_id = $1 and mode = $2 and status = 'waiting' and position >= $3`,
      [classId, kind, from, size],
    );
  }

  private async take(classId: string, kind: SeatKind, places: number): Promise<void> {
    const column = kind === 'in-person' ? 'taken' : 'online_taken';
    await this.database.execute(`update community_class set ${column} = ${column} + $2 where id = $1`, [
      classId,
      places,
    ]);
  }

  private async lock(classId: string): Promise<LockedClass> {
    const locked = await this.database.one<LockedClass>(
      `select id, title, topic, unit_id as "unitId", status, last_ends_at as "lastEndsAt", mode, capacity,
         online_capacity as "onlineCapacity", taken, online_taken as "onlineTaken"
       from community_class where id = $1 and status <> 'draft' for update`,
      [classId],
    );
    if (!locked) throw commonErrors.notFound();
    return locked;
  }

  private registration(classId: string, personId: string): Promise<RegistrationRow | null> {
    return this.database.one<RegistrationRow>(
      `select id, status, mode, position from registration
       where class_id = $1 and person_id = $2 and status <> 'cancelled'`,
      [classId, personId],
    );
  }
}
