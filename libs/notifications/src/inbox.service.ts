import {
  type Actor,
  Clock,
  Database,
  decodeCursor,
  encodeCursor,
  isId,
  newId,
  Outbox,
  type Paged,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { mailDue } from './notice-mail.event';
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

/** What people are told inside the portal. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Tells people something, in the transaction of what happened: told exactly when it did happen.
   * `path` is where the message leads, without the language's prefix.
   */
  async send(
    personIds: readonly string[],
    notice: Notice,
    path: string | null = null,
    options: SendOptions = {},
  ): Promise<void> {
    const to = [...new Set(personIds)];
    if (to.length === 0) return;
    await this.database.execute(
      `insert into inbox_message (id, person_id, code, params, path, created_at)
       select id, person_id, $3, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as t (id, person_id)`,
      [to.map(() => newId()), to, notice.code, JSON.stringify(notice.params), path, this.clock.now()],
    );
    if (options.channels !== 'all') return;
    const reached = await this.database.query<{ id: string }>(
      'select id from person where id = any($1::uuid[]) and email is not null',
      [to],
    );
    const hidden = options.private ?? false;
    await this.outbox.publish(
      ...reached.map(({ id }) => mailDue({ personId: id, notice, path, private: hidden })),
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
