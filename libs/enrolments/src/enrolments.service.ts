import {
  type CourseLearning,
  CourseLearningPort,
  CoursesService,
  CourseVersions,
  type LessonOutcome,
  type LessonRegraded,
  type LessonResult,
  type Standing,
} from '@domdom/courses';
import { type Actor, Clock, commonErrors, Database, isId, Outbox } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AdmissionsService } from './admission/admissions.service';
import { StandingsService } from './admission/standings.service';
import { CourseCompletion } from './course-completion';
import { Enrolment } from './domain/enrolment.entity';
import { mayActFor } from './domain/enrolment.policy';
import { passes } from './domain/progress';
import { mayLearn } from './domain/transitions';
import { lessonDone, lessonOpened, lessonScored } from './enrolments.events';
import { EnrolmentsRepository, type MyEnrolment, type ProgressRow } from './enrolments.repository';
import { LessonTries } from './gradebook/lesson-tries';
import { LessonProgressRepository } from './lesson-progress.repository';
import { CourseProgressService } from './rules/course-progress.service';
import { LessonRegrading } from './rules/lesson-regrading.service';
import { whoActs } from './who-acts';

/** Beginning, leaving and finishing courses. */
@Injectable()
export class EnrolmentsService implements CourseLearning, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsRepository,
    private readonly lessons: LessonProgressRepository,
    private readonly courses: CoursesService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly port: CourseLearningPort,
    private readonly tries: LessonTries,
    private readonly progress: CourseProgressService,
    private readonly admissions: AdmissionsService,
    private readonly standings: StandingsService,
    private readonly completion: CourseCompletion,
    private readonly versions: CourseVersions,
    private readonly regrading: LessonRegrading,
  ) {}

  onModuleInit(): void {
    this.port.use(this);
  }

  /**
   * Enrols oneself by the terms of the course, or comes back to one that was left; doing it again changes nothing.
   * @throws common.notFound, enrolments.courseClosed, enrolments.over, enrolments.invitedOnly,
   * learning.prerequisites
   */
  async enrol(actor: Actor, courseId: string): Promise<ProgressRow> {
    await this.admissions.enter(actor, courseId, actor.personId);
    const progress = await this.enrolments.progressOf(actor.personId, courseId);
    if (!progress) throw commonErrors.notFound();
    return progress;
  }

  /**
   * Stops learning, or gives up asking or waiting; what was learned stays for a return.
   * @throws common.notFound, enrolments.alreadyCompleted
   */
  async withdraw(actor: Actor, enrolmentId: string, reason: string | null = null): Promise<void> {
    await this.get(actor, enrolmentId);
    await this.admissions.leave(enrolmentId, whoActs(actor), reason);
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

  standing(actor: Actor | null, courseId: string): Promise<Standing> {
    return this.standings.of(actor?.personId ?? null, courseId);
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

  async mayOpen(personId: string, lessonId: string): Promise<boolean> {
    const lesson = await this.courses.lessonFor(lessonId);
    if (!lesson) return false;
    const { courseId } = lesson;
    const enrolment = await this.database.repository(Enrolment).findOneBy({ courseId, personId });
    return (
      enrolment !== null &&
      mayLearn(enrolment.status) &&
      !(await this.progress.isLocked(enrolment, lesson.id))
    );
  }

  /**
   * Notes that a lesson is done, and completes the course when it was the last. Doing it again keeps the better
   * score and changes nothing else. Somebody who is not enrolled, or whose score is too low, gets `done: false`.
   * @throws common.notFound for an unknown lesson
   */
  async completeLesson(personId: string, lessonId: string, { score }: LessonResult): Promise<LessonOutcome> {
    const newest = await this.courses.lessonFor(lessonId);
    if (!newest) throw commonErrors.notFound();
    return this.database.transaction(async () => {
      const enrolment = await this.enrolments.hold({ courseId: newest.courseId, personId });
      // Who keeps to an older version learns its lessons, which the newest may have changed or left out.
      const lesson = enrolment?.courseVersion
        ? await this.versions.lesson(lessonId, enrolment.courseVersion)
        : newest;
      if (!lesson?.ready) throw commonErrors.notFound();
      if (!enrolment || !mayLearn(enrolment.status)) return { done: false, courseCompleted: false };
      if (!(await this.progress.mayComplete(enrolment, lesson)))
        return { done: false, courseCompleted: false };
      const now = this.clock.now();
      const passed = passes(lesson.passPercentage, score);
      if (score !== null) {
        await this.tries.note({ enrolmentId: enrolment.id, lessonId, score, passed, at: now });
      }
      if (!passed) return { done: false, courseCompleted: false };
      const noted = await this.lessons.note(enrolment.id, lessonId, score, now);
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
      if (completed) await this.completion.note([enrolment.id], now, personId);
      return { done: true, courseCompleted: enrolment.status === 'completed' };
    });
  }

  /** @throws common.notFound for an unknown lesson */
  async regradeLesson(personId: string, lessonId: string, regraded: LessonRegraded): Promise<void> {
    await this.regrading.regrade(personId, lessonId, regraded);
  }

  async keepVersion(courseId: string, number: number): Promise<void> {
    await this.enrolments.keepVersion(courseId, number);
  }

  /** Counts anew after lessons came or went; who has done all that is left is through. */
  async recount(courseId: string): Promise<void> {
    await this.database.transaction(async () => {
      const now = this.clock.now();
      const completed = await this.progress.recount(courseId);
      if (completed.length > 0) await this.completion.note(completed, now, null);
    });
  }

  /** Somebody's enrolment in a course, held until the transaction ends. */
  hold(courseId: string, personId: string): Promise<Enrolment | null> {
    return this.enrolments.hold({ courseId, personId });
  }

  /** Counts enrolments anew after something was marked as done in them, or taken back. */
  async count(enrolmentIds: readonly string[]): Promise<void> {
    for (const id of enrolmentIds) {
      await this.database.transaction(async () => {
        const enrolment = await this.enrolments.hold({ id });
        if (enrolment) await this.completion.countAgain(enrolment, this.clock.now(), null);
      });
    }
  }
}
