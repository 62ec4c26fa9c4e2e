import { programmeChanged } from '@domdom/courses';
import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { courseCompleted } from '../enrolments.events';
import { ProgrammeProgressService } from './programme-progress.service';

/** Counts programmes anew when a course of theirs is completed, or when what they ask for changes. */
@Injectable()
export class ProgrammeProgressConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'enrolments.programmes';
  readonly types = [courseCompleted.type, programmeChanged.type];

  constructor(
    private readonly progress: ProgrammeProgressService,
    private readonly consumers: EventConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }
  async handle(event: StoredEvent): Promise<void> {
    if (courseCompleted.is(event)) {
      const { personId, courseId } = event.payload;
      await this.progress.recount({ personId, stepId: courseId });
    } else if (programmeChanged.is(event)) {
      await this.progress.recount({ programmeId: event.payload.programmeId });
    }
  }
}
