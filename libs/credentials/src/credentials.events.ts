import { defineEvent } from '@domdom/platform';

interface About {
  certificateId: string;
  personId: string;
  /** What was completed: one of the two. */
  courseId: string | null;
  programmeId: string | null;
  /** The unit that owns the course or programme. */
  unitId: string;
  issuedAt: string;
  number: string;
  title: string;
}
export const certificateIssued = defineEvent<About>('credentials.issued');
export const certificateRevoked = defineEvent<About>('credentials.revoked');
