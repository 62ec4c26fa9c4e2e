import { defineEvent } from '@domdom/platform';

/** A statement that came out of a SCORM package, ready for a learning-record store. */
export interface PackageStatement {
  personId: string;
  attemptId: string;
  /** The unit that owns the lesson's course. */
  unitId: string;
  statement: Record<string, unknown>;
}
export const packageStatement = defineEvent<PackageStatement>('packages.statement');
