import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { courseCompleted } from '../enrolments.events';
import { PlacesService } from './places.service';

/** Gives the place of somebody who is through to the first who waits. */
@Injectable()
export class PlacesFreedConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'enrolments.places-freed';
  readonly types = [courseCompleted.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly places: PlacesService,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }
  async handle(event: StoredEvent): Promise<void> {
    if (courseCompleted.is(event)) await this.places.fill(event.payload.courseId);
  }
}
