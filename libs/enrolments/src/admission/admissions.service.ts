import { CoursesService, type CourseView, canWithCourse } from '@domdom/courses';
import { Inbox } from '@domdom/notifications';
import { type Actor, Clock, commonErrors, Database, dayOf, isId, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CourseCompletion } from '../course-completion';
import {
  type Admission,
  admit,
  type CourseTerms,
  type Crowd,
  endOf,
  openTerms,
  seatFor,
} from '../domain/course-terms';
import { Enrolment } from '../domain/enrolment.entity';
import { enrolmentErrors } from '../domain/enrolment.errors';
import type { EnrolmentAct, EnrolmentStatus } from '../domain/transitions';
import { enrolmentNotices } from '../enrolments.notices';
import { EnrolmentsRepository } from '../enrolments.repository';
import { CourseProgressService } from '../rules/course-progress.service';
import { whoActs } from '../who-acts';
import { AdmissionRepository } from './admission.repository';
import { type CourseFacts, type EnrolmentChange, EnrolmentChanges } from './enrolment-changes';
import { PlacesService } from './places.service';

type EntryAct = Extract<Admission, EnrolmentAct>;

/** The most requests that are decided together. */
export const mostDecided = 200;

/** What makes of an admission an act. @throws enrolments.courseClosed, enrolments.over, enrolments.invitedOnly */
function actOf(admission: Admission): EntryAct {
  if (admission === 'course-closed') throw enrolmentErrors.courseClosed();
  if (admission === 'over') throw enrolmentErrors.over();
  if (admission === 'invited-only') throw enrolmentErrors.invitedOnly();
  return admission;
}

const factsOf = (course: CourseView): CourseFacts => ({
  courseId: course.id,
  courseTitle: course.title,
  unitId: course.unitId,
  slug: course.slug,
});

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
    private readonly inbox: Inbox,
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

  /**
   * Lets those in who asked, or says no to them, many at once; those who have not asked, or are answered already,
   * are passed over.
   * @returns how many were answered
   * @throws common.notFound, common.forbidden, enrolments.reasonNeeded, enrolments.over
   */
  async decide(
    actor: Actor,
    courseId: string,
    ids: readonly string[],
    decision: 'accept' | 'decline',
    reason: string | null = null,
  ): Promise<number> {
    const course = await this.courses.course(actor, courseId, 'see-learners');
    if (ids.length === 0) throw enrolmentErrors.nobodyChosen();
    if (decision === 'decline' && !reason) throw enrolmentErrors.reasonNeeded();
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const terms = (await this.admission.lock(courseId)) ?? openTerms;
      const crowd = await this.places.fillLocked(terms, factsOf(course));
      const asked = await this.admission.applicantsToDecide(courseId, ids.slice(0, mostDecided));
      const decided: EnrolmentChange[] = [];
      for (const enrolment of asked) {
        // Somebody in the line keeps their place; only who asked is let in.
        if (decision === 'accept' && enrolment.status === 'waiting') continue;
        const act: EnrolmentAct = decision === 'decline' ? 'remove' : seatFor(terms, crowd);
        const before = enrolment.apply(act, now, reason);
        if (act === 'queue') enrolment.line = await this.admission.nextInLine();
        if (act === 'begin') enrolment.expiresAt = endOf(terms, now);
        if (act === 'begin') crowd.taken++;
        if (act === 'queue') crowd.waiting++;
        decided.push({ enrolment, act, before });
      }
      await this.changes.record(factsOf(course), decided, now, whoActs(actor), reason);
      await this.tellDecided(course, decided, reason);
      return decided.length;
    });
  }

  /**
   * Takes somebody who learns out of a course, and tells them why; the place goes to the first who waits. What they
   * learned stays, and they come back only by the way by which others come.
   * @throws common.notFound, common.forbidden, enrolments.reasonNeeded, enrolments.notLearning
   */
  async takeOut(actor: Actor, courseId: string, enrolmentId: string, reason: string): Promise<void> {
    const course = await this.courses.course(actor, courseId, 'see-learners');
    if (!isId(enrolmentId)) throw commonErrors.notFound();
    if (!reason) throw enrolmentErrors.reasonNeeded();
    await this.database.transaction(async () => {
      const terms = await this.admission.lock(courseId);
      const enrolment = await this.enrolments.hold({ id: enrolmentId });
      if (enrolment?.courseId !== courseId) throw commonErrors.notFound();
      if (enrolment.status !== 'active') throw enrolmentErrors.notLearning();
      const now = this.clock.now();
      const before = enrolment.apply('remove', now, reason);
      const facts = factsOf(course);
      await this.changes.record(facts, [{ enrolment, act: 'remove', before }], now, whoActs(actor), reason);
      await this.inbox.send(
        [enrolment.personId],
        enrolmentNotices.takenOut({ title: course.title, reason }),
        `/courses/${course.slug}`,
        byAllChannels,
      );
      if (terms) await this.places.fillLocked(terms, facts);
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

  private async tellDecided(
    course: CourseView,
    decided: readonly { enrolment: Enrolment; act: EnrolmentAct }[],
    reason: string | null,
  ): Promise<void> {
    const whom = (act: EnrolmentAct) =>
      decided.filter((one) => one.act === act).map(({ enrolment }) => enrolment.personId);
    const about = { title: course.title };
    const path = `/courses/${course.slug}`;
    await this.inbox.send(whom('begin'), enrolmentNotices.accepted(about), path, byAllChannels);
    await this.inbox.send(whom('queue'), enrolmentNotices.acceptedWaiting(about), path, byAllChannels);
    await this.inbox.send(
      whom('remove'),
      enrolmentNotices.declined({ ...about, reason: reason ?? '' }),
      path,
      byAllChannels,
    );
  }
}

const byAllChannels = { channels: 'all', kind: 'change' } as const;

/** Whether coming in would change anything. */
const wantsIn = (status: EnrolmentStatus, welcome: boolean): boolean =>
  status === 'withdrawn' || status === 'expired' || (status === 'requested' && welcome);

/** Had a place and left it by themselves. */
const hadPlace = (enrolment: Enrolment | null): boolean =>
  enrolment?.status === 'withdrawn' && enrolment.admittedAt !== null;
