import { Clock, commonErrors, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ClassStatus, SeatKind } from '../domain/class-kinds';
import { type Places, placesLeft } from '../domain/places';

/** A class whose row is locked until the transaction ends. */
export interface LockedClass extends Places {
  id: string;
  title: string;
  topic: string;
  unitId: string;
  status: ClassStatus;
  sensitive: boolean;
  lastEndsAt: Date;
}
/** What somebody has in a class now. */
export interface SeatRow {
  id: string;
  personId: string;
  registeredBy: string;
  status: 'confirmed' | 'offered' | 'waiting';
  mode: SeatKind;
  position: number | null;
  partyId: string | null;
  offerUntil: Date | null;
}
/** A registration to be written. */
export interface NewSeat {
  personId: string;
  status: 'confirmed' | 'waiting';
}

const seatColumns = `id, person_id as "personId", registered_by as "registeredBy", status, mode, position,
  party_id as "partyId", offer_until as "offerUntil"`;

/** Places and queues, as they are written once the class's row is locked. */
@Injectable()
export class SeatsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws common.notFound, also for a draft */
  async lock(classId: string): Promise<LockedClass> {
    const locked = await this.database.one<LockedClass>(
      `select id, title, topic, unit_id as "unitId", status, sensitive, last_ends_at as "lastEndsAt", mode, capacity,
         online_capacity as "onlineCapacity", taken, online_taken as "onlineTaken"
       from community_class where id = $1 and status <> 'draft' for update`,
      [classId],
    );
    if (!locked) throw commonErrors.notFound();
    return locked;
  }

  /** What some people have in a class; who has nothing is left out. */
  of(classId: string, personIds: readonly string[]): Promise<SeatRow[]> {
    return this.database.query<SeatRow>(
      `select ${seatColumns} from registration
       where class_id = $1 and person_id = any($2::uuid[]) and status <> 'cancelled'`,
      [classId, personIds],
    );
  }

  /** The queue for one way of taking part, in its order. */
  queue(classId: string, kind: SeatKind): Promise<SeatRow[]> {
    return this.database.query<SeatRow>(
      `select ${seatColumns} from registration
       where class_id = $1 and mode = $2 and status = 'waiting' order by position`,
      [classId, kind],
    );
  }

  /** Places whose offer nobody has taken in time. */
  lapsed(classId: string): Promise<SeatRow[]> {
    return this.database.query<SeatRow>(
      `select ${seatColumns} from registration
       where class_id = $1 and status = 'offered' and offer_until <= $2`,
      [classId, this.clock.now()],
    );
  }

  /** Writes new registrations; who waits stands at the end of the queue. */
  async insert(
    locked: LockedClass,
    kind: SeatKind,
    seats: readonly NewSeat[],
    registeredBy: string,
    partyId: string | null,
  ): Promise<void> {
    await this.database.execute(
      `insert into registration (id, class_id, person_id, mode, status, position, party_id, registered_by,
         registered_at, confirmed_at)
       select t.id, $3, t.person_id, $4, t.status, case when t.status = 'waiting' then
           (select coalesce(max(position), 0) from registration
             where class_id = $3 and mode = $4 and status = 'waiting')
           + row_number() over (partition by t.status order by t.nth) end,
         $6, $7, $8::timestamptz, case when t.status = 'confirmed' then $8::timestamptz end
       from unnest($1::uuid[], $2::uuid[], $5::text[]) with ordinality as t (id, person_id, status, nth)
       on conflict (class_id, person_id) do update set mode = excluded.mode, status = excluded.status,
         position = excluded.position, party_id = excluded.party_id, registered_by = excluded.registered_by,
         registered_at = excluded.registered_at, confirmed_at = excluded.confirmed_at, cancelled_at = null`,
      [
        seats.map(() => newId()),
        seats.map((seat) => seat.personId),
        locked.id,
        kind,
        seats.map((seat) => seat.status),
        partyId,
        registeredBy,
        this.clock.now(),
      ],
    );
    await this.take(locked, kind, seats.filter((seat) => seat.status === 'confirmed').length);
  }

  /** Gives up what some people have, and frees their places. */
  async cancel(locked: LockedClass, seats: readonly SeatRow[]): Promise<void> {
    await this.database.execute(
      `update registration set status = 'cancelled', position = null, offer_until = null, cancelled_at = $2
       where id = any($1::uuid[])`,
      [seats.map((seat) => seat.id), this.clock.now()],
    );
    for (const kind of ['in-person', 'online'] as const) {
      const given = seats.filter((seat) => seat.mode === kind);
      await this.take(locked, kind, -given.filter((seat) => seat.status !== 'waiting').length);
      if (given.some((seat) => seat.status === 'waiting')) await this.closeQueue(locked.id, kind);
    }
  }

  /** Gives people of the queue a place: for good, or until a moment at which they must have taken it. */
  async give(
    locked: LockedClass,
    kind: SeatKind,
    seats: readonly { seat: SeatRow; until: Date | null }[],
  ): Promise<void> {
    await this.database.execute(
      `update registration r set position = null, offer_until = t.until,
         status = case when t.until is null then 'confirmed' else 'offered' end,
         confirmed_at = case when t.until is null then $3::timestamptz end
       from unnest($1::uuid[], $2::timestamptz[]) as t (id, until) where r.id = t.id`,
      [seats.map(({ seat }) => seat.id), seats.map(({ until }) => until), this.clock.now()],
    );
    await this.closeQueue(locked.id, kind);
    await this.take(locked, kind, seats.length);
  }

  /** Makes offered places theirs who took them. */
  async confirm(seats: readonly SeatRow[]): Promise<void> {
    await this.database.execute(
      `update registration set status = 'confirmed', offer_until = null, confirmed_at = $2
       where id = any($1::uuid[])`,
      [seats.map((seat) => seat.id), this.clock.now()],
    );
  }

  /** Lets somebody take part in the other way, where there is a place. */
  async change(locked: LockedClass, seat: SeatRow, kind: SeatKind): Promise<void> {
    await this.database.execute(
      `update registration set mode = $2, status = 'confirmed', position = null, offer_until = null,
         party_id = null, confirmed_at = coalesce(confirmed_at, $3::timestamptz) where id = $1`,
      [seat.id, kind, this.clock.now()],
    );
    if (seat.status === 'waiting') await this.closeQueue(locked.id, seat.mode);
    else await this.take(locked, seat.mode, -1);
    await this.take(locked, kind, 1);
  }

  /** When the class meets next; null when it does not. */
  async meetsAt(classId: string): Promise<Date | null> {
    const row = await this.database.one<{ at: Date | null }>(
      `select min(starts_at) as at from class_session
       where class_id = $1 and status <> 'cancelled' and starts_at > $2`,
      [classId, this.clock.now()],
    );
    return row?.at ?? null;
  }

  /** Places left in one way; more than there ever are people when there is no limit. */
  free(locked: LockedClass, kind: SeatKind): number {
    return Math.min(placesLeft(locked, kind), 1_000_000);
  }

  /** The numbers of a queue begin at 1 and have no gap. */
  private async closeQueue(classId: string, kind: SeatKind): Promise<void> {
    await this.database.execute(
      `update registration r set position = n.position
       from (select id, row_number() over (order by position) as position from registration
         where class_id = $1 and mode = $2 and status = 'waiting') n
       where r.id = n.id and r.position <> n.position`,
      [classId, kind],
    );
  }

  private async take(locked: LockedClass, kind: SeatKind, places: number): Promise<void> {
    if (places === 0) return;
    const column = kind === 'in-person' ? 'taken' : 'online_taken';
    await this.database.execute(`update community_class set ${column} = ${column} + $2 where id = $1`, [
      locked.id,
      places,
    ]);
    if (kind === 'in-person') locked.taken += places;
    else locked.onlineTaken += places;
  }
}
