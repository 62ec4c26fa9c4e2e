import { type Actor, Clock, Database, decodeCursor, encodeCursor, isId, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { usualSettings } from './choices/choices';
import { columnsOf, type Telling, tellSql } from './delivery/telling';
import { Ways } from './delivery/ways';
import type { Notice, NoticeParams } from './notices';
import type { SendOptions } from './send-options';

export interface InboxMessage {
  id: string;
  code: string;
  params: NoticeParams;
  path: string | null;
  createdAt: Date;
  readAt: Date | null;
}

const perPage = 30;
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What people are told: always inside the portal, and outside as they wish. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ways: Ways,
  ) {}

  /**
   * Tells people something, in the transaction of what happened: told exactly when it did happen.
   * `path` is where the message leads, without the language's prefix. With `channels: 'all'` it goes out by the ways
   * that each person has and wants, as soon as it did happen.
   */
  async send(
    personIds: readonly string[],
    notice: Notice,
    path: string | null = null,
    options: SendOptions = {},
  ): Promise<void> {
    await this.sendEach([{ personIds, notice, path, options }]);
  }

  /** The same for many different notices at once: one query, however many. */
  async sendEach(tellings: readonly Telling[]): Promise<void> {
    const columns = columnsOf(tellings);
    if (columns[0]?.length === 0) return;
    const { wanted, quietFrom, quietTo } = usualSettings;
    const now = this.clock.now();
    await this.database.execute(tellSql, [...columns, now, this.ways.open, wanted, quietFrom, quietTo]);
  }

  /**
   * Takes back what has not left the portal yet: all that is about something (`class-session:ID`), or what one person
   * would be told of it. What stands in the portal's inbox stays there.
   */
  async recall(about: string, personId: string | null = null): Promise<void> {
    await this.database.execute(
      `update notice_delivery set state = 'recalled', ended_at = $3
       where about = $1 and state = 'waiting' and ($2::uuid is null or person_id = $2)`,
      [about, personId, this.clock.now()],
    );
  }

  /** A person's messages, newest first. */
  async list(actor: Actor, cursor?: string): Promise<Paged<InboxMessage>> {
    const [time, id] = decodeCursor(cursor, 2) ?? [];
    const after = typeof time === 'string' && moment.test(time) && typeof id === 'string' && isId(id);
    const rows = await this.database.query<InboxMessage & { total: number }>(
      `select id, code, params, path, created_at as "createdAt", read_at as "readAt",
         (select count(*)::int from inbox_message where person_id = $1) as total
       from inbox_message where person_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::uuid))
       order by created_at desc, id desc limit ${perPage + 1}`,
      [actor.personId, after ? time : null, after ? id : null],
    );
    const items = rows.slice(0, perPage).map(({ total: _, ...message }) => message);
    const last = items.at(-1);
    return {
      items,
      total: rows[0]?.total ?? 0,
      next: rows.length > perPage && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
    };
  }

  /** Marks messages as read; those of other people stay as they are. */
  async markRead(actor: Actor, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.execute(
      `update inbox_message set read_at = $3
       where person_id = $1 and id = any($2::uuid[]) and read_at is null`,
      [actor.personId, ids, this.clock.now()],
    );
  }
}
