import type { ErrorParams } from '@domdom/platform';
import type { BankQuestion } from './question';

/** One question of a file that cannot be taken: where it is, and why, as a code with words in the catalogue. */
export interface ImportProblem {
  /** The line of a text, from 1; null where there are no lines. */
  line: number | null;
  /** The entry of a package; null in a text. */
  entry: string | null;
  code: string;
  params: ErrorParams;
}
export interface ReadFile {
  questions: BankQuestion[];
  problems: ImportProblem[];
}
