import { courseContentsChanged } from '@domdom/courses';
import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EnrolmentsService } from './enrolments.service';

/** Counts everybody's progress anew when lessons of a course come or go. */
@Injectable()
export class ContentsChangedConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'enrolments.recount';
  readonly types = [courseContentsChanged.type];

  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly consumers: EventConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }
  async handle(event: StoredEvent): Promise<void> {
    if (courseContentsChanged.is(event)) await this.enrolments.recount(event.payload.courseId);
  }
}
