import type { CourseLevel } from '@domdom/courses';
import type { Topic } from '@domdom/ui';

/** What the recommender looks at in an open course. */
export interface ShelfCourse {
  id: string;
  topic: Topic;
  level: CourseLevel;
  language: string;
}
/** An open programme with its open courses. */
export interface ShelfProgramme {
  id: string;
  courseIds: string[];
}

export type ItemKind = 'course' | 'programme';
export const itemKinds = ['course', 'programme'] as const;

export const levelNumbers: Record<CourseLevel, number> = { beginner: 1, intermediate: 2, advanced: 3 };
