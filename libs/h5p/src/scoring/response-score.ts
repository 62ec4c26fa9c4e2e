import { genuinePartsOf } from './genuine';
import { isOwnLibrary, partsOf } from './parts';

/**
 * The points that a response is worth, worked out from the content: what a statement claims can be held
 * against it.
 * @param id the subContentId of the question; empty for content that is this one question
 * @param response as in xAPI's result.response
 * @returns undefined when the content has no such question; `score` is null where only the maximum is known
 */
export const scoreOfResponse = (
  library: string,
  params: unknown,
  id: string,
  response: string,
): { score: number | null; max: number } | undefined => {
  if (!isOwnLibrary(library)) {
    const part = genuinePartsOf(library, params).find((one) => one.id === id);
    if (!part) return undefined;
    const { question, params: own } = part;
    return { score: question.grade?.(own, response) ?? null, max: question.maxScore(own) };
  }
  const part = partsOf(library, params).find((one) => one.id === id);
  if (!part?.kind) return undefined;
  return { score: part.kind.grade(part.params, response), max: part.kind.maxScore(part.params) };
};
