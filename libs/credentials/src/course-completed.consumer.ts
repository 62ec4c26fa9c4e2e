import { courseCompleted } from '@domdom/enrolments';
import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CertificatesService } from './certificates.service';

/** Issues a certificate when somebody completed a course. */
@Injectable()
export class CourseCompletedConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'credentials.issue';
  readonly types = [courseCompleted.type];

  constructor(
    private readonly certificates: CertificatesService,
    private readonly consumers: EventConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }
  async handle(event: StoredEvent): Promise<void> {
    if (!courseCompleted.is(event)) return;
    const { personId, courseId, completedAt } = event.payload;
    await this.certificates.issue(personId, courseId, new Date(completedAt));
  }
}
