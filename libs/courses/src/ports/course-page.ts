import type { Actor } from '@domdom/platform';
import { PageSections } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import type { CourseView, LessonView } from '../views';
import type { Standing } from './course-learning';

/** What the page of a course has read. */
export interface ShownCourse {
  actor: Actor | null;
  course: CourseView;
  standing: Standing;
  mayEdit: boolean;
}
/** What other libraries show below the contents of a course. */
@Injectable()
export class CoursePageSections extends PageSections<ShownCourse> {}

/** What the page of a lesson has read. */
export interface ShownLesson {
  actor: Actor;
  lesson: LessonView;
}
/** What other libraries show below a lesson, for those who take the course. */
@Injectable()
export class LessonPageSections extends PageSections<ShownLesson> {}
