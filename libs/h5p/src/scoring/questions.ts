import { genuinePartsOf } from './genuine';
import type { InteractionType, Language } from './kinds/kind';
import { isOwnLibrary, partsOf } from './parts';

/** A question of a content, with what would be right, for reports and for checking statements. */
export interface ContentQuestion {
  /** The subContentId its statements carry; empty when the content is this one question. */
  id: string;
  path: string;
  library: string;
  type: InteractionType;
  text: string;
  choices: string[];
  /** The right answer in words. */
  correctResponse: string;
  /** xAPI's correctResponsesPattern. */
  correctResponsesPattern: string[];
  maxScore: number;
  /** A response to it, in words. */
  inWords(response: string): string;
}

/** The questions of a content, flat, in the order in which they are asked; empty for an unknown library. */
export const questionsOf = (library: string, params: unknown, language: Language = 'vi'): ContentQuestion[] =>
  asking(library, params).map(({ id, path, machineName, question, params: own }) => ({
    id,
    path,
    library: machineName,
    type: question.interaction,
    text: question.text(own),
    choices: question.choices(own, language),
    correctResponse: question.correct(own, language),
    correctResponsesPattern: question.pattern(own),
    maxScore: question.maxScore(own),
    inWords: (response) => question.inWords(own, response, language),
  }));

/**
 * xAPI's correctResponsesPattern of some questions of a content, by their ids; all of them can be many times as long as
 * the content.
 */
export const patternsOf = (
  library: string,
  params: unknown,
  ids: ReadonlySet<string>,
): Map<string, string[]> =>
  new Map(
    asking(library, params).flatMap(({ id, question, params: own }) =>
      ids.has(id) ? [[id, question.pattern(own)] as const] : [],
    ),
  );

const asking = (library: string, params: unknown) =>
  isOwnLibrary(library)
    ? partsOf(library, params).flatMap(({ kind, ...part }) => (kind ? [{ ...part, question: kind }] : []))
    : genuinePartsOf(library, params);
