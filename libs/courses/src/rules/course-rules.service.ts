import { type Actor, commonErrors, Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { courseContentsChanged } from '../courses.events';
import { CoursesRepository } from '../courses.repository';
import { CoursesService } from '../courses.service';
import type { CourseView, SectionView } from '../views';
import type { CourseRules, LessonRules } from './course-rules';
import { CourseRulesRepository } from './course-rules.repository';
import type { Opening } from './opening';
import { rulesErrors } from './rules.errors';

export interface CourseWithRules {
  course: CourseView;
  sections: SectionView[];
}

/** When the lessons of a course open, what it asks for first, and when it is complete. */
@Injectable()
export class CourseRulesService {
  constructor(
    private readonly database: Database,
    private readonly repository: CourseRulesRepository,
    private readonly service: CoursesService,
    private readonly courses: CoursesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** A course with all its lessons, for those who may change its rules. @throws common.notFound, common.forbidden */
  async toEdit(actor: Actor, courseId: string): Promise<CourseWithRules> {
    const course = await this.service.course(actor, courseId, 'edit');
    return { course, sections: await this.courses.contents(course.id, false) };
  }

  /** At once, in every version. @throws common.notFound, common.forbidden, rules.countNeeded, rules.ofTheCourse */
  async save(actor: Actor, courseId: string, rules: CourseRules): Promise<void> {
    await this.wholeCourse(actor, courseId);
    if (rules.completion === 'count' && rules.count === null) throw rulesErrors.countNeeded();
    const count = rules.completion === 'count' ? rules.count : null;
    await this.change(courseId, () => this.repository.saveCourse(courseId, { ...rules, count }));
  }

  /** At once in a course that is open; in a draft of it, once that is opened. @throws common.notFound, common.forbidden */
  async saveSection(actor: Actor, courseId: string, sectionId: string, opening: Opening): Promise<void> {
    const { sections } = await this.toEdit(actor, courseId);
    if (!sections.some(({ id }) => id === sectionId)) throw commonErrors.notFound();
    await this.change(courseId, () => this.repository.saveSection(sectionId, opening));
  }

  /** The same for a lesson. @throws common.notFound, common.forbidden */
  async saveLesson(actor: Actor, courseId: string, lessonId: string, rules: LessonRules): Promise<void> {
    const { sections } = await this.toEdit(actor, courseId);
    const lessons = sections.flatMap((section) => section.lessons);
    if (!lessons.some(({ id }) => id === lessonId)) throw commonErrors.notFound();
    await this.change(courseId, () => this.repository.saveLesson(lessonId, rules));
  }

  /**
   * Says which open courses are to be completed before.
   * @throws common.notFound, common.forbidden, rules.ofTheCourse, rules.unknownCourse, rules.circle
   */
  async savePrerequisites(actor: Actor, courseId: string, ids: readonly string[]): Promise<void> {
    await this.wholeCourse(actor, courseId);
    const wanted = [...new Set(ids)];
    await this.database.transaction(async () => {
      await this.repository.holdPrerequisites();
      if ((await this.repository.open(wanted)) !== wanted.length) throw rulesErrors.unknownCourse();
      const [back] = await this.repository.leadingBack(courseId, wanted);
      if (back) throw rulesErrors.circle({ course: back.title });
      await this.repository.savePrerequisites(courseId, wanted);
    });
  }

  /** The rules of the whole course belong to it, not to a draft of its next version. */
  private async wholeCourse(actor: Actor, courseId: string): Promise<void> {
    const { draftOf } = await this.service.course(actor, courseId, 'edit');
    if (draftOf) throw rulesErrors.ofTheCourse();
  }

  /** Everybody's progress is worked out anew by what is told here. */
  private async change(courseId: string, work: () => Promise<void>): Promise<void> {
    await this.database.transaction(async () => {
      await work();
      await this.outbox.publish(courseContentsChanged({ courseId }));
    });
  }
}
