import { Inbox } from '@domdom/notifications';
import { Clock, Database, dayOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type CourseTerms, type Crowd, endOf, isOver, movesUp, openTerms } from '../domain/course-terms';
import { enrolmentNotices } from '../enrolments.notices';
import { EnrolmentsRepository } from '../enrolments.repository';

import { AdmissionRepository } from './admission.repository';
import { type CourseFacts, EnrolmentChanges } from './enrolment-changes';

/** The waiting list: gives places that became free to those who wait, who came first first. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly database: Database,
    private readonly admission: AdmissionRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly changes: EnrolmentChanges,
    private readonly inbox: Inbox,
    private readonly clock: Clock,
  ) {}

  /** Gives away what is free now; for a course whose places may have become more. */
  async fill(courseId: string): Promise<void> {
    await this.database.transaction(async () => {
      // Without terms nobody ever waits; whoever waited when the limit was taken away moves up as well.
      const terms = (await this.admission.lock(courseId)) ?? openTerms;
      const course = await this.enrolments.courseFacts(courseId);
      if (course) await this.fillLocked(terms, course);
    });
  }

  /** The same with the terms held already; answers with how many have and await a place afterwards. */
  async fillLocked(terms: CourseTerms, course: CourseFacts): Promise<Crowd> {
    const now = this.clock.now();
    const crowd = await this.admission.crowd(course.courseId);
    const count = isOver(terms, dayOf(now)) ? 0 : movesUp(terms, crowd);
    if (count === 0) return crowd;
    const first = await this.admission.firstInLine(course.courseId, count);
    const changed = first.map((enrolment) => {
      const before = enrolment.apply('begin', now);
      enrolment.expiresAt = endOf(terms, now);
      return { enrolment, act: 'begin' as const, before };
    });
    await this.changes.record(course, changed, now, null);
    await this.inbox.send(
      first.map(({ personId }) => personId),
      enrolmentNotices.movedUp({ title: course.courseTitle }),
      `/courses/${course.slug}`,
      { channels: 'all', kind: 'change' },
    );
    return { taken: crowd.taken + first.length, waiting: crowd.waiting - first.length };
  }
}
