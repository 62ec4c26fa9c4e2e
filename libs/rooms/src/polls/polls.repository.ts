import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { PollFigures } from './poll-figures';

// Counted in one statement with the revision, so that the two belong together.
const figures = `
  p.id, p.question, p.choices, p.multiple, p.closed_at is null as open,
  p.shown_at is not null or p.closed_at is not null as shown, p.revision,
  (select count(*)::int from room_poll_answer a where a.poll_id = p.id) as voters,
  array(select (select count(*)::int from room_poll_answer a where a.poll_id = p.id and c.number = any(a.choices))
    from generate_series(0, cardinality(p.choices) - 1) as c(number) order by c.number) as votes`;

/** Polls of rooms and the answers to them. */
@Injectable()
export class PollsRepository {
  constructor(private readonly database: Database) {}

  of(sessionId: string): Promise<PollFigures[]> {
    return this.database.query<PollFigures & Record<string, unknown>>(
      `select ${figures} from room_poll p where p.session_id = $1 order by p.id`,
      [sessionId],
    );
  }

  one(sessionId: string, pollId: string): Promise<PollFigures | null> {
    return this.database.one<PollFigures & Record<string, unknown>>(
      `select ${figures} from room_poll p where p.session_id = $1 and p.id = $2`,
      [sessionId, pollId],
    );
  }

  /** What somebody chose in each poll of a room. */
  async answersOf(sessionId: string, seatId: string): Promise<Map<string, number[]>> {
    const rows = await this.database.query<{ pollId: string; choices: number[] }>(
      `select a.poll_id as "pollId", a.choices from room_poll_answer a join room_poll p on p.id = a.poll_id
       where p.session_id = $1 and a.room_person_id = $2`,
      [sessionId, seatId],
    );
    return new Map(rows.map(({ pollId, choices }) => [pollId, choices]));
  }

  /** @returns false when there are as many already as one session may have */
  async add(
    sessionId: string,
    poll: { id: string; question: string; choices: readonly string[]; multiple: boolean },
    most: number,
    now: Date,
  ): Promise<boolean> {
    const added = await this.database.execute(
      `insert into room_poll (id, session_id, question, choices, multiple, opened_at)
       select $1, $2, $3, $4, $5, $6
       where (select count(*) from room_poll where session_id = $2) < $7`,
      [poll.id, sessionId, poll.question, poll.choices, poll.multiple, now, most],
    );
    return added > 0;
  }

  /** Takes an open poll for an answer: answers come one after the other, and none after it is closed. */
  hold(
    sessionId: string,
    pollId: string,
  ): Promise<{ question: string; choices: string[]; multiple: boolean } | null> {
    return this.database.one(
      `update room_poll set revision = revision + 1
       where session_id = $1 and id = $2 and closed_at is null returning question, choices, multiple`,
      [sessionId, pollId],
    );
  }

  async answer(pollId: string, seatId: string, choices: readonly number[], now: Date): Promise<void> {
    await this.database.execute(
      `insert into room_poll_answer (poll_id, room_person_id, choices, at) values ($1, $2, $3, $4)
       on conflict (poll_id, room_person_id) do update set choices = excluded.choices, at = excluded.at`,
      [pollId, seatId, choices, now],
    );
  }

  /** Shows the result, or shows it and ends the voting; false when there is no such open poll. */
  async show(sessionId: string, pollId: string, close: boolean, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `update room_poll set revision = revision + 1, shown_at = coalesce(shown_at, $4),
         closed_at = case when $3 then $4::timestamptz end
       where session_id = $1 and id = $2 and closed_at is null`,
      [sessionId, pollId, close, now],
    );
    return changed > 0;
  }
}
