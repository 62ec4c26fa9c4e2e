import type { LessonKind } from '@domdom/courses';
import { defineEvent } from '@domdom/platform';

interface About {
  enrolmentId: string;
  personId: string;
  courseId: string;
  courseTitle: string;
  /** The unit that owns the course. */
  unitId: string;
}
/** Somebody began a course, or came back to it. */
export const enrolled = defineEvent<About & { again: boolean; enrolledBy: string }>('enrolments.enrolled');
/** Somebody stopped; what was learned stays. */
export const withdrawn = defineEvent<About>('enrolments.withdrawn');
/** Somebody went to a lesson that is not the one they were at. */
export const lessonOpened = defineEvent<About & { lessonId: string; lessonTitle: string }>(
  'enrolments.lesson-opened',
);
/** A lesson was done for the first time; `score` from 0 to 1 where there is one. */
export const lessonDone = defineEvent<
  About & {
    lessonId: string;
    lessonTitle: string;
    kind: LessonKind;
    score: number | null;
    doneAt: string;
  }
>('enrolments.lesson-done');
/** A lesson that was done already got a better score. */
export const lessonScored = defineEvent<
  About & { lessonId: string; lessonTitle: string; score: number; scoredAt: string }
>('enrolments.lesson-scored');
/** What a course takes is done; how many lessons that were is kept, as the course may change later. */
export const courseCompleted = defineEvent<
  About & { completedAt: string; lessonsDone: number; lessonsTotal: number }
>('enrolments.completed');
