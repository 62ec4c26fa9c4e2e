import { Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Enrolment } from './domain/enrolment.entity';
import { courseCompleted } from './enrolments.events';
import { EnrolmentsRepository } from './enrolments.repository';
import { CourseProgressService } from './rules/course-progress.service';

/** Notes that courses are completed. */
@Injectable()
export class CourseCompletion {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly outbox: Outbox,
    private readonly progress: CourseProgressService,
  ) {}

  /** Counts the lessons of somebody who came back; who has done all that there is by now is through. */
  async countAgain(enrolment: Enrolment, now: Date, by: string | null): Promise<void> {
    const completed = enrolment.count(await this.progress.counted(enrolment), now);
    await this.enrolments.save(enrolment);
    if (completed) await this.note([enrolment.id], now, by);
  }

  /** Tells that enrolments, which are stored as completed, are. */
  async note(ids: readonly string[], now: Date, by: string | null): Promise<void> {
    const changes = ids.map((enrolmentId) => ({
      enrolmentId,
      from: 'active' as const,
      to: 'completed' as const,
    }));
    await this.enrolments.noteChanges(changes, now, by);
    await this.outbox.publish(
      ...(await this.progress.completedFacts(ids)).map((facts) =>
        courseCompleted({ ...facts, completedAt: now.toISOString() }),
      ),
    );
  }
}
