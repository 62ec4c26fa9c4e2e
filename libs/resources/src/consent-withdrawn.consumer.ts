import { consentWithdrawn } from '@domdom/identity';
import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourcesRepository } from './resources.repository';

/** What somebody opened is kept for recommendations alone: it goes with their consent to them. */
@Injectable()
export class ForgetOpenings implements EventConsumer, OnModuleInit {
  readonly consumer = 'resources.forget-openings';
  readonly types = [consentWithdrawn.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly resources: ResourcesRepository,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (!consentWithdrawn.is(event) || event.payload.purpose !== 'recommendations') return;
    await this.resources.forget(event.payload.personId);
  }
}
