import { consentWithdrawn } from '@domdom/identity';
import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleRepository } from './people.repository';
import { ChangesRepository } from './updates/changes.repository';
import { Forgetter } from './updates/forgetter.service';

/** Whoever withdraws is forgotten: what was kept is deleted, and their part leaves every model that is kept. */
@Injectable()
export class ConsentWithdrawnConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'recommendations.consent-withdrawn';
  readonly types = [consentWithdrawn.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly people: PeopleRepository,
    private readonly changes: ChangesRepository,
    private readonly forgetter: Forgetter,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (!consentWithdrawn.is(event) || event.payload.purpose !== 'recommendations') return;
    await this.people.forget(event.payload.personId);
    await this.changes.forget(event.payload.personId);
    await this.forgetter.forget();
    await this.forgetter.forgetUnknown();
  }
}
