/** What one question weighs, compressed as it is sent, together with its outcome on the page of the result. */
export const questionBytes = 250;
/** A page of a quiz without its questions, compressed: frame, heading, buttons. Measured in the test of this. */
export const quizPageBytes = 2300;

/**
 * What taking a quiz once sends to a browser. The lesson's own page is counted with the lesson; besides there is the
 * page on which one checks what is open, the result, and the questions on one page or on one each.
 */
export function quizBytes({ questions, onePerPage }: { questions: number; onePerPage: boolean }): number {
  if (questions === 0) return 0;
  const pages = 2 + (onePerPage ? questions : 1);
  return pages * quizPageBytes + questions * questionBytes;
}
