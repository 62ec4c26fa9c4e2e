import type { JsonRecord } from '../json';

export type Language = 'vi' | 'en';
/** As xAPI names them; `performance` is a row of steps, each with what was done. */
export type InteractionType = 'choice' | 'true-false' | 'fill-in' | 'sequencing' | 'matching' | 'performance';

/**
 * What one kind of question knows about its own content. Responses are written as xAPI writes them
 * ("0[,]2", "0[.]1[,]1[.]0"); patterns are xAPI's correctResponsesPattern.
 */
export interface QuestionKind {
  interaction: InteractionType;
  /** What is asked, for a reader; marks of the right answers are not in it. */
  text(params: JsonRecord): string;
  /** May more than one of the choices be chosen? */
  several?(params: JsonRecord): boolean;
  /** At least 0; a whole number. */
  maxScore(params: JsonRecord): number;
  /** Points of a response: between 0 and maxScore, whatever the response says. */
  grade(params: JsonRecord, response: string): number;
  pattern(params: JsonRecord): string[];
  /** The right answer in words. */
  correct(params: JsonRecord, language: Language): string;
  /** What somebody answered, in the words of the question; whatever the response says. */
  inWords(params: JsonRecord, response: string, language: Language): string;
  /** What can be chosen, in an order that gives nothing away. */
  choices(params: JsonRecord, language: Language): string[];
  /** The other side of pairs, in an order that gives nothing away. */
  targets?(params: JsonRecord): string[];
}
