import { isOwnLibrary, type Marking, markingOf, type Worth, worthOf } from '../scoring';
import type { Fault } from './faults';
import type { PlayedStatement } from './played-statement';

/** The content that statements are held against. */
export interface JudgedContent {
  library: string;
  /** What its questions are worth. */
  marking: Marking;
  /** From the content; null where it cannot be known (a content type that nobody described to the server). */
  worth: Worth | null;
}

/** A stored content as the judge takes it. */
export const judged = ({ library, params }: { library: string; params: unknown }): JudgedContent => ({
  library,
  marking: markingOf(library, params),
  worth: worthOf(library, params),
});

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
  if (isOwnLibrary(content.library)) {
    return results.has(statement.verb) ? faultOfResult(statement, score, maxScore, content, earned) : null;
  }
  return isEnd(statement) ? faultOfEnd(score, maxScore, content) : null;
}

/** Undefined when the statement is not about a question that is known here. */
function faultOfAnswer(
  { subContentId, response }: PlayedStatement,
  score: number,
  maxScore: number,
  { library, marking }: JudgedContent,
): Fault | null | undefined {
  const worth = marking.ofResponse(subContentId, response ?? '');
  // Parts of genuine contents that hold others tell of what is in them under their own name.
  if (!worth) return isOwnLibrary(library) ? 'unknown-question' : undefined;
  if (maxScore !== worth.max) return score > worth.max ? 'above-maximum' : 'other-maximum';
  return worth.score !== null && worth.score !== score ? 'not-worth-it' : null;
}

/** A result of one of our own types, or of a part that holds others: its answers have to stand for it. */
function faultOfResult(
  { verb, subContentId }: PlayedStatement,
  score: number,
  maxScore: number,
  { marking }: JudgedContent,
  earned: ReadonlyMap<string, number>,
): Fault | null {
  const worth = marking.ofResult(subContentId, earned);
  if (!worth) return 'unknown-question';
  if (score > worth.max) return 'above-maximum';
  if (maxScore !== worth.max) return 'other-maximum';
  if (verb === 'passed' && !reachesMark(score, maxScore, worth.passPercentage)) return 'not-passed';
  return score > worth.score ? 'without-answers' : null;
}

function faultOfEnd(score: number, maxScore: number, { worth }: JudgedContent): Fault | null {
  if (!worth) return null;
  if (score > worth.most) return 'above-maximum';
  const less = maxScore < worth.least && !worth.tellsOfSome;
  return maxScore > worth.most || less ? 'other-maximum' : null;
}

/** Out of how many points a believed end counts: never fewer than the content has. */
export const countedMaximum = ({ worth }: JudgedContent, claimed: number | null): number | null =>
  worth ? Math.max(worth.least, Math.min(claimed ?? 0, worth.most)) : claimed;
