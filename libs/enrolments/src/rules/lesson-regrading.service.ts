import { CoursesService, CourseVersions, type LessonRegraded } from '@domdom/courses';
import { Clock, commonErrors, Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CourseCompletion } from '../course-completion';
import { passes } from '../domain/progress';
import { lessonDone, lessonReopened } from '../enrolments.events';
import { EnrolmentsRepository } from '../enrolments.repository';
import { LessonTries } from '../gradebook/lesson-tries';
import { LessonProgressRepository } from '../lesson-progress.repository';

/** Puts another score in the place of the one that a lesson has: the way of grading changed, or what counts. */
@Injectable()
export class LessonRegrading {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsRepository,
    private readonly lessons: LessonProgressRepository,
    private readonly courses: CoursesService,
    private readonly versions: CourseVersions,
    private readonly tries: LessonTries,
    private readonly completion: CourseCompletion,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells the records as well: what was told of the lesson is taken back, and told anew if it stays done.
   * @throws common.notFound for an unknown lesson
   */
  async regrade(personId: string, lessonId: string, { score, reopen }: LessonRegraded): Promise<void> {
    const newest = await this.courses.lessonFor(lessonId);
    if (!newest) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      const enrolment = await this.enrolments.hold({ courseId: newest.courseId, personId });
      if (!enrolment) return;
      const lesson = (await this.versions.asIn(newest, enrolment.courseVersion)) ?? newest;
      if (score !== null) await this.tries.regrade(enrolment.id, lessonId, score);
      const opened = reopen && enrolment.status !== 'completed' && !passes(lesson.passPercentage, score);
      const changed = opened
        ? await this.lessons.reopen(enrolment.id, lessonId)
        : await this.lessons.regrade(enrolment.id, lessonId, score);
      const [facts] = changed ? await this.enrolments.facts([enrolment.id]) : [];
      if (!changed || !facts) return;
      const now = this.clock.now();
      const about = { ...facts, lessonId, lessonTitle: lesson.title };
      const doneAt = changed.doneAt.toISOString();
      await this.outbox.publish(lessonReopened({ ...about, reopenedAt: now.toISOString() }));
      if (!opened) await this.outbox.publish(lessonDone({ ...about, kind: lesson.kind, score, doneAt }));
      await this.completion.countAgain(enrolment, now, null);
    });
  }
}
