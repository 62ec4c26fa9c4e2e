import { consentWithdrawn } from '@domdom/identity';
import { Clock, type EventConsumer, EventConsumers, Jobs, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleRepository } from './people.repository';
import { trainKind } from './training/train.job';

/** A job that has waited for longer than this may be lost. */
const recentMilliseconds = 600_000;

/** Whoever withdraws is forgotten: what was kept is deleted, and a model without them is trained. */
@Injectable()
export class ConsentWithdrawnConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'recommendations.consent-withdrawn';
  readonly types = [consentWithdrawn.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly people: PeopleRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (!consentWithdrawn.is(event) || event.payload.purpose !== 'recommendations') return;
    await this.people.forget(event.payload.personId);
    const since = new Date(this.clock.now().getTime() - recentMilliseconds);
    if (await this.people.trainingWaits(trainKind, since)) return;
    await this.jobs.start(trainKind, {}, null);
  }
}
