import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { attemptDecided, attemptFinished, gradingChanged } from '../events/h5p.events';
import { GradesService } from './grades.service';

/**
 * Attempts become the grade of their lesson, when one is finished and whenever it changes what counts; whether the
 * lesson is done is for the enrolment to say.
 */
@Injectable()
export class LessonCompletionConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'h5p.lesson-completion';
  readonly types = [attemptFinished.type, attemptDecided.type, gradingChanged.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly grades: GradesService,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (attemptFinished.is(event)) {
      const { contentId, personId, lessonId } = event.payload;
      await this.grades.grade(contentId, { personId, lessonId });
    } else if (attemptDecided.is(event)) {
      const { contentId, personId, lessonId, decision } = event.payload;
      const reopen = decision === 'set-aside';
      if (lessonId) await this.grades.grade(contentId, { personId, lessonId }, { exact: true, reopen });
    } else if (gradingChanged.is(event)) {
      await this.grades.gradeAll(event.payload.contentId);
    }
  }
}
