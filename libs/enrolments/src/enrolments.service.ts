import {
  type CourseLearning,
  CourseLearningPort,
  CoursesService,
  type LessonOutcome,
  type LessonResult,
  type Standing,
} from '@domdom/courses';
import { type Actor, Clock, commonErrors, Database, isId, newId, Outbox } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enrolment } from './domain/enrolment.entity';
import { enrolmentErrors } from './domain/enrolment.errors';
import { mayActFor } from './domain/enrolment.policy';
import { passes } from './domain/progress';
import {
  courseCompleted,
  enrolled,
  lessonDone,
  lessonOpened,
  lessonScored,
  withdrawn,
} from './enrolments.events';
import {
  type EnrolmentFacts,
  EnrolmentsRepository,
  type MyEnrolment,
  type ProgressRow,
} from './enrolments.repository';
import { CourseProgressService } from './rules/course-progress.service';

const whoActs = (actor: Actor) => actor.representedBy ?? actor.personId;

/** Beginning, leaving and finishing courses. */
@Injectable()
export class EnrolmentsService implements CourseLearning, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsRepository,
    private readonly courses: CoursesService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly port: CourseLearningPort,
    private readonly progress: CourseProgressService,
  ) {}

  onModuleInit(): void {
    this.port.use(this);
  }

  /**
   * Enrols somebody in an open course, or brings them back to one they left; doing it again changes nothing.
   * @throws common.notFound, common.forbidden, enrolments.courseClosed, learning.prerequisites
   */
  async enrol(actor: Actor, courseId: string, personId = actor.personId): Promise<ProgressRow> {
    await this.checkMayActFor(actor, personId);
    const course = await this.courses.course(actor, courseId);
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const facts = { personId, courseId, courseTitle: course.title, unitId: course.unitId };
      if (course.status !== 'published') await this.checkBegun(personId, courseId);
      else if (!(await this.enrolments.progressOf(personId, courseId)))
        await this.progress.checkMayBegin(personId, course);
      const fresh = new Enrolment();
      Object.assign(fresh, {
        id: newId(),
        courseId,
        personId,
        lessonsTotal: course.lessonCount,
        enrolledAt: now,
        enrolledBy: whoActs(actor),
      });
      if (await this.enrolments.insertOnce(fresh)) {
        await this.enrolments.noteChanges(
          [{ enrolmentId: fresh.id, from: null, to: 'active' }],
          now,
          whoActs(actor),
        );
        await this.outbox.publish(
          enrolled({ ...facts, enrolmentId: fresh.id, again: false, enrolledBy: whoActs(actor) }),
        );
      } else {
        await this.comeBack(actor, facts);
      }
      const progress = await this.enrolments.progressOf(personId, courseId);
      if (!progress) throw commonErrors.notFound();
      return progress;
    });
  }

  /** Stops learning; what was learned stays for a return. @throws common.notFound, enrolments.alreadyCompleted */
  async withdraw(actor: Actor, enrolmentId: string, reason: string | null = null): Promise<void> {
    await this.get(actor, enrolmentId);
    await this.database.transaction(async () => {
      const enrolment = await this.enrolments.hold({ id: enrolmentId });
      const now = this.clock.now();
      if (!enrolment?.withdraw(now)) return;
      await this.enrolments.save(enrolment);
      await this.enrolments.noteChanges(
        [{ enrolmentId, from: 'active', to: 'withdrawn' }],
        now,
        whoActs(actor),
        reason,
      );
      await this.outbox.publish(...(await this.enrolments.facts([enrolmentId])).map(withdrawn));
    });
  }

  /** How far an enrolment is. @throws common.notFound, also for one that the actor may not see */
  async get(actor: Actor, enrolmentId: string): Promise<ProgressRow> {
    const progress = isId(enrolmentId) ? await this.enrolments.progress(enrolmentId) : null;
    if (!progress) throw commonErrors.notFound();
    if (progress.personId !== actor.personId) {
      const home = await this.enrolments.homeUnitPath(progress.personId);
      const learner = { personId: progress.personId, homeUnitPath: home?.path ?? [] };
      if (!mayActFor(actor, learner)) throw commonErrors.notFound();
    }
    return progress;
  }

  /** The actor's own courses, those used last first. */
  mine(actor: Actor): Promise<MyEnrolment[]> {
    return this.enrolments.mine(actor.personId);
  }

  /** How far somebody is in a course; null for one who never began it. */
  progressIn(personId: string, courseId: string): Promise<ProgressRow | null> {
    return this.enrolments.progressOf(personId, courseId);
  }

  async standing(actor: Actor, courseId: string): Promise<Standing> {
    const progress = await this.enrolments.progressOf(actor.personId, courseId);
    if (!progress || progress.status === 'withdrawn') return { kind: 'none' };
    const { doneLessonIds, lessonsDone, lessonsTotal, completedAt } = progress;
    if (progress.status === 'completed' && completedAt)
      return { kind: 'completed', completedAt, doneLessonIds };
    const { nextLessonId, enrolledAt } = progress;
    return { kind: 'active', lessonsDone, lessonsTotal, nextLessonId, doneLessonIds, enrolledAt };
  }

  completedAmong(actor: Actor, courseIds: readonly string[]): Promise<string[]> {
    return this.progress.completedAmong(actor.personId, courseIds);
  }

  /** Remembers at which lesson somebody is, and tells that they opened it. */
  async moveTo(enrolmentId: string, lesson: { id: string; title: string }): Promise<void> {
    await this.database.transaction(async () => {
      const facts = await this.enrolments.moveTo(enrolmentId, lesson.id, this.clock.now());
      if (!facts) throw commonErrors.notFound();
      await this.outbox.publish(lessonOpened({ ...facts, lessonId: lesson.id, lessonTitle: lesson.title }));
    });
  }

  /**
   * Notes that a lesson is done, and completes the course when it was the last. Doing it again keeps the better
   * score and changes nothing else. Somebody who is not enrolled, or whose score is too low, gets `done: false`.
   * @throws common.notFound for an unknown lesson
   */
  async completeLesson(personId: string, lessonId: string, { score }: LessonResult): Promise<LessonOutcome> {
    const lesson = await this.courses.lessonFor(lessonId);
    if (!lesson?.ready) throw commonErrors.notFound();
    return this.database.transaction(async () => {
      const enrolment = await this.enrolments.hold({ courseId: lesson.courseId, personId });
      if (!enrolment || enrolment.status === 'withdrawn' || !passes(lesson.passPercentage, score)) {
        return { done: false, courseCompleted: false };
      }
      if (!(await this.progress.mayComplete(enrolment, lesson)))
        return { done: false, courseCompleted: false };
      const now = this.clock.now();
      const noted = await this.enrolments.noteLesson(enrolment.id, lessonId, score, now);
      if (!noted) return { done: true, courseCompleted: enrolment.status === 'completed' };
      const [facts] = await this.enrolments.facts([enrolment.id]);
      if (!facts) throw commonErrors.notFound();
      const about = { ...facts, lessonId, lessonTitle: lesson.title };
      const [at, kind] = [now.toISOString(), lesson.kind];
      await this.outbox.publish(
        noted === 'better' && score !== null
          ? lessonScored({ ...about, score, scoredAt: at })
          : lessonDone({ ...about, kind, score, doneAt: at }),
      );
      const completed = enrolment.count(await this.progress.counted(enrolment), now);
      enrolment.lastSeenAt = now;
      await this.enrolments.save(enrolment);
      if (completed) await this.noteCompleted([enrolment.id], now, personId);
      return { done: true, courseCompleted: enrolment.status === 'completed' };
    });
  }

  /** Counts anew after lessons came or went; who has done all that is left is through. */
  async recount(courseId: string): Promise<void> {
    await this.database.transaction(async () => {
      const now = this.clock.now();
      const completed = await this.progress.recount(courseId);
      if (completed.length > 0) await this.noteCompleted(completed, now, null);
    });
  }

  /** Counts enrolments anew after something was marked as done in them. */
  async count(enrolmentIds: readonly string[]): Promise<void> {
    for (const id of enrolmentIds) {
      await this.database.transaction(async () => {
        const enrolment = await this.enrolments.hold({ id });
        if (!enrolment) return;
        const now = this.clock.now();
        const completed = enrolment.count(await this.progress.counted(enrolment), now);
        await this.enrolments.save(enrolment);
        if (completed) await this.noteCompleted([id], now, null);
      });
    }
  }

  private async noteCompleted(ids: readonly string[], now: Date, by: string | null): Promise<void> {
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

  private async comeBack(actor: Actor, facts: Omit<EnrolmentFacts, 'enrolmentId'>): Promise<void> {
    const { courseId, personId } = facts;
    const enrolment = await this.enrolments.hold({ courseId, personId });
    const now = this.clock.now();
    if (!enrolment?.resume(now)) return;
    const completed = enrolment.count(await this.progress.counted(enrolment), now);
    await this.enrolments.save(enrolment);
    const enrolmentId = enrolment.id;
    await this.enrolments.noteChanges(
      [{ enrolmentId, from: 'withdrawn', to: 'active' }],
      now,
      whoActs(actor),
    );
    await this.outbox.publish(enrolled({ ...facts, enrolmentId, again: true, enrolledBy: whoActs(actor) }));
    if (completed) await this.noteCompleted([enrolmentId], now, whoActs(actor));
  }

  /** A closed course lets only those back in who had begun it. */
  private async checkBegun(personId: string, courseId: string): Promise<void> {
    if (!(await this.enrolments.progressOf(personId, courseId))) throw enrolmentErrors.courseClosed();
  }

  private async checkMayActFor(actor: Actor, personId: string): Promise<void> {
    if (personId === actor.personId) return;
    const home = isId(personId) ? await this.enrolments.homeUnitPath(personId) : null;
    if (!home || !mayActFor(actor, { personId, homeUnitPath: home.path })) throw commonErrors.forbidden();
  }
}
