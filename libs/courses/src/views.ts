import type { Topic } from '@domdom/ui';
import type { CourseLevel, CourseStatus } from './domain/course.entity';
import type { Guarded } from './domain/course.policy';
import type { CourseLanguage } from './domain/course-language';
import type { LessonKind } from './domain/lesson-kinds';
import type { CourseRules, LessonRules } from './rules/course-rules';
import type { Opening } from './rules/opening';
import type { ProgrammeRules } from './rules/programme-rules';

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
  /** Over the wire, all lessons together; 0 until it was counted. */
  downloadBytes: number;
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
  rules: CourseRules;
  /** Open courses that are to be completed before. */
  prerequisites: CourseName[];
}
/** Enough of a course to name it and lead to it. */
export interface CourseName {
  id: string;
  slug: string;
  title: string;
  titleEn: string | null;
}

export interface LessonSummary {
  id: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  ready: boolean;
  rules: LessonRules;
}
export interface SectionView {
  id: string;
  title: string;
  rules: Opening;
  lessons: LessonSummary[];
}

/** What is to learn in a course and by which rules, in its order. */
export interface CoursePlan {
  rules: CourseRules;
  sections: { rules: Opening; lessons: PlannedLesson[] }[];
}
export interface PlannedLesson {
  id: string;
  title: string;
  kind: LessonKind;
  /** Whether it has a pass mark. */
  graded: boolean;
  rules: LessonRules;
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
  course: Guarded & {
    slug: string;
    title: string;
    titleEn: string | null;
    language: CourseLanguage;
    rules: CourseRules;
  };
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
/** A programme in the catalogue, with what it has of its open courses. */
export interface ListedProgramme extends ProgrammeCard {
  levels: CourseLevel[];
  languages: CourseLanguage[];
}
/** A community class among the steps of a programme. */
export interface ProgrammeClass {
  id: string;
  required: boolean;
  /** How many of its sessions one goes to. */
  sessions: number;
}
export interface ProgrammeView extends ListedProgramme, Guarded {
  unitId: string;
  rules: ProgrammeRules;
  courses: (CourseCard & { required: boolean })[];
  classes: ProgrammeClass[];
  /** What its courses ask for that is not among them. */
  prerequisites: CourseName[];
  outcomes: string[];
}
