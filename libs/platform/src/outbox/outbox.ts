import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Database } from '../database';
import { newId } from '../ids/new-id';
import type { DomainEvent } from './domain-event';

/** Where events are written in the transaction that made them; the worker delivers them afterwards. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Writes events; call it inside the transaction whose change they tell of. */
  async publish(...events: DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const now = this.clock.now();
    await this.database.execute(
      `insert into outbox_event (id, type, payload, occurred_at)
       select * from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::timestamptz[])`,
      [
        events.map(() => newId()),
        events.map((event) => event.type),
        events.map((event) => JSON.stringify(event.payload)),
        events.map(() => now),
      ],
    );
    await this.database.query(`select pg_notify('outbox', '')`);
  }
}
