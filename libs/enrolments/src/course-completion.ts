import { Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Enrolment } from './domain/enrolment.entity';
import { courseCompleted } from './enrolments.events';
import { type EnrolmentFacts, EnrolmentsRepository } from './enrolments.repository';

/** Notes that courses are completed. */
@Injectable()
export class CourseCompletion {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Counts the lessons of somebody who came back; who has done all that there is by now is through. */
  async countAgain(enrolment: Enrolment, now: Date, by: string | null): Promise<void> {
    const { done, total } = await this.enrolments.counted(enrolment.id);
    const completed = enrolment.count(done, total, now);
    await this.enrolments.save(enrolment);
    if (completed) await this.note(await this.enrolments.facts([enrolment.id]), now, by);
  }

  /** Tells that enrolments, which are stored as completed, are. */
  async note(all: readonly EnrolmentFacts[], now: Date, by: string | null): Promise<void> {
    const changes = all.map(({ enrolmentId }) => ({
      enrolmentId,
      from: 'active' as const,
      to: 'completed' as const,
    }));
    await this.enrolments.noteChanges(changes, now, by);
    await this.outbox.publish(
      ...all.map(({ slug: _, ...facts }) => courseCompleted({ ...facts, completedAt: now.toISOString() })),
    );
  }
}
