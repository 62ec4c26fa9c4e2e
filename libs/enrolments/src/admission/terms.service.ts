import { CoursesService, type CourseView } from '@domdom/courses';
import { type Actor, AuditLog, Clock, Database, dayOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type CourseTerms, type Crowd, isOver, openTerms } from '../domain/course-terms';
import { CourseTermsRow } from '../domain/course-terms.entity';
import { enrolmentErrors } from '../domain/enrolment.errors';
import { whoActs } from '../who-acts';
import { AdmissionRepository, type StoredTerms } from './admission.repository';
import { PlacesService } from './places.service';

export interface TermsView {
  course: CourseView;
  /** Version 0 when nobody has said anything yet. */
  terms: StoredTerms;
  crowd: Crowd;
}

/** How one gets into a course, for how many and for how long: said by who edits the course. */
@Injectable()
export class TermsService {
  constructor(
    private readonly database: Database,
    private readonly admission: AdmissionRepository,
    private readonly courses: CoursesService,
    private readonly places: PlacesService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws common.notFound, common.forbidden */
  async get(actor: Actor, courseId: string): Promise<TermsView> {
    const course = await this.courses.course(actor, courseId, 'edit');
    const [terms, crowd] = await Promise.all([
      this.admission.terms(courseId),
      this.admission.crowd(courseId),
    ]);
    return { course, terms: terms ?? { ...openTerms, version: 0 }, crowd };
  }

  /**
   * Changes the terms from now on: who is in stays in, and more places go to those who wait.
   * @param version the one that was read, so that two people do not overwrite each other
   * @throws common.notFound, common.forbidden, enrolments.termsChanged, enrolments.lastDayPast
   */
  async save(actor: Actor, courseId: string, given: CourseTerms, version: number): Promise<void> {
    await this.courses.course(actor, courseId, 'edit');
    const now = this.clock.now();
    await this.database.transaction(async () => {
      const present = await this.admission.lock(courseId);
      if ((present?.version ?? 0) !== version) throw enrolmentErrors.termsChanged();
      if (given.lastDay !== present?.lastDay && isOver(given, dayOf(now)))
        throw enrolmentErrors.lastDayPast();
      const row = new CourseTermsRow();
      Object.assign(row, given, {
        courseId,
        version: version + 1,
        changedBy: whoActs(actor),
        changedAt: now,
      });
      await this.admission.saveTerms(row);
      await this.audit.record({
        action: 'enrolments.terms-changed',
        subject: 'course',
        subjectId: courseId,
        details: { ...given },
      });
      await this.places.fill(courseId);
    });
  }
}
