import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Database } from '../database';
import { EventConsumers } from './consumers';

/** Hands an event to a consumer exactly once, and notes it in the same transaction. */
@Injectable()
export class EventDeliverer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consumers: EventConsumers,
  ) {}

  async deliver(consumerName: string, eventId: string): Promise<void> {
    const consumer = this.consumers.get(consumerName);
    // A consumer of a newer or older version of the portal: another worker has it, or nobody wants it.
    if (!consumer) return;
    await this.database.transaction(async () => {
      const first = await this.database.execute(
        `insert into consumed_event (consumer, event_id, consumed_at) values ($1, $2, $3) on conflict do nothing`,
        [consumerName, eventId, this.clock.now()],
      );
      if (first === 0) return;
      const event = await this.database.one<{ type: string; payload: object; occurred_at: Date }>(
        'select type, payload, occurred_at from outbox_event where id = $1',
        [eventId],
      );
      if (!event) return;
      await consumer.handle({
        id: eventId,
        type: event.type,
        payload: event.payload,
        occurredAt: event.occurred_at,
      });
    });
    await this.markDone(eventId);
  }

  private async markDone(eventId: string): Promise<void> {
    const event = await this.database.one<{ type: string; consumed: string[] }>(
      `select type, array(select consumer from consumed_event where event_id = $1) as consumed
       from outbox_event where id = $1 and done_at is null`,
      [eventId],
    );
    if (!event) return;
    const missing = this.consumers
      .of(event.type)
      .filter(({ consumer }) => !event.consumed.includes(consumer));
    if (missing.length > 0) return;
    await this.database.execute('update outbox_event set done_at = $2 where id = $1', [
      eventId,
      this.clock.now(),
    ]);
  }
}
