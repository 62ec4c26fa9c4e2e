/** What one part of a package came to. */
export interface PartOutcome {
  completed: boolean;
  success: boolean | null;
  /** From 0 to 1. */
  score: number | null;
  seconds: number;
}

/**
 * What all parts of an attempt come to together: it is complete when every part is, failed when one is, passed when
 * one is and none failed; its score is the mean of those that have one.
 * @param expected how many parts the package has
 */
export function rollUp(parts: readonly PartOutcome[], expected: number): PartOutcome {
  const scores = parts.flatMap(({ score }) => (score === null ? [] : [score]));
  const failed = parts.some(({ success }) => success === false);
  const passed = parts.some(({ success }) => success === true);
  return {
    completed: expected > 0 && parts.filter(({ completed }) => completed).length >= expected,
    success: failed ? false : passed ? true : null,
    score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** Whether the lesson is done with it, as far as the package says: its own pass mark is for the enrolment to ask. */
export const isDone = ({ completed, success }: PartOutcome): boolean => completed && success !== false;
