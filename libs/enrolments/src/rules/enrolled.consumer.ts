import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { enrolled } from '../enrolments.events';
import { AttendanceNotes } from './attendance.service';

/** Counts the classes that somebody went to before they enrolled in the course. */
@Injectable()
export class EnrolledConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'enrolments.earlier-classes';
  readonly types = [enrolled.type];

  constructor(
    private readonly attendance: AttendanceNotes,
    private readonly consumers: EventConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }
  async handle(event: StoredEvent): Promise<void> {
    if (enrolled.is(event)) await this.attendance.settle(event.payload.courseId, event.payload.personId);
  }
}
