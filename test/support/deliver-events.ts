import { Database, EventConsumers, EventDeliverer } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';

/** Brings all that waits in the outbox to its consumers, and what comes of that as well: what a worker does. */
export async function deliverEvents(module: TestingModule): Promise<void> {
  const [database, consumers, deliverer] = [
    module.get(Database),
    module.get(EventConsumers),
    module.get(EventDeliverer),
  ];
  let last = 0;
  while (true) {
    const waiting = await database.query<{ id: string; type: string; seq: string }>(
      'select id, type, seq from outbox_event where done_at is null and seq > $1 order by seq limit 500',
      [last],
    );
    if (waiting.length === 0) return;
    for (const { id, type, seq } of waiting) {
      for (const { consumer } of consumers.of(type)) await deliverer.deliver(consumer, id);
      last = Number(seq);
    }
  }
}
