import { genuinePartsOf } from './genuine';
import { isOwnLibrary, type Part, partsOf } from './parts';
import { type Believable, believableOf } from './points';

/** What is known of the answers to a content, worked out once for as many as come at a time. */
export interface Marking {
  /**
   * The points that a response is worth, from the content: what a statement claims can be held against it.
   * @param id the subContentId of the question; empty for content that is this one question
   * @param response as in xAPI's result.response
   * @returns undefined when the content has no such question; `score` is null where only the maximum is known
   */
  ofResponse(id: string, response: string): { score: number | null; max: number } | undefined;
  /**
   * What can be believed of the result of the content, or of a part of it that holds others.
   * @param id the subContentId of the part; empty for the whole content
   * @param earned the points of each question that was answered, by its id
   * @returns undefined when the content has no such part, and for contents of genuine types
   */
  ofResult(id: string, earned: ReadonlyMap<string, number>): Believable | undefined;
}

export const markingOf = (library: string, params: unknown): Marking =>
  isOwnLibrary(library) ? ownMarking(library, params) : genuineMarking(library, params);

const ownMarking = (library: string, params: unknown): Marking => {
  const parts = firstById(partsOf(library, params));
  const maxima = new Map<Part, number>();
  return {
    ofResponse(id, response) {
      const part = parts.get(id);
      if (!part?.kind) return undefined;
      return { score: part.kind.grade(part.params, response), max: part.kind.maxScore(part.params) };
    },
    ofResult(id, earned) {
      const part = parts.get(id);
      return part && believableOf(part, earned, maxima);
    },
  };
};

const genuineMarking = (library: string, params: unknown): Marking => {
  const parts = firstById(genuinePartsOf(library, params));
  return {
    ofResponse(id, response) {
      const part = parts.get(id);
      if (!part) return undefined;
      const { question, params: own } = part;
      return { score: question.grade?.(own, response) ?? null, max: question.maxScore(own) };
    },
    ofResult: () => undefined,
  };
};

/** By their ids; of several with one id the first. */
const firstById = <T extends { id: string }>(parts: readonly T[]): Map<string, T> => {
  const found = new Map<string, T>();
  for (const part of parts) if (!found.has(part.id)) found.set(part.id, part);
  return found;
};
