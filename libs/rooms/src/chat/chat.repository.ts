import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { SaidMessage } from '../live/news';
import type { RoomRole } from '../protocol';

interface MessageRow {
  id: string;
  seatId: string;
  name: string;
  number: number | null;
  role: RoomRole;
  text: string;
  at: Date;
}

/** The chat of rooms, as it is kept. */
@Injectable()
export class ChatRepository {
  constructor(private readonly database: Database) {}

  async add(sessionId: string, { id, by, text, at }: SaidMessage): Promise<void> {
    await this.database.execute(
      `insert into room_message (id, session_id, room_person_id, text, at) values ($1, $2, $3, $4, $5)`,
      [id, sessionId, by.id, text, at],
    );
  }

  async remove(sessionId: string, id: string, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `update room_message set removed_at = $3 where session_id = $1 and id = $2 and removed_at is null`,
      [sessionId, id, now],
    );
    return changed > 0;
  }

  /** The last messages of a room before one (or of all), oldest first. */
  async last(sessionId: string, limit: number, before: string | null = null): Promise<SaidMessage[]> {
    const rows = await this.database.query<MessageRow & Record<string, unknown>>(
      `select m.id, m.room_person_id as "seatId", p.full_name as name, r.number, r.role, m.text, m.at
       from room_message m join room_person r on r.id = m.room_person_id join person p on p.id = r.person_id
       where m.session_id = $1 and m.removed_at is null and ($3::uuid is null or m.id < $3)
       order by m.id desc limit $2`,
      [sessionId, limit, before],
    );
    return rows.reverse().map(({ id, seatId, name, number, role, text, at }) => ({
      id,
      by: { id: seatId, name, number, role },
      text,
      at: at.toISOString(),
    }));
  }
}
