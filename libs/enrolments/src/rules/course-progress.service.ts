import {
  type CoursePlan,
  type CourseProgress,
  CoursesService,
  CourseVersions,
  type CourseView,
  type LessonView,
  titleIn,
} from '@domdom/courses';
import { Clock, Outbox, requestContext } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Enrolment } from '../domain/enrolment.entity';
import { lessonDone, lessonReopened } from '../enrolments.events';
import { EnrolmentsRepository } from '../enrolments.repository';
import { CourseProgressRepository, type NewCount } from './course-progress.repository';
import { learningErrors } from './learning.errors';
import { type DoneLessons, locksIn, progressIn } from './standing';

const batch = 1000;

/** Decides by the rules of a course what somebody may learn, how far they are, and whether they are through. */
@Injectable()
export class CourseProgressService {
  constructor(
    private readonly courses: CoursesService,
    private readonly versions: CourseVersions,
    private readonly repository: CourseProgressRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What somebody has done in a course, and its plan. */
  async of(
    enrolment: Pick<Enrolment, 'id' | 'courseId' | 'courseVersion'>,
  ): Promise<{ plan: CoursePlan; done: DoneLessons }> {
    const [plan, done] = await Promise.all([
      this.versions.plan(enrolment.courseId, enrolment.courseVersion),
      this.repository.done(enrolment.id),
    ]);
    return { plan, done };
  }

  /** How far somebody is who has the enrolment. */
  async counted(enrolment: Pick<Enrolment, 'id' | 'courseId' | 'courseVersion'>): Promise<CourseProgress> {
    const { plan, done } = await this.of(enrolment);
    return progressIn(plan, done);
  }

  /** How many lessons complete a course. */
  async totalOf(course: CourseView): Promise<number> {
    if (course.rules.completion === 'all') return course.lessonCount;
    return progressIn(await this.courses.plan(course.id), new Map()).total;
  }

  /** Whether learning a lesson makes it done: it is not locked, and not done by going to classes. */
  async mayComplete(enrolment: Enrolment, lesson: LessonView): Promise<boolean> {
    return lesson.rules.sessions === 0 && !(await this.isLocked(enrolment, lesson.id));
  }

  /** Whether a lesson is not open yet for somebody who has the enrolment. */
  async isLocked(enrolment: Enrolment, lessonId: string): Promise<boolean> {
    const { plan, done } = await this.of(enrolment);
    const begun = enrolment.admittedAt ?? enrolment.enrolledAt;
    return locksIn(plan, done.keys(), begun, this.clock.now()).has(lessonId);
  }

  /** @throws learning.prerequisites when somebody has not completed what the course asks for first */
  async checkMayBegin(personId: string, course: Pick<CourseView, 'prerequisites'>): Promise<void> {
    const needed = course.prerequisites;
    if (needed.length === 0) return;
    const completed = new Set(
      await this.repository.completedAmong(
        personId,
        needed.map(({ id }) => id),
      ),
    );
    const missing = needed.filter(({ id }) => !completed.has(id));
    if (missing.length === 0) return;
    const language = requestContext.language();
    throw learningErrors.prerequisites({
      courses: missing.map((one) => `“${titleIn(language, one)}”`).join(', '),
    });
  }

  /** What is told of enrolments that have just been completed. */
  completedFacts(ids: readonly string[]) {
    return this.repository.completedFacts(ids);
  }

  completedAmong(personId: string, courseIds: readonly string[]): Promise<string[]> {
    return this.repository.completedAmong(personId, courseIds);
  }

  /**
   * Marks what is done by going to classes: for everybody, or for one person. Tells of each lesson; whether a course is
   * complete by it has to be counted afterwards.
   */
  async settleAttendance(courseId: string, personId: string | null): Promise<string[]> {
    const lessons = await this.repository.lessonsByClasses(courseId);
    if (lessons.length === 0) return [];
    const now = this.clock.now();
    const settled = await this.repository.settleAttendance(courseId, lessons, personId, now);
    if (settled.length === 0) return [];
    const known = new Map(lessons.map((lesson) => [lesson.id, lesson]));
    const ids = [...new Set(settled.map(({ enrolmentId }) => enrolmentId))];
    const facts = new Map((await this.enrolments.facts(ids)).map((one) => [one.enrolmentId, one]));
    await this.outbox.publish(
      ...settled.map(({ enrolmentId, lessonId }) =>
        lessonDone({
          ...facts.get(enrolmentId)!,
          lessonId,
          lessonTitle: known.get(lessonId)!.title,
          kind: known.get(lessonId)!.kind,
          score: null,
          doneAt: now.toISOString(),
        }),
      ),
    );
    return ids;
  }

  /**
   * Opens lessons again after a mark of presence was taken back, and tells of each. Returns the enrolment when it has to
   * be counted anew. Call it with the enrolment held.
   */
  async reopen(enrolment: Pick<Enrolment, 'id' | 'courseId' | 'personId'>): Promise<string[]> {
    const lessons = await this.repository.lessonsByClasses(enrolment.courseId);
    if (lessons.length === 0) return [];
    const reopened = await this.repository.reopen(enrolment, lessons);
    const [facts] = reopened.length > 0 ? await this.enrolments.facts([enrolment.id]) : [];
    if (!facts) return [];
    const known = new Map(lessons.map((lesson) => [lesson.id, lesson.title]));
    const reopenedAt = this.clock.now().toISOString();
    await this.outbox.publish(
      ...reopened.map((lessonId) =>
        lessonReopened({ ...facts, lessonId, lessonTitle: known.get(lessonId) ?? '', reopenedAt }),
      ),
    );
    return [enrolment.id];
  }

  /** Counts everybody anew who is not through; returns the enrolments that are by now. Inside a transaction. */
  async recount(courseId: string): Promise<string[]> {
    await this.settleAttendance(courseId, null);
    const plans = new Map<number | null, CoursePlan>();
    const planOf = async (version: number | null) => {
      const known = plans.get(version) ?? (await this.versions.plan(courseId, version));
      plans.set(version, known);
      return known;
    };
    const completed: string[] = [];
    let after: string | null = null;
    while (true) {
      const some = await this.repository.notCompleted(courseId, after, batch);
      const counts: NewCount[] = [];
      for (const { id, status, scores, courseVersion } of some) {
        const plan = await planOf(courseVersion);
        const { done, total, complete } = progressIn(plan, new Map(Object.entries(scores)));
        counts.push({ id, done, total, complete: complete && status === 'active' });
      }
      completed.push(...(await this.repository.note(counts, this.clock.now())));
      after = some.at(-1)?.id ?? null;
      if (some.length < batch || !after) return completed;
    }
  }
}
