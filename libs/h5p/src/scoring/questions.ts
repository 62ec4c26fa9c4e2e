import type { InteractionType, Language } from './kinds/kind';
import { partsOf } from './parts';

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
  partsOf(library, params).flatMap(({ id, path, machineName, kind, params: own }) =>
    kind
      ? [
          {
            id,
            path,
            library: machineName,
            type: kind.interaction,
            text: kind.text(own),
            choices: kind.choices(own, language),
            correctResponse: kind.correct(own, language),
            correctResponsesPattern: kind.pattern(own),
            maxScore: kind.maxScore(own),
            inWords: (response) => kind.inWords(own, response, language),
          },
        ]
      : [],
  );
