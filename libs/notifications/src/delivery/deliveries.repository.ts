import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type Channel, usualSettings } from '../choices/choices';
import type { DueNotice, Parcel } from './parcel';

type ClaimedRow = DueNotice & Omit<Parcel, 'notices'> & { wanted: boolean };
interface End {
  messageId: string;
  state: 'sent' | 'failed' | 'late' | 'unwanted';
  note: string | null;
}

/** Longer than the slowest batch can take; what is in nobody's hands after that was lost with its worker. */
export const leaseSeconds = 600;
const perClaim = 200;

/** What waits to leave the portal. */
@Injectable()
export class DeliveriesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes what is due into this worker's hands, all of a person together. Workers claim one after the other, so that
   * one mail bears all that is due for somebody; sending happens side by side.
   */
  async claim(channel: Channel): Promise<ClaimedRow[]> {
    const now = this.clock.now();
    const some = await this.database.one(
      `select from notice_delivery where channel = $1 and state = 'waiting' and due_at <= $2 limit 1`,
      [channel, now],
    );
    if (!some) return [];
    return this.database.transaction(async () => {
      await this.database.query(
        `select pg_advisory_xact_lock(hashtext('notifications.claim'), hashtext($1))`,
        [channel],
      );
      return this.database.query<ClaimedRow>(
        `with oldest as (
           select person_id from notice_delivery
           where channel = $1 and state = 'waiting' and due_at <= $2 order by due_at limit ${perClaim}
         ), chosen as (
           select message_id from notice_delivery
           where channel = $1 and state = 'waiting' and due_at <= $2 and person_id in (select person_id from oldest)
           for update skip locked
         ), taken as (
           update notice_delivery d set state = 'sending', claimed_at = $2, tries = tries + 1
           from chosen c where d.message_id = c.message_id and d.channel = $1
           returning d.*
         )
         select t.message_id as "messageId", m.code, m.params, m.path, t.kind, t.hidden, t.urgent, t.tries, t.until,
           p.id as "personId", p.full_name as "fullName", p.language, p.email, p.phone,
           not coalesce(s.only_portal, false) and (t.kind || ':' || $1) = any (coalesce(s.wanted, $3::text[])) as wanted
         from taken t join inbox_message m on m.id = t.message_id join person p on p.id = t.person_id
         left join notice_settings s on s.person_id = t.person_id
         order by m.created_at, m.id`,
        [channel, now, usualSettings.wanted],
      );
    });
  }

  async end(channel: Channel, ends: readonly End[]): Promise<void> {
    if (ends.length === 0) return;
    await this.database.execute(
      `update notice_delivery d set state = e.state, outcome = e.note, ended_at = $5
       from unnest($2::uuid[], $3::text[], $4::text[]) as e (id, state, note)
       where d.message_id = e.id and d.channel = $1 and d.state = 'sending'`,
      [
        channel,
        ends.map((one) => one.messageId),
        ends.map((one) => one.state),
        ends.map((one) => one.note),
        this.clock.now(),
      ],
    );
  }

  /** Puts messages back, each for its time; `counted` says that this was a try. */
  async putBack(
    channel: Channel,
    again: readonly { messageId: string; afterSeconds: number; note: string; counted: boolean }[],
  ): Promise<void> {
    if (again.length === 0) return;
    await this.database.execute(
      `update notice_delivery d set state = 'waiting', outcome = a.note, claimed_at = null,
         tries = d.tries - case when a.counted then 0 else 1 end,
         due_at = $6::timestamptz + make_interval(secs => a.wait)
       from unnest($2::uuid[], $3::float8[], $4::text[], $5::boolean[]) as a (id, wait, note, counted)
       where d.message_id = a.id and d.channel = $1 and d.state = 'sending'`,
      [
        channel,
        again.map((one) => one.messageId),
        again.map((one) => one.afterSeconds),
        again.map((one) => one.note),
        again.map((one) => one.counted),
        this.clock.now(),
      ],
    );
  }

  /** Gives what a worker held when it ended suddenly to the others. Says how many. */
  async takeUpLost(): Promise<number> {
    return this.database.execute(
      `update notice_delivery set state = 'waiting', claimed_at = null
       where state = 'sending' and claimed_at < $1::timestamptz - make_interval(secs => ${leaseSeconds})`,
      [this.clock.now()],
    );
  }

  /** Deletes the notes of what ended long ago, some at a time. Says how many. */
  async forget(before: Date, most: number): Promise<number> {
    return this.database.execute(
      `delete from notice_delivery where (message_id, channel) in (select message_id, channel from notice_delivery
         where ended_at < $1 order by ended_at limit $2)`,
      [before, most],
    );
  }
}
