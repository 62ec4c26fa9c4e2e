import type { JsonRecord } from './json';
import type { Language, QuestionKind } from './kinds/kind';
import type { TextSection } from './text-section';

/** A content inside another, as the parameters of the outer one hold it. */
export interface Inside {
  /** Where it is in the outer parameters: 'steps[2]'. */
  path: string;
  /** `{library, params, subContentId}`, or whatever else was written there. */
  value: JsonRecord;
}

/** What the server knows of one content type: what it asks, what is inside it, what there is to read. */
export interface OwnContentType {
  /** A question, or anything else that gives points of its own; some types are one or not by their settings. */
  question?: QuestionKind | ((params: JsonRecord) => QuestionKind | undefined);
  /** The contents inside, in the order in which they are shown. */
  inside?(params: JsonRecord): Inside[];
  /** How many of the contents inside are asked (`drawnPoints` says what counts then); 0 for all of them. */
  draw?(params: JsonRecord): number;
  /** The share of the points, in per cent, that passes; without it all of them. */
  passPercentage?(params: JsonRecord): number;
  /**
   * What there is to read, see and hear besides the question itself and besides what is inside. Without it:
   * heading, text, picture and sound, where the parameters have them.
   */
  sections?(params: JsonRecord, language: Language): TextSection[];
  /** The question is asked before what there is to read, not after it. */
  asksFirst?: boolean;
}
