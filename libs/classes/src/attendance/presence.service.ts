import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { wasThere } from '../domain/presence';
import { type MarkedSession, MarkWriter, minutesOf } from './mark-writer';

/** How long somebody has been in the online room of a session so far, in whole minutes. */
export interface Presence {
  personId: string;
  minutes: number;
}

/** What is known of presence in the online room, and what marks follow from it. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly writer: MarkWriter,
  ) {}

  /**
   * Notes how long people have been in the online room of a session: the total so far, not what was added. Telling the
   * same again changes nothing, and a smaller total that comes late takes nothing away. Once the session is over those
   * who were there for half of it (see `presentFrom`) are marked as present; who was marked before stays as they are.
   * @throws common.notFound
   */
  async record(sessionId: string, presences: readonly Presence[]): Promise<void> {
    const longest = new Map<string, number>();
    for (const { personId, minutes } of presences)
      longest.set(personId, Math.max(longest.get(personId) ?? 0, Math.floor(minutes)));
    await this.database.transaction(async () => {
      const session = await this.writer.hold(sessionId);
      if (longest.size > 0) {
        await this.database.execute(
          `insert into session_presence (session_id, person_id, minutes, measured_at)
           select $1, t.person_id, t.minutes, $4 from unnest($2::uuid[], $3::int[]) as t (person_id, minutes)
           on conflict (session_id, person_id) do update
             set minutes = excluded.minutes, measured_at = excluded.measured_at, settled = false
             where session_presence.minutes < excluded.minutes`,
          [sessionId, [...longest.keys()], [...longest.values()], this.clock.now()],
        );
      }
      if (session.endsAt <= this.clock.now()) await this.settle(session);
    });
  }

  /** Decides about the sessions that ended since. @returns how many sessions were looked at */
  async settleDue(limit = 200): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `select distinct s.id from session_presence p join class_session s on s.id = p.session_id
       where not p.settled and s.ends_at <= $1 limit $2`,
      [this.clock.now(), limit],
    );
    for (const { id } of due)
      await this.database.transaction(async () => this.settle(await this.writer.hold(id)));
    return due.length;
  }

  /** Marks those of the class who were there for long enough and whom nobody has marked. */
  private async settle(session: MarkedSession): Promise<void> {
    const unmarked = await this.database.query<{ personId: string; minutes: number }>(
      `select p.person_id as "personId", p.minutes from session_presence p
       join registration r on r.class_id = $2 and r.person_id = p.person_id and r.status = 'confirmed'
       where p.session_id = $1 and not p.settled and not exists (
         select 1 from attendance a where a.session_id = $1 and a.person_id = p.person_id)
       order by p.person_id`,
      [session.id, session.classId],
    );
    const all = minutesOf(session);
    const there = unmarked.filter(({ minutes }) => wasThere(minutes, all));
    if (session.status !== 'cancelled') {
      await this.writer.write(
        session,
        there.map(({ personId, minutes }) => ({
          personId,
          before: null,
          after: 'present' as const,
          minutes: Math.min(minutes, all),
        })),
        { how: 'room', by: null, reason: null },
      );
    }
    await this.database.execute(
      `update session_presence set settled = true where session_id = $1 and not settled`,
      [session.id],
    );
  }
}
