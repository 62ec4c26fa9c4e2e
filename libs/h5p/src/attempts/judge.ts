import { isOwnLibrary, passPercentageOf, scoreOfResponse, type Worth, worthOf } from '../scoring';
import type { Fault } from './faults';
import type { PlayedStatement } from './played-statement';

/** The content that statements are held against. */
export interface JudgedContent {
  library: string;
  params: unknown;
  /** From the content; null where it cannot be known (a content type that nobody described to the server). */
  worth: Worth | null;
}

/** A stored content as the judge takes it. */
export const judged = ({ library, params }: { library: string; params: unknown }): JudgedContent => ({
  library,
  params,
  worth: worthOf(library, params),
});

const ends = new Set(['completed', 'passed', 'failed', 'answered']);

/** Whether a statement tells that the whole content was done. */
export const isEnd = (statement: PlayedStatement): boolean =>
  statement.subContentId === '' && ends.has(statement.verb);

/** Whether a score reaches a mark in per cent; where there is nothing to gain, being there is enough. */
export const reachesMark = (score: number | null, maxScore: number | null, percent: number): boolean =>
  !maxScore || (score ?? 0) * 100 >= percent * maxScore;

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/**
 * Why what a statement claims cannot be believed; null when it can. The content says what an answer is worth and how
 * much there is to gain, and a result of our own content types needs answers that add up to it.
 * @param earned the most points somebody got for each question, by the question's id; from believed answers
 */
export function faultOf(
  statement: PlayedStatement,
  content: JudgedContent,
  earned: ReadonlyMap<string, number>,
): Fault | null {
  const { score, maxScore } = statement;
  if (score === null && maxScore === null) {
    // No score where there is one to gain would be a way around the rules below.
    return isEnd(statement) && content.worth?.most ? 'no-score' : null;
  }
  if (score === null || maxScore === null || maxScore <= 0 || score < 0) return 'no-score';
  if (score > maxScore) return 'above-maximum';
  if (statement.verb === 'answered') {
    const fault = faultOfAnswer(statement, score, maxScore, content);
    if (fault !== undefined) return fault;
  }
  return isEnd(statement) ? faultOfEnd(statement, score, maxScore, content, earned) : null;
}

/** Undefined when the statement is not about a question that is known here. */
function faultOfAnswer(
  { subContentId, response }: PlayedStatement,
  score: number,
  maxScore: number,
  { library, params }: JudgedContent,
): Fault | null | undefined {
  const worth = scoreOfResponse(library, params, subContentId, response ?? '');
  // Parts of genuine contents that hold others tell of what is in them under their own name.
  if (!worth) return isOwnLibrary(library) ? 'unknown-question' : undefined;
  if (maxScore !== worth.max) return score > worth.max ? 'above-maximum' : 'other-maximum';
  return worth.score !== null && worth.score !== score ? 'not-worth-it' : null;
}

function faultOfEnd(
  { verb }: PlayedStatement,
  score: number,
  maxScore: number,
  { library, params, worth }: JudgedContent,
  earned: ReadonlyMap<string, number>,
): Fault | null {
  if (worth) {
    if (score > worth.most) return 'above-maximum';
    const less = maxScore < worth.least && !worth.tellsOfSome;
    if (maxScore > worth.most || less) return 'other-maximum';
  }
  if (!isOwnLibrary(library)) return null;
  const mark = passPercentageOf(library, params);
  if (verb === 'passed' && !reachesMark(score, maxScore, mark)) return 'not-passed';
  return score > sum(earned.values()) ? 'without-answers' : null;
}

/** Out of how many points a believed end counts: never fewer than the content has. */
export const countedMaximum = ({ worth }: JudgedContent, claimed: number | null): number | null =>
  worth ? Math.max(worth.least, Math.min(claimed ?? 0, worth.most)) : claimed;
