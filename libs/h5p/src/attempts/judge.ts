import { isOwnLibrary, passPercentageOf, scoreOfResponse } from '../scoring';
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

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

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
  if (!isEnd(statement)) return true;
  if (content.maxScore !== null && maxScore !== content.maxScore) return false;
  if (!own) return true;
  const mark = passPercentageOf(content.library, content.params);
  if (statement.verb === 'passed' && !reachesMark(score, maxScore, mark)) return false;
  return score <= sum(earned.values());
}
