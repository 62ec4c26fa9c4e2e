import type { JsonRecord } from '../json';
import type { InteractionType, Language } from '../kinds/kind';

/** A question of a genuine content type; what its scripts do with points is said here in our own words. */
export interface GenuineQuestion {
  interaction: InteractionType;
  /** What is asked, for a reader; marks of the right answers are not in it. */
  text(params: JsonRecord): string;
  /** At least 0; a whole number, unless an author gave answers weights. */
  maxScore(params: JsonRecord): number;
  /** Points of a response, between 0 and maxScore; without it they cannot be worked out, only bounded. */
  grade?(params: JsonRecord, response: string): number;
  pattern(params: JsonRecord): string[];
  /** The right answer in words; empty when there is none. */
  correct(params: JsonRecord, language: Language): string;
  /** What somebody answered, in the words of the question. */
  inWords(params: JsonRecord, response: string, language: Language): string;
  choices(params: JsonRecord, language: Language): string[];
}

/** A content, or a question, inside a genuine content. */
export interface GenuineInside {
  /** Where it is in the outer parameters: 'questions[2]'. */
  path: string;
  /** The machine name of its type. */
  machineName: string;
  params: JsonRecord;
  /** The subContentId that its statements carry. */
  id: unknown;
}

/** How many points there are to gain: between these, when each learner gets other questions. */
export interface Worth {
  least: number;
  most: number;
}

/** What the server knows of one genuine content type. */
export interface GenuineType {
  question?: GenuineQuestion;
  inside?(params: JsonRecord): GenuineInside[];
  /** Its points from those of what is inside; their sum without it. */
  worth?(params: JsonRecord, parts: readonly Worth[]): Worth;
  /**
   * It tells of the points of those parts only that somebody opened: it may say less than there is to gain, and is
   * counted out of all.
   */
  tellsOfSome?: boolean;
}
