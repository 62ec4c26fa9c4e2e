/** Whether a result is enough: finishing is, when no score is asked for. */
export function passes(passPercentage: number, score: number | null): boolean {
  if (passPercentage === 0) return true;
  // A score of 0.6 must reach 60 %, whatever the binary fractions say.
  return score !== null && Math.round(score * 10_000) >= passPercentage * 100;
}

/** The lesson after one, in the order of the course. */
export function lessonAfter(lessonIds: readonly string[], lessonId: string): string | null {
  const index = lessonIds.indexOf(lessonId);
  return index < 0 ? null : (lessonIds[index + 1] ?? null);
}
