import type { ErrorParams } from './domain-error';

/** One thing to mend in what somebody sent: the field, and a code with words in the catalogue. */
export interface Problem {
  /** The field's name; null when it is about the whole. */
  field: string | null;
  code: string;
  params: ErrorParams;
}
