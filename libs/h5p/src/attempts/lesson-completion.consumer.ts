import { CourseLearningPort } from '@domdom/courses';
import { DomainError, type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AttemptFinished, attemptFinished } from '../events/h5p.events';

/** A finished attempt becomes the result of its lesson; whether the lesson is done is for the enrolment to say. */
@Injectable()
export class LessonCompletionConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'h5p.lesson-completion';
  readonly types = [attemptFinished.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly learning: CourseLearningPort,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    const { personId, lessonId, score, maxScore } = event.payload as AttemptFinished;
    const share = score !== null && maxScore ? score / maxScore : null;
    try {
      await this.learning.completeLesson(personId, lessonId, { score: share });
    } catch (error) {
      // The lesson was deleted meanwhile: nothing is left to complete.
      if (!(error instanceof DomainError) || error.kind !== 'not-found') throw error;
    }
  }
}
