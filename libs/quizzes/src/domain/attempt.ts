/** Which of several attempts counts. */
export const countingRules = ['highest', 'average', 'first', 'last'] as const;
export type CountingRule = (typeof countingRules)[number];
/** When somebody who took a quiz sees what would have been right. */
export const revealRules = ['never', 'passed', 'last'] as const;
export type RevealRule = (typeof revealRules)[number];

const fine = (share: number): number => Math.round(share * 10_000) / 10_000;

/**
 * The score that counts, from 0 to 1; null when nothing was finished.
 * @param scores of the finished attempts, the oldest first
 */
export function countedScore(rule: CountingRule, scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  if (rule === 'first') return scores[0]!;
  if (rule === 'last') return scores.at(-1)!;
  if (rule === 'highest') return Math.max(...scores);
  return fine(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

/** Points gained of the points there were, from 0 to 1; 0 when there were none. */
export function scoreOf(answers: readonly { points: number; share: number }[]): {
  score: number;
  maxScore: number;
  scaled: number;
} {
  const maxScore = answers.reduce((sum, { points }) => sum + points, 0);
  const score = answers.reduce((sum, { points, share }) => sum + points * share, 0);
  return {
    score: fine(score),
    maxScore: fine(maxScore),
    scaled: maxScore > 0 ? fine(Math.min(1, score / maxScore)) : 0,
  };
}

/** Whether a score reaches the mark; finishing is enough where there is none. */
export const reachesMark = (scaled: number, passPercentage: number): boolean =>
  Math.round(scaled * 10_000) >= passPercentage * 100;

/** Whether somebody may begin once more. */
export const mayBegin = (finished: number, allowed: number | null): boolean =>
  allowed === null || finished < allowed;

/** Whether what would have been right is shown after an attempt. */
export function showsRight(
  rule: RevealRule,
  { passed, finished, allowed }: { passed: boolean; finished: number; allowed: number | null },
): boolean {
  if (rule === 'never') return false;
  if (rule === 'passed') return passed;
  return !mayBegin(finished, allowed);
}

/** Words for a range of scores, from a percentage up to the next one. */
export interface RangeFeedback {
  from: number;
  text: string;
}
/** What is said about a score; null when nothing is. */
export function feedbackFor(ranges: readonly RangeFeedback[], scaled: number): string | null {
  const reached = ranges.filter(({ from }) => Math.round(scaled * 10_000) >= from * 100);
  const [top] = [...reached].sort((a, b) => b.from - a.from);
  return top && top.text !== '' ? top.text : null;
}

/** An answer that left in time but came by a slow line is taken for so long after the end. */
export const graceSeconds = 60;

/** How an attempt stands to its time: `grace` still takes what was sent, `over` takes nothing. */
export function timeState(dueAt: Date | null, now: Date): 'open' | 'grace' | 'over' {
  if (dueAt === null || now <= dueAt) return 'open';
  return now.getTime() <= dueAt.getTime() + graceSeconds * 1000 ? 'grace' : 'over';
}
