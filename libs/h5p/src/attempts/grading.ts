/** Which of several attempts is the grade. */
export const gradingModes = ['highest', 'average', 'first', 'last'] as const;
export type GradingMode = (typeof gradingModes)[number];
/** When learners see the right answers, in the content and in their own review. */
export const reviewRules = ['always', 'after-last', 'never'] as const;
export type ReviewRule = (typeof reviewRules)[number];

/** How a content is graded in its lessons; the pass mark is the lesson's. */
export interface Grading {
  mode: GradingMode;
  /** Null for as many as somebody likes. */
  attemptsAllowed: number | null;
  review: ReviewRule;
}
export const usualGrading: Grading = { mode: 'highest', attemptsAllowed: null, review: 'always' };

/** An attempt that counts, as far as the grade goes. */
export interface CountedAttempt {
  score: number | null;
  maxScore: number | null;
}

const shareOf = ({ score, maxScore }: CountedAttempt): number | null =>
  score !== null && maxScore ? Math.min(1, score / maxScore) : null;
const fine = (share: number): number => Math.round(share * 10_000) / 10_000;

/**
 * The grade, from 0 to 1; null when no attempt gave points (the content has none, or nothing counts).
 * @param attempts those that count, in the order in which they were begun
 */
export function gradeOf(mode: GradingMode, attempts: readonly CountedAttempt[]): number | null {
  const shares = attempts.flatMap((attempt) => shareOf(attempt) ?? []);
  if (shares.length === 0) return null;
  if (mode === 'first') return fine(shares[0]!);
  if (mode === 'last') return fine(shares.at(-1)!);
  if (mode === 'average') return fine(shares.reduce((sum, share) => sum + share, 0) / shares.length);
  return fine(Math.max(...shares));
}

/** Whether somebody may begin one more. @param used attempts that were begun, without those that were set aside */
export const mayBegin = ({ attemptsAllowed }: Pick<Grading, 'attemptsAllowed'>, used: number): boolean =>
  attemptsAllowed === null || used < attemptsAllowed;

/**
 * Whether somebody sees the right answers.
 * @param number of the attempt that is played now (or the number of attempts, in a review)
 */
export function showsSolutions({ review, attemptsAllowed }: Grading, number: number): boolean {
  if (review === 'never') return false;
  return review === 'always' || (attemptsAllowed !== null && number >= attemptsAllowed);
}

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | null =>
  choices.find((choice) => choice === value) ?? null;

/** A way of grading out of what somebody else wrote; null when it is none. */
export function readGrading(value: unknown): Grading | null {
  if (typeof value !== 'object' || value === null) return null;
  const { mode, attemptsAllowed, review } = value as Record<string, unknown>;
  const [known, shown] = [oneOf(gradingModes, mode), oneOf(reviewRules, review)];
  const limit = typeof attemptsAllowed === 'number' ? attemptsAllowed : null;
  const sound =
    limit === null ? attemptsAllowed === null : Number.isInteger(limit) && limit >= 1 && limit <= 100;
  if (!known || !shown || !sound || (shown === 'after-last' && limit === null)) return null;
  return { mode: known, attemptsAllowed: limit, review: shown };
}
