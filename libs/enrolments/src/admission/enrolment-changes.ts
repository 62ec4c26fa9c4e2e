import type { CourseView } from '@domdom/courses';
import { type DomainEvent, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Enrolment } from '../domain/enrolment.entity';
import type { EnrolmentAct, EnrolmentStatus } from '../domain/transitions';
import { declined, enrolled, expired, placeAwaited, placeRequested, withdrawn } from '../enrolments.events';
import { type EnrolmentFacts, EnrolmentsRepository } from '../enrolments.repository';
import { AdmissionRepository } from './admission.repository';

/** The course that changes are about. */
export type CourseFacts = Omit<EnrolmentFacts, 'enrolmentId' | 'personId'>;

export const factsOf = (course: CourseView): CourseFacts => ({
  courseId: course.id,
  courseTitle: course.title,
  unitId: course.unitId,
  slug: course.slug,
});

export interface EnrolmentChange {
  enrolment: Enrolment;
  act: EnrolmentAct;
  /** Null for an enrolment that is new. */
  before: EnrolmentStatus | null;
}

/** Writes changes of enrolments down: the state, who did it, when and why, and the event that tells others. */
@Injectable()
export class EnrolmentChanges {
  constructor(
    private readonly admission: AdmissionRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Call it in the transaction that holds the enrolments; new ones are inserted already. */
  async record(
    course: CourseFacts,
    changes: readonly EnrolmentChange[],
    now: Date,
    by: string | null,
    reason: string | null = null,
  ): Promise<void> {
    if (changes.length === 0) return;
    const known = changes.filter(({ before }) => before !== null).map(({ enrolment }) => enrolment);
    if (known.length > 0) await this.admission.store(known);
    await this.enrolments.noteChanges(
      changes.map(({ enrolment, before }) => ({
        enrolmentId: enrolment.id,
        from: before,
        to: enrolment.status,
      })),
      now,
      by,
      reason,
    );
    await this.outbox.publish(...changes.map((change) => eventOf(course, change, by, reason)));
  }
}

function eventOf(
  course: CourseFacts,
  { enrolment, act, before }: EnrolmentChange,
  by: string | null,
  reason: string | null,
): DomainEvent {
  const about = { ...course, enrolmentId: enrolment.id, personId: enrolment.personId };
  const from = before ?? enrolment.status;
  switch (act) {
    case 'ask':
      return placeRequested({ ...about, requestedBy: by ?? enrolment.personId });
    case 'queue':
      return placeAwaited({ ...about, queuedBy: by });
    case 'begin':
      return enrolled({
        ...about,
        again: before === 'withdrawn' || before === 'expired',
        enrolledBy: enrolment.enrolledBy,
      });
    case 'remove':
      return declined({ ...about, from, declinedBy: by ?? enrolment.personId, reason });
    case 'expire':
      return expired({ ...about, from });
    case 'leave':
      return withdrawn({ ...about, from });
    case 'complete':
      throw new Error('completing a course is told by who counts its lessons');
  }
}
