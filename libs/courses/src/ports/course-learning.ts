import type { Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** How one gets into a course now, for somebody who is not in it. */
export interface Entrance {
  /** What pressing the button does, or why there is none. */
  offer: 'begin' | 'queue' | 'ask' | 'course-closed' | 'over' | 'invited-only';
  /** How many may learn at the same time; null for everybody who likes. */
  capacity: number | null;
  /** How many wait for a place. */
  waiting: number;
  /** For how many days one learns; null for no end. */
  days: number | null;
  /** The last day on which one learns, `2026-12-31`. */
  lastDay: string | null;
  /** How the person went out of it, who was in it before. */
  left: 'withdrawn' | 'expired' | null;
  /** Why the person was not let in. */
  reason: string | null;
}

/** How somebody stands to a course. */
export type Standing =
  /** Without the library of enrolments there is no entrance. */
  | { kind: 'none'; entrance: Entrance | null }
  | { kind: 'requested'; since: Date }
  /** In the line for a place, from 1. */
  | { kind: 'waiting'; position: number }
  | {
      kind: 'active';
      lessonsDone: number;
      lessonsTotal: number;
      /** The next step; null when the course has no lessons. */
      nextLessonId: string | null;
      doneLessonIds: string[];
      /** From when the days of opening lessons are counted. */
      beganAt: Date;
      /** When the time to learn is over; null for no end. */
      expiresAt: Date | null;
      /** The older version they keep to; null for the newest. */
      courseVersion?: number | null;
    }
  | { kind: 'completed'; completedAt: Date; doneLessonIds: string[]; courseVersion?: number | null };

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

/** A grade that takes the place of the one before. */
export interface LessonRegraded {
  /** From 0 to 1; null when nothing counts any more. */
  score: number | null;
  /** Whether a lesson that was done is open again when the score does not reach its mark. */
  reopen: boolean;
}

/** What the catalogue and the H5P player need of the learners, who live in another library. */
export interface CourseLearning {
  /** Of a person, or of a visitor: nobody yet. */
  standing(actor: Actor | null, courseId: string): Promise<Standing>;
  /** Which of these courses the actor has completed. */
  completedAmong(actor: Actor, courseIds: readonly string[]): Promise<string[]>;
  /** Whether somebody has a place in the lesson's course, and the lesson is open for them. */
  mayOpen(personId: string, lessonId: string): Promise<boolean>;
  /** Notes what came out of a lesson for somebody who is enrolled; nothing for one who is not. */
  completeLesson(personId: string, lessonId: string, result: LessonResult): Promise<LessonOutcome>;
  /**
   * Notes a score in the place of the one before, also a lower one; nothing for a lesson that is not done. What is
   * done stays done unless it may be reopened; a course that is completed stays so.
   */
  regradeLesson(personId: string, lessonId: string, regraded: LessonRegraded): Promise<void>;
  /** Lets those who are in the middle of a course keep to a version of it that is about to be replaced. */
  keepVersion(courseId: string, number: number): Promise<void>;
}

/** Where the library of enrolments plugs itself in; without it nobody is enrolled. */
@Injectable()
export class CourseLearningPort implements CourseLearning {
  private learning: CourseLearning | null = null;

  use(learning: CourseLearning): void {
    this.learning = learning;
  }
  async standing(actor: Actor | null, courseId: string): Promise<Standing> {
    if (!this.learning) return { kind: 'none', entrance: null };
    return this.learning.standing(actor, courseId);
  }
  async completedAmong(actor: Actor | null, courseIds: readonly string[]): Promise<string[]> {
    if (!actor || !this.learning || courseIds.length === 0) return [];
    return this.learning.completedAmong(actor, courseIds);
  }
  async mayOpen(personId: string, lessonId: string): Promise<boolean> {
    return this.learning?.mayOpen(personId, lessonId) ?? false;
  }
  async completeLesson(personId: string, lessonId: string, result: LessonResult): Promise<LessonOutcome> {
    if (!this.learning) return { done: false, courseCompleted: false };
    return this.learning.completeLesson(personId, lessonId, result);
  }
  async regradeLesson(personId: string, lessonId: string, regraded: LessonRegraded): Promise<void> {
    await this.learning?.regradeLesson(personId, lessonId, regraded);
  }
  async keepVersion(courseId: string, number: number): Promise<void> {
    await this.learning?.keepVersion(courseId, number);
  }
}
