import type { CourseLearning, LessonOutcome, LessonRegraded, LessonResult, Standing } from '@domdom/courses';

/** Enrolments as the player sees them: everybody is in every course, unless a test says otherwise. */
export class FakeLearning implements CourseLearning {
  /** Who left every course. */
  readonly left = new Set<string>();
  /** Lessons that are not open yet. */
  readonly locked = new Set<string>();
  /** What the gradebook was told, by person and lesson. */
  readonly told: {
    personId: string;
    lessonId: string;
    score: number | null;
    exact: boolean;
    reopen?: boolean;
  }[] = [];

  async standing(actor: { personId: string } | null): Promise<Standing> {
    if (!actor || this.left.has(actor.personId)) return { kind: 'none', entrance: null };
    return {
      kind: 'active',
      lessonsDone: 0,
      lessonsTotal: 1,
      nextLessonId: null,
      doneLessonIds: [],
      beganAt: new Date(0),
      expiresAt: null,
    };
  }
  async completedAmong(): Promise<string[]> {
    return [];
  }
  async mayOpen(personId: string, lessonId: string): Promise<boolean> {
    return !this.left.has(personId) && !this.locked.has(lessonId);
  }
  async completeLesson(personId: string, lessonId: string, { score }: LessonResult): Promise<LessonOutcome> {
    this.told.push({ personId, lessonId, score, exact: false });
    return { done: true, courseCompleted: false };
  }
  async regradeLesson(personId: string, lessonId: string, { score, reopen }: LessonRegraded): Promise<void> {
    this.told.push({ personId, lessonId, score, exact: true, reopen });
  }
  async keepVersion(): Promise<void> {}
}
