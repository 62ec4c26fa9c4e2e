import { Injectable } from '@nestjs/common';
import type { StoredEvent } from './domain-event';

/** Reacts to events of some types. Runs in a transaction together with the note that it ran: exactly once. */
export interface EventConsumer {
  /** A name that never changes: it is how the portal knows what was consumed. */
  readonly consumer: string;
  readonly types: readonly string[];
  handle(event: StoredEvent): Promise<void>;
}

/** Which consumers there are; each adds itself when its module starts. */
@Injectable()
export class EventConsumers {
  private readonly all = new Map<string, EventConsumer>();

  add(consumer: EventConsumer): void {
    if (this.all.has(consumer.consumer)) throw new Error(`two consumers are called ${consumer.consumer}`);
    this.all.set(consumer.consumer, consumer);
  }
  get(name: string): EventConsumer | undefined {
    return this.all.get(name);
  }
  of(type: string): EventConsumer[] {
    return [...this.all.values()].filter((consumer) => consumer.types.includes(type));
  }
}
