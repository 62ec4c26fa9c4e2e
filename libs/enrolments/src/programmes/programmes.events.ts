import { defineEvent } from '@domdom/platform';

interface AboutProgramme {
  /** Of the person's enrolment in the programme. */
  programmeEnrolmentId: string;
  personId: string;
  programmeId: string;
  title: string;
  /** The unit that owns the programme. */
  unitId: string;
}
/** Somebody follows a programme, or does so again. */
export const programmeFollowed = defineEvent<AboutProgramme & { followedAt: string }>(
  'enrolments.programme-followed',
);
/** Somebody stopped following a programme, after so many of its steps. */
export const programmeLeft = defineEvent<
  AboutProgramme & { leftAt: string; stepsDone: number; stepsTotal: number }
>('enrolments.programme-left');
/** What a programme takes is done; how many steps that were is kept, as the programme may change later. */
export const programmeCompleted = defineEvent<
  AboutProgramme & { completedAt: string; stepsDone: number; stepsTotal: number }
>('enrolments.programme-completed');
