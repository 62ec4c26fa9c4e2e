import { defineEvent } from '@domdom/platform';

interface About {
  certificateId: string;
  personId: string;
  courseId: string;
  /** The unit that owns the course. */
  unitId: string;
  issuedAt: string;
  number: string;
  title: string;
}
export const certificateIssued = defineEvent<About>('credentials.issued');
export const certificateRevoked = defineEvent<About>('credentials.revoked');
