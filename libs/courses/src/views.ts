import type { Topic } from '@domdom/ui';
import type { CourseLevel, CourseStatus } from './domain/course.entity';
import type { Guarded } from './domain/course.policy';
import type { CourseLanguage } from './domain/course-language';
import type { LessonKind } from './domain/lesson-kinds';

/** What a card in a list shows. */
export interface CourseCard {
  id: string;
  slug: string;
  title: string;
  titleEn: string | null;
  summary: string;
  summaryEn: string | null;
  topic: Topic;
  level: CourseLevel;
  language: CourseLanguage;
  minutes: number;
  lessonCount: number;
  status: CourseStatus;
  unitId: string;
  unitName: string;
  publishedAt: Date | null;
}

/** A course as its page shows it. */
export interface CourseView extends CourseCard, Guarded {
  audience: string;
  outcomes: string[];
  authors: { id: string; name: string }[];
  version: number;
  updatedAt: Date;
  /** The course of which this is the next version while it is written. */
  draftOf: string | null;
  /** The next version of this course that somebody is writing. */
  draftId: string | null;
}

export interface LessonSummary {
  id: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  ready: boolean;
}
export interface SectionView {
  id: string;
  title: string;
  lessons: LessonSummary[];
}

/** One lesson with its content and the course it belongs to. */
export interface LessonView extends LessonSummary {
  courseId: string;
  sectionId: string;
  bodyMarkdown: string;
  bodyHtml: string;
  /** Of every kind but a text, once there is one. */
  contentId: string | null;
  audioKey: string | null;
  passPercentage: number;
  /** The older version that this is out of; none for the newest. */
  version?: number;
  course: Guarded & { slug: string; title: string; titleEn: string | null; language: CourseLanguage };
}

export interface ProgrammeCard {
  id: string;
  slug: string;
  title: string;
  titleEn: string | null;
  summary: string;
  summaryEn: string | null;
  topic: Topic;
  status: CourseStatus;
  unitName: string;
  courseCount: number;
  minutes: number;
}
export interface ProgrammeView extends ProgrammeCard, Guarded {
  unitId: string;
  courses: (CourseCard & { required: boolean })[];
}
