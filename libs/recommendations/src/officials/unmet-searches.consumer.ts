import { type EventConsumer, EventConsumers, type StoredEvent, searchFoundNothing } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnmetSearchesRepository } from './unmet-searches.repository';

/** Counts what people searched among courses, classes and resources and did not find. */
@Injectable()
export class UnmetSearchesConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'recommendations.unmet-searches';
  readonly types = [searchFoundNothing.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly repository: UnmetSearchesRepository,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (searchFoundNothing.is(event)) await this.repository.add(event.payload.searches);
  }
}
