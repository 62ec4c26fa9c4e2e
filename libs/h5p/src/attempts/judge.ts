import { believable, isOwnLibrary, scoreOfResponse } from '../scoring';
import type { PlayedStatement } from './played-statement';

/** The content that statements are held against. */
export interface JudgedContent {
  library: string;
  params: unknown;
  /** From the content; null where it cannot be known (a genuine H5P content type). */
  maxScore: number | null;
}

const ends = new Set(['completed', 'passed', 'failed', 'answered']);

/** Whether a statement tells that the whole content was done. */
export const isEnd = (statement: PlayedStatement): boolean =>
  statement.subContentId === '' && ends.has(statement.verb);

/** Whether a score reaches a mark in per cent; where there is nothing to gain, being there is enough. */
export const reachesMark = (score: number | null, maxScore: number | null, percent: number): boolean =>
  !maxScore || (score ?? 0) * 100 >= percent * maxScore;

/** Verbs that tell of a result of several questions: of a content, or of a part of it that holds others. */
const results = new Set(['completed', 'passed', 'failed']);

/**
 * Whether what a statement claims can be believed: the content says what an answer is worth and how much there
 * is to gain, and a result needs answers that add up to it.
 * @param earned the most points somebody got for each question, by the question's id; from believed answers
 */
export function isPlausible(
  statement: PlayedStatement,
  content: JudgedContent,
  earned: ReadonlyMap<string, number>,
): boolean {
  const { score, maxScore } = statement;
  if (score === null && maxScore === null) {
    // No score where there is one to gain would be a way around the rules below.
    return !isEnd(statement) || !content.maxScore;
  }
  if (score === null || maxScore === null || maxScore <= 0 || score < 0 || score > maxScore) return false;
  const own = isOwnLibrary(content.library);
  if (own && statement.verb === 'answered') {
    const { subContentId, response } = statement;
    const worth = scoreOfResponse(content.library, content.params, subContentId, response ?? '');
    return worth !== undefined && worth.score === score && worth.max === maxScore;
  }
  if (own && results.has(statement.verb)) {
    const { library, params } = content;
    const worth = believable(library, params, statement.subContentId, earned);
    if (!worth || maxScore !== worth.max) return false;
    if (statement.verb === 'passed' && !reachesMark(score, maxScore, worth.passPercentage)) return false;
    return score <= worth.score;
  }
  return !isEnd(statement) || content.maxScore === null || maxScore === content.maxScore;
}
