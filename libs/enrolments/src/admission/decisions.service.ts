import { CoursesService, type CourseView } from '@domdom/courses';
import { Inbox } from '@domdom/notifications';
import { type Actor, Clock, commonErrors, Database, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { endOf, openTerms, seatFor } from '../domain/course-terms';
import type { Enrolment } from '../domain/enrolment.entity';
import { enrolmentErrors } from '../domain/enrolment.errors';
import type { EnrolmentAct } from '../domain/transitions';
import { enrolmentNotices } from '../enrolments.notices';
import { EnrolmentsRepository } from '../enrolments.repository';
import { whoActs } from '../who-acts';
import { AdmissionRepository } from './admission.repository';
import { type EnrolmentChange, EnrolmentChanges, factsOf } from './enrolment-changes';
import { PlacesService } from './places.service';

/** The most requests that are decided together. */
export const mostDecided = 200;

const byAllChannels = { channels: 'all', kind: 'change' } as const;

/** What those who look after a course decide about who is in it; the terms are held first, as when somebody enters. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly admission: AdmissionRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly places: PlacesService,
    private readonly changes: EnrolmentChanges,
    private readonly courses: CoursesService,
    private readonly inbox: Inbox,
    private readonly clock: Clock,
  ) {}

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
