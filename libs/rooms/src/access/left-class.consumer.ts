import { registrationCancelled } from '@domdom/classes';
import { Broadcasts, type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { leftClass } from './left-class';

/** Tells the portals when somebody gave up their place: they are in its room no longer. */
@Injectable()
export class LeftClass implements EventConsumer, OnModuleInit {
  readonly consumer = 'rooms.left-class';
  readonly types = [registrationCancelled.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly broadcasts: Broadcasts,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (!registrationCancelled.is(event)) return;
    await this.broadcasts.tell(leftClass, JSON.stringify({ classId: event.payload.classId }));
  }
}
