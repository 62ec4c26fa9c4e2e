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
import { courseCompleted, enrolled, lessonDone, lessonOpened, withdrawn } from './enrolments.events';
import {
  type EnrolmentFacts,
  EnrolmentsRepository,
  type MyEnrolment,
  type ProgressRow,
} from './enrolments.repository';
import { LessonTries } from './gradebook/lesson-tries';

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
    private readonly tries: LessonTries,
  ) {}

  onModuleInit(): void {
    this.port.use(this);
  }

  /**
   * Enrols somebody in an open course, or brings them back to one they left; doing it again changes nothing.
   * @throws common.notFound, common.forbidden, enrolments.courseClosed
   */
  async enrol(actor: Actor, courseId: string, personId = actor.personId): Promise<ProgressRow> {
    await this.checkMayActFor(actor, personId);
    const course = await this.courses.course(actor, courseId);
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const facts = { personId, courseId, courseTitle: course.title, unitId: course.unitId };
      if (course.status !== 'published') await this.checkBegun(personId, courseId);
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
    return { kind: 'active', lessonsDone, lessonsTotal, nextLessonId: progress.nextLessonId, doneLessonIds };
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
      if (!enrolment || enrolment.status === 'withdrawn') return { done: false, courseCompleted: false };
      const now = this.clock.now();
      const passed = passes(lesson.passPercentage, score);
      if (score !== null) {
        await this.tries.note({ enrolmentId: enrolment.id, lessonId, score, passed, at: now });
      }
      if (!passed) return { done: false, courseCompleted: false };
      const first = await this.enrolments.noteLesson(enrolment.id, lessonId, score, now);
      if (!first) return { done: true, courseCompleted: enrolment.status === 'completed' };
      const [facts] = await this.enrolments.facts([enrolment.id]);
      if (!facts) throw commonErrors.notFound();
      await this.outbox.publish(
        lessonDone({
          ...facts,
          lessonId,
          lessonTitle: lesson.title,
          kind: lesson.kind,
          score,
          doneAt: now.toISOString(),
        }),
      );
      const { done, total } = await this.enrolments.counted(enrolment.id, lesson.courseId);
      const completed = enrolment.count(done, total, now);
      enrolment.lastSeenAt = now;
      await this.enrolments.save(enrolment);
      if (completed) await this.noteCompleted([facts], now, personId);
      return { done: true, courseCompleted: enrolment.status === 'completed' };
    });
  }

  /** Counts anew after lessons came or went; who has done all that is left is through. */
  async recount(courseId: string): Promise<void> {
    await this.database.transaction(async () => {
      const now = this.clock.now();
      const completed = await this.enrolments.recount(courseId, now);
      if (completed.length > 0) await this.noteCompleted(await this.enrolments.facts(completed), now, null);
    });
  }

  private async noteCompleted(all: EnrolmentFacts[], now: Date, by: string | null): Promise<void> {
    const changes = all.map(({ enrolmentId }) => ({
      enrolmentId,
      from: 'active' as const,
      to: 'completed' as const,
    }));
    await this.enrolments.noteChanges(changes, now, by);
    await this.outbox.publish(
      ...all.map((facts) => courseCompleted({ ...facts, completedAt: now.toISOString() })),
    );
  }

  private async comeBack(actor: Actor, facts: Omit<EnrolmentFacts, 'enrolmentId'>): Promise<void> {
    const { courseId, personId } = facts;
    const enrolment = await this.enrolments.hold({ courseId, personId });
    const now = this.clock.now();
    if (!enrolment?.resume(now)) return;
    const { done, total } = await this.enrolments.counted(enrolment.id, courseId);
    const completed = enrolment.count(done, total, now);
    await this.enrolments.save(enrolment);
    const enrolmentId = enrolment.id;
    await this.enrolments.noteChanges(
      [{ enrolmentId, from: 'withdrawn', to: 'active' }],
      now,
      whoActs(actor),
    );
    await this.outbox.publish(enrolled({ ...facts, enrolmentId, again: true, enrolledBy: whoActs(actor) }));
    if (completed) await this.noteCompleted([{ ...facts, enrolmentId }], now, whoActs(actor));
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
