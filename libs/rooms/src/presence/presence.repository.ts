import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { bridgedMilliseconds, type Stay } from '../domain/presence';
import type { RoomRole } from '../protocol';

/** The stays of one person in a room. */
export interface MeasuredPerson {
  personId: string;
  name: string;
  role: RoomRole;
  stays: Stay[];
}
/** A room whose time is over and whose presence was not handed on yet. */
export interface RoomToRecord {
  sessionId: string;
  startsAt: Date;
  endsAt: Date;
  endedAt: Date | null;
}

const roomColumns = `o.session_id as "sessionId", s.starts_at as "startsAt", s.ends_at as "endsAt",
  o.ended_at as "endedAt"`;

/** What was measured of who was in a room. */
@Injectable()
export class PresenceRepository {
  constructor(private readonly database: Database) {}

  /** Ends the stays that go on now; those that went quiet earlier ended then. */
  async closeAll(sessionId: string, now: Date): Promise<void> {
    await this.database.execute(
      `update room_presence p set closed = true,
         seen_at = case when p.seen_at > $2::timestamptz - make_interval(secs => $3) then greatest(p.seen_at, $2)
           else p.seen_at end
       from room_person r where r.id = p.room_person_id and r.session_id = $1 and not p.closed`,
      [sessionId, now, bridgedMilliseconds / 1000],
    );
  }

  /** Everybody who was in a room with all their stays; hosts first, then by name. */
  async people(sessionId: string): Promise<MeasuredPerson[]> {
    const rows = await this.database.query<{
      personId: string;
      name: string;
      role: RoomRole;
      began: Date[];
      seen: Date[];
    }>(
      `select r.person_id as "personId", h.full_name as name, r.role,
         array_agg(p.began_at order by p.began_at, p.id) as began,
         array_agg(p.seen_at order by p.began_at, p.id) as seen
       from room_person r join room_presence p on p.room_person_id = r.id join person h on h.id = r.person_id
       where r.session_id = $1 group by r.id, h.id order by r.role desc, h.name_sort, h.id`,
      [sessionId],
    );
    return rows.map(({ began, seen, ...person }) => ({
      ...person,
      stays: began.map((from, index) => ({ from, to: seen[index] ?? from })),
    }));
  }

  due(sessionId: string): Promise<RoomToRecord | null> {
    return this.database.one<RoomToRecord & Record<string, unknown>>(
      `select ${roomColumns} from room o join class_session s on s.id = o.session_id
       where o.session_id = $1 and o.presence_recorded_at is null for update of o`,
      [sessionId],
    );
  }

  /** Rooms that a host ended, or that closed by themselves. */
  async allDue(closedBefore: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ sessionId: string }>(
      `select o.session_id as "sessionId" from room o join class_session s on s.id = o.session_id
       where o.presence_recorded_at is null and (o.ended_at is not null or s.ends_at < $1)
       order by s.ends_at limit $2`,
      [closedBefore, limit],
    );
    return rows.map(({ sessionId }) => sessionId);
  }

  async recorded(sessionId: string, now: Date): Promise<void> {
    await this.database.execute('update room set presence_recorded_at = $2 where session_id = $1', [
      sessionId,
      now,
    ]);
  }
}
