import { defineEvent } from '@domdom/platform';

interface AboutClass {
  personId: string;
  classId: string;
  classTitle: string;
  topic: string;
  unitId: string;
}

/** Somebody said for the first time how a session was; what they said is not told. */
export const feedbackGiven = defineEvent<AboutClass & { sessionId: string }>('classes.feedback-given');
/** A class is over and somebody was at enough of its sessions. */
export const classCompleted = defineEvent<
  AboutClass & {
    courseId: string | null;
    attended: number;
    held: number;
    /** Minutes of the sessions they were at. */
    minutes: number;
    /** ISO 8601. */
    completedAt: string;
  }
>('classes.completed');
/** A corrected roll took a completion back. */
export const completionWithdrawn = defineEvent<AboutClass>('classes.completion-withdrawn');
