import { CoursesService, type CourseView, canWithCourse } from '@domdom/courses';
import { type Actor, Clock, commonErrors, Database, dayOf, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CourseCompletion } from '../course-completion';
import {
  type Admission,
  admit,
  type CourseTerms,
  type Crowd,
  endOf,
  openTerms,
} from '../domain/course-terms';
import { Enrolment } from '../domain/enrolment.entity';
import { enrolmentErrors } from '../domain/enrolment.errors';
import type { EnrolmentAct, EnrolmentStatus } from '../domain/transitions';
import { EnrolmentsRepository } from '../enrolments.repository';
import { CourseProgressService } from '../rules/course-progress.service';
import { whoActs } from '../who-acts';
import { AdmissionRepository } from './admission.repository';
import { EnrolmentChanges, factsOf } from './enrolment-changes';
import { PlacesService } from './places.service';

type EntryAct = Extract<Admission, EnrolmentAct>;

/** What makes of an admission an act. @throws enrolments.courseClosed, enrolments.over, enrolments.invitedOnly */
function actOf(admission: Admission): EntryAct {
  if (admission === 'course-closed') throw enrolmentErrors.courseClosed();
  if (admission === 'over') throw enrolmentErrors.over();
  if (admission === 'invited-only') throw enrolmentErrors.invitedOnly();
  return admission;
}

/**
 * Coming in and going out. Whoever changes who has a place of a course with terms first holds the terms, then the
 * enrolments: so places are given one after the other, and never one too many.
 */
@Injectable()
export class AdmissionsService {
  constructor(
    private readonly database: Database,
    private readonly admission: AdmissionRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly places: PlacesService,
    private readonly changes: EnrolmentChanges,
    private readonly completion: CourseCompletion,
    private readonly progress: CourseProgressService,
    private readonly courses: CoursesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets somebody into a course, by the course's terms: to learn, to wait, or to ask. Doing it again changes
   * nothing. Whether the actor may do it for the person is for the caller to say.
   * @param invited followed an invitation link that holds
   * @returns the state afterwards, and whether it changed
   * @throws common.notFound, enrolments.courseClosed, enrolments.over, enrolments.invitedOnly
   */
  async enter(
    actor: Actor,
    courseId: string,
    personId: string,
    invited = false,
  ): Promise<{ enrolmentId: string; status: EnrolmentStatus; changed: boolean }> {
    const course = await this.courses.course(actor, courseId);
    const welcome = invited || canWithCourse('see-learners', actor, course);
    return this.database.transaction(async () => {
      const terms = await this.admission.lock(courseId);
      const present = await this.enrolments.hold({ courseId, personId });
      if (present && !wantsIn(present.status, welcome)) {
        return { enrolmentId: present.id, status: present.status, changed: false };
      }
      if (!hadPlace(present)) await this.progress.checkMayBegin(personId, course);
      const crowd = await this.crowdOf(terms, course);
      const entry = { published: course.status === 'published', admitted: hadPlace(present), welcome };
      const act = actOf(admit(terms ?? openTerms, crowd, entry, dayOf(this.clock.now())));
      return present
        ? this.comeBack(actor, course, terms ?? openTerms, present, act)
        : this.begin(actor, course, terms ?? openTerms, personId, act);
    });
  }

  /**
   * Makes sure before the work begins that somebody new can get into a course when the actor enrols them.
   * @throws common.notFound, enrolments.courseClosed, enrolments.over, enrolments.invitedOnly
   */
  async mustTake(actor: Actor, courseId: string): Promise<CourseView> {
    const course = await this.courses.course(actor, courseId);
    const terms = (await this.admission.terms(courseId)) ?? openTerms;
    const entry = {
      published: course.status === 'published',
      admitted: false,
      welcome: canWithCourse('see-learners', actor, course),
    };
    actOf(admit(terms, { taken: 0, waiting: 0 }, entry, dayOf(this.clock.now())));
    return course;
  }

  /** Leaves a course, or gives up asking or waiting for a place; what was learned stays. False when there is nothing to leave. */
  async leave(enrolmentId: string, by: string, reason: string | null): Promise<boolean> {
    return this.database.transaction(async () => {
      const [about] = await this.enrolments.facts([enrolmentId]);
      if (!about) throw commonErrors.notFound();
      const terms = await this.admission.lock(about.courseId);
      const enrolment = await this.enrolments.hold({ id: enrolmentId });
      if (enrolment?.status === 'completed') throw enrolmentErrors.alreadyCompleted();
      const before = enrolment?.apply('leave', this.clock.now(), reason);
      if (!enrolment || !before) return false;
      await this.changes.record(about, [{ enrolment, act: 'leave', before }], this.clock.now(), by, reason);
      if (terms && before === 'active') await this.places.fillLocked(terms, about);
      return true;
    });
  }

  private async crowdOf(terms: CourseTerms | null, course: CourseView): Promise<Crowd> {
    if (!terms || terms.capacity === null) return { taken: 0, waiting: 0 };
    // Somebody may have become through meanwhile: who waits comes before who comes now.
    return this.places.fillLocked(terms, factsOf(course));
  }

  private async begin(actor: Actor, course: CourseView, terms: CourseTerms, personId: string, act: EntryAct) {
    const now = this.clock.now();
    const enrolment = new Enrolment();
    Object.assign(enrolment, {
      id: newId(),
      courseId: course.id,
      personId,
      status: act === 'ask' ? 'requested' : act === 'queue' ? 'waiting' : 'active',
      lessonsTotal: await this.progress.totalOf(course),
      enrolledAt: now,
      enrolledBy: whoActs(actor),
      admittedAt: act === 'begin' ? now : null,
      expiresAt: act === 'begin' ? endOf(terms, now) : null,
      line: act === 'queue' ? await this.admission.nextInLine() : null,
    });
    // Of many at once for a course without terms one makes the row; the others find it made.
    const changed = await this.enrolments.insertOnce(enrolment);
    if (changed) {
      await this.changes.record(factsOf(course), [{ enrolment, act, before: null }], now, whoActs(actor));
    }
    return { enrolmentId: enrolment.id, status: enrolment.status, changed };
  }

  private async comeBack(
    actor: Actor,
    course: CourseView,
    terms: CourseTerms,
    enrolment: Enrolment,
    act: EntryAct,
  ) {
    const now = this.clock.now();
    const before = enrolment.apply(act, now);
    enrolment.enrolledBy = whoActs(actor);
    if (act === 'queue') enrolment.line = await this.admission.nextInLine();
    if (act === 'begin') enrolment.expiresAt = endOf(terms, now);
    else enrolment.enrolledAt = now;
    await this.changes.record(factsOf(course), [{ enrolment, act, before }], now, whoActs(actor));
    if (act === 'begin') await this.completion.countAgain(enrolment, now, whoActs(actor));
    return { enrolmentId: enrolment.id, status: enrolment.status, changed: true };
  }
}

/** Whether coming in would change anything. */
const wantsIn = (status: EnrolmentStatus, welcome: boolean): boolean =>
  status === 'withdrawn' || status === 'expired' || (status === 'requested' && welcome);

/** Had a place and left it by themselves. */
const hadPlace = (enrolment: Enrolment | null): boolean =>
  enrolment?.status === 'withdrawn' && enrolment.admittedAt !== null;
