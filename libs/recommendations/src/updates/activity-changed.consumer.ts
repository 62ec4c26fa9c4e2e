import {
  classAttended,
  classCompleted,
  classRegistered,
  completionWithdrawn,
  feedbackGiven,
  registrationCancelled,
} from '@domdom/classes';
import {
  courseCompleted,
  declined,
  enrolled,
  expired,
  lessonDone,
  lessonReopened,
  withdrawn,
} from '@domdom/enrolments';
import { consentGiven } from '@domdom/identity';
import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangesRepository } from './changes.repository';
import { UpdateRequests } from './update-requests.service';

/** After these the live model is updated soon; what others change waits for the next update. */
const soon = [courseCompleted, consentGiven];
const inCourses = [enrolled, withdrawn, declined, expired, lessonDone, lessonReopened];
const inClasses = [
  classRegistered,
  registrationCancelled,
  classAttended,
  classCompleted,
  completionWithdrawn,
  feedbackGiven,
];
const events = [...soon, ...inCourses, ...inClasses];

/** Notes whose activity has changed. */
@Injectable()
export class ActivityChangedConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'recommendations.activity-changed';
  readonly types = events.map(({ type }) => type);

  constructor(
    private readonly consumers: EventConsumers,
    private readonly changes: ChangesRepository,
    private readonly requests: UpdateRequests,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    const { personId, purpose } = event.payload as { personId: string; purpose?: string };
    if (consentGiven.is(event) && purpose !== 'recommendations') return;
    await this.changes.note(personId);
    if (soon.some(({ type }) => type === event.type)) await this.requests.ask();
  }
}
