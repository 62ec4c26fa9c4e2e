import { Database, isId, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { RoomRole } from '../protocol';

/** A session with the state of its room, and what one person is in it. */
export interface RoomRow {
  classId: string;
  startsAt: Date;
  endsAt: Date;
  sessionStatus: string;
  openedAt: Date | null;
  endedAt: Date | null;
  chatOpen: boolean;
  /** Whether a host took this person out. */
  removed: boolean;
}
/** Who somebody is in one room. */
export interface RoomSeat {
  id: string;
  /** The alias of a guest; null for hosts. */
  number: number | null;
  /** Whether they had not been in this room before. */
  fresh: boolean;
}

/** Reads and writes what rooms are, beside what is said in them. */
@Injectable()
export class RoomsRepository {
  constructor(private readonly database: Database) {}

  room(sessionId: string, personId: string): Promise<RoomRow | null> {
    return this.database.one<RoomRow & Record<string, unknown>>(
      `select s.class_id as "classId", s.starts_at as "startsAt", s.ends_at as "endsAt",
         s.status as "sessionStatus", o.opened_at as "openedAt", o.ended_at as "endedAt",
         coalesce(o.chat_open, true) as "chatOpen", p.removed_at is not null as removed
       from class_session s left join room o on o.session_id = s.id
       left join room_person p on p.session_id = s.id and p.person_id = $2
       where s.id = $1`,
      [sessionId, personId],
    );
  }

  /** Gives somebody their place in a room, the same each time they come. Call it inside a transaction. */
  async seat(sessionId: string, personId: string, role: RoomRole, now: Date): Promise<RoomSeat> {
    await this.database.execute(
      'insert into room (session_id, created_at) values ($1, $2) on conflict do nothing',
      [sessionId, now],
    );
    // Whoever comes at the same time waits here, so that no two get the same number.
    await this.database.query('select 1 from room where session_id = $1 for update', [sessionId]);
    const id = newId();
    const row = await this.database.one<{ id: string; number: number | null }>(
      `insert into room_person (id, session_id, person_id, role, joined_at) values ($1, $2, $3, $4, $5)
       on conflict (session_id, person_id) do update set role = excluded.role returning id, number`,
      [id, sessionId, personId, role, now],
    );
    const fresh = row?.id === id;
    if (role === 'host' || (row && row.number !== null))
      return { id: row?.id ?? id, number: row?.number ?? null, fresh };
    const numbered = await this.database.one<{ number: number }>(
      `with next as (update room set guests = guests + 1 where session_id = $2 returning guests)
       update room_person set number = next.guests from next where id = $1 returning number`,
      [row?.id, sessionId],
    );
    return { id: row?.id ?? id, number: numbered?.number ?? null, fresh };
  }

  /** Who somebody is in a room; null when they have not been in it. */
  async seatId(sessionId: string, personId: string): Promise<string | null> {
    if (!isId(sessionId)) return null;
    const row = await this.database.one<{ id: string }>(
      'select id from room_person where session_id = $1 and person_id = $2',
      [sessionId, personId],
    );
    return row?.id ?? null;
  }

  /** Lets guests in; false when it was open already, or is over. */
  async open(sessionId: string, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `update room set opened_at = $2 where session_id = $1 and opened_at is null and ended_at is null`,
      [sessionId, now],
    );
    return changed > 0;
  }

  async allowChat(sessionId: string, open: boolean): Promise<void> {
    await this.database.execute('update room set chat_open = $2 where session_id = $1', [sessionId, open]);
  }

  async chatOpen(sessionId: string): Promise<boolean> {
    const row = await this.database.one<{ open: boolean }>(
      'select chat_open as open from room where session_id = $1',
      [sessionId],
    );
    return row?.open ?? true;
  }

  /** Takes a guest out for the rest of the session; false for hosts and strangers. */
  async remove(sessionId: string, seatId: string, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `update room_person set removed_at = coalesce(removed_at, $3)
       where session_id = $1 and id = $2 and role = 'guest'`,
      [sessionId, seatId, now],
    );
    return changed > 0;
  }

  /** Ends a room for all; false when it was ended already. */
  async end(sessionId: string, personId: string, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `update room set ended_at = $3, ended_by = $2 where session_id = $1 and ended_at is null`,
      [sessionId, personId, now],
    );
    return changed > 0;
  }
}
