/** One answer for the statistics: the share of its points, and the score of its attempt without this question. */
export interface Observation {
  share: number;
  /** From 0 to 1. */
  rest: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** How easy a question is: the mean share of its points, from 0 to 1; null without answers. */
export const facility = (observed: readonly Observation[]): number | null =>
  observed.length === 0 ? null : mean(observed.map(({ share }) => share));

/**
 * How well a question tells those who know from those who do not: the correlation of its points with the score of the
 * rest of the quiz (the corrected item-total correlation), from -1 to 1. Null where it says nothing: fewer than three
 * answers, or all alike.
 */
export function discrimination(observed: readonly Observation[]): number | null {
  if (observed.length < 3) return null;
  const shares = mean(observed.map(({ share }) => share));
  const rests = mean(observed.map(({ rest }) => rest));
  let together = 0;
  let ofShares = 0;
  let ofRests = 0;
  for (const { share, rest } of observed) {
    together += (share - shares) * (rest - rests);
    ofShares += (share - shares) ** 2;
    ofRests += (rest - rests) ** 2;
  }
  if (ofShares < 1e-12 || ofRests < 1e-12) return null;
  return Math.max(-1, Math.min(1, together / Math.sqrt(ofShares * ofRests)));
}

export interface QuestionStatistics {
  questionId: string;
  answers: number;
  facility: number;
  discrimination: number | null;
}

/** The figures of every question, the hardest first. */
export function questionStatistics(
  answers: readonly { attemptId: string; questionId: string; points: number; share: number }[],
): QuestionStatistics[] {
  const totals = new Map<string, { points: number; gained: number }>();
  for (const { attemptId, points, share } of answers) {
    const total = totals.get(attemptId) ?? { points: 0, gained: 0 };
    totals.set(attemptId, { points: total.points + points, gained: total.gained + points * share });
  }
  const byQuestion = new Map<string, Observation[]>();
  for (const { attemptId, questionId, points, share } of answers) {
    const total = totals.get(attemptId)!;
    const others = total.points - points;
    const rest = others > 0 ? (total.gained - points * share) / others : 0;
    byQuestion.set(questionId, [...(byQuestion.get(questionId) ?? []), { share, rest }]);
  }
  return [...byQuestion]
    .map(([questionId, observed]) => ({
      questionId,
      answers: observed.length,
      facility: facility(observed) ?? 0,
      discrimination: discrimination(observed),
    }))
    .sort((a, b) => a.facility - b.facility || b.answers - a.answers);
}
