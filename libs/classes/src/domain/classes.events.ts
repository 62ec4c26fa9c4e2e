import { defineEvent } from '@domdom/platform';
import type { Mark, MarkWay, SeatKind } from './class-kinds';

interface AboutClass {
  personId: string;
  classId: string;
  classTitle: string;
  topic: string;
  unitId: string;
}

/**
 * Somebody registered or waits (`waiting`), is offered a place for a time (`offered`), has one or took the one that
 * was offered (`confirmed`).
 */
export const classRegistered = defineEvent<
  AboutClass & { status: 'confirmed' | 'offered' | 'waiting'; mode: SeatKind; registeredBy: string }
>('classes.registered');
/** Somebody gave a registration up, it was cancelled for them, or nobody took the place in time (`lapsed`). */
export const registrationCancelled = defineEvent<
  AboutClass & { cancelledBy: string; how: 'left' | 'removed' | 'lapsed' }
>('classes.registration-cancelled');
/** Somebody was marked, by an instructor, an official, a code or the online room; told again when it is corrected. */
export const classAttended = defineEvent<
  AboutClass & {
    sessionId: string;
    /** The course that the class belongs to. */
    courseId: string | null;
    status: Mark;
    /** The mark that is corrected. */
    before: Mark | null;
    /** Whoever called the roll; the person, when a code or the online room marked them. */
    markedBy: string;
    how: MarkWay;
    /** When the session began (ISO 8601), and how long it lasted; in the online room, how long the person was there. */
    on: string;
    minutes: number;
  }
>('classes.attended');
