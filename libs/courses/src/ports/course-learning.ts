import type { Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** How somebody stands to a course. */
export type Standing =
  | { kind: 'none' }
  | {
      kind: 'active';
      lessonsDone: number;
      lessonsTotal: number;
      /** The next step; null when the course has no lessons. */
      nextLessonId: string | null;
      doneLessonIds: string[];
      enrolledAt: Date;
    }
  | { kind: 'completed'; completedAt: Date; doneLessonIds: string[] };

/** What came out of an interactive lesson. */
export interface LessonResult {
  /** From 0 to 1; null when the content gives no score. */
  score: number | null;
}
export interface LessonOutcome {
  /** Whether the lesson counts as done: the score reached its pass mark. */
  done: boolean;
  courseCompleted: boolean;
}

/** What the catalogue and the H5P player need of the learners, who live in another library. */
export interface CourseLearning {
  standing(actor: Actor, courseId: string): Promise<Standing>;
  /** Which of these courses the actor has completed. */
  completedAmong(actor: Actor, courseIds: readonly string[]): Promise<string[]>;
  /** Notes what came out of a lesson for somebody who is enrolled; nothing for one who is not. */
  completeLesson(personId: string, lessonId: string, result: LessonResult): Promise<LessonOutcome>;
}

/** Where the library of enrolments plugs itself in; without it nobody is enrolled. */
@Injectable()
export class CourseLearningPort implements CourseLearning {
  private learning: CourseLearning | null = null;

  use(learning: CourseLearning): void {
    this.learning = learning;
  }
  async standing(actor: Actor | null, courseId: string): Promise<Standing> {
    if (!actor || !this.learning) return { kind: 'none' };
    return this.learning.standing(actor, courseId);
  }
  async completedAmong(actor: Actor | null, courseIds: readonly string[]): Promise<string[]> {
    if (!actor || !this.learning || courseIds.length === 0) return [];
    return this.learning.completedAmong(actor, courseIds);
  }
  async completeLesson(personId: string, lessonId: string, result: LessonResult): Promise<LessonOutcome> {
    if (!this.learning) return { done: false, courseCompleted: false };
    return this.learning.completeLesson(personId, lessonId, result);
  }
}
