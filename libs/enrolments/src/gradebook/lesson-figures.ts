/** What became of one lesson among all who learn the course. */
export interface LessonFigures {
  lessonId: string;
  /** Who did it, tried it or is at it. */
  reached: number;
  done: number;
  /** From 0 to 1, of those who have a score; null when nobody has. */
  averageScore: number | null;
  /** Days from the step before (or from being let in) to doing it; null when nobody did. */
  averageDays: number | null;
  tries: number;
  failed: number;
  /** Who is held up by it now: they failed it several times and have not done it. */
  heldUp: number;
}

/**
 * How hard a lesson seems: the share of those who reached it and did not do it, or failed a try, from 0 to 1.
 * One is added to each side (Laplace), so that one person of one says less than ten of ten. Null when nobody
 * reached it.
 */
export function hardness({ reached, done, tries, failed }: LessonFigures): number | null {
  if (reached === 0) return null;
  const left = (reached - done + 1) / (reached + 2);
  const missed = tries === 0 ? 0 : (failed + 1) / (tries + 2);
  return Math.max(left, missed);
}

/** The hardest lessons first; equally hard ones by their lower score, then in the order they were given in. */
export function byHardness<T extends LessonFigures>(lessons: readonly T[]): T[] {
  const key = (lesson: T) => hardness(lesson) ?? -1;
  return [...lessons].sort((a, b) => key(b) - key(a) || (a.averageScore ?? 1) - (b.averageScore ?? 1));
}
