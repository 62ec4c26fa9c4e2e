import type { LessonKind } from '@domdom/courses';
import { defineEvent } from '@domdom/platform';
import type { EnrolmentStatus } from './domain/transitions';

interface About {
  enrolmentId: string;
  personId: string;
  courseId: string;
  courseTitle: string;
  /** The unit that owns the course. */
  unitId: string;
}
/** Somebody began a course, or came back to it. */
export const enrolled = defineEvent<About & { again: boolean; enrolledBy: string | null }>(
  'enrolments.enrolled',
);
/** Somebody asked to be let in; who looks after the course decides. */
export const placeRequested = defineEvent<About & { requestedBy: string }>('enrolments.requested');
/** All places are taken; somebody waits for one. */
export const placeAwaited = defineEvent<About & { queuedBy: string | null }>('enrolments.waiting');
/** Somebody stopped learning, or no longer wants a place; what was learned stays. */
export const withdrawn = defineEvent<About & { from: EnrolmentStatus }>('enrolments.withdrawn');
/** Who looks after the course said no, or took a place back. */
export const declined = defineEvent<
  About & { from: EnrolmentStatus; declinedBy: string; reason: string | null }
>('enrolments.declined');
/** The time to learn is over. */
export const expired = defineEvent<About & { from: EnrolmentStatus }>('enrolments.expired');
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
/** A lesson was done by going to a class, and the mark of presence was taken back: it is open again. */
export const lessonReopened = defineEvent<
  About & { lessonId: string; lessonTitle: string; reopenedAt: string }
>('enrolments.lesson-reopened');
/** A lesson that was done already got a better score. */
export const lessonScored = defineEvent<
  About & { lessonId: string; lessonTitle: string; score: number; scoredAt: string }
>('enrolments.lesson-scored');
/** What a course takes is done; how many lessons that were is kept, as the course may change later. */
export const courseCompleted = defineEvent<
  About & { completedAt: string; lessonsDone: number; lessonsTotal: number }
>('enrolments.completed');
