import { laterDay, type Opening, openingDay } from './opening';

export const completionKinds = ['all', 'required', 'count'] as const;
/** Which lessons make a course complete: all of them, those that are required, or any so many. */
export type CompletionKind = (typeof completionKinds)[number];

export interface CourseRules {
  /** Nobody learns before this day in Viet Nam, `2026-11-24`. */
  opensOn: string | null;
  /** Each lesson waits for those before it. */
  inOrder: boolean;
  completion: CompletionKind;
  /** How many lessons, for `count`. */
  count: number | null;
  /** What the lessons with a pass mark must come to on average, in per cent; 0 asks for nothing. */
  minimalAverage: number;
}
export interface LessonRules extends Opening {
  /** Whether the course is complete only with it, where required lessons make it so. */
  required: boolean;
  /** So many sessions of the course's classes to go to make it done; 0 when it is done by learning it. */
  sessions: number;
}

export const freeRules: CourseRules = {
  opensOn: null,
  inOrder: false,
  completion: 'all',
  count: null,
  minimalAverage: 0,
};
export const freeLesson: LessonRules = {
  required: true,
  opensOn: null,
  opensAfterDays: null,
  sessions: 0,
};

/** What somebody made of one lesson. */
export interface LessonState {
  required: boolean;
  /** Whether it asks for a score. */
  graded: boolean;
  done: boolean;
  /** The best one, from 0 to 1. */
  score: number | null;
}
export interface CourseProgress {
  done: number;
  /** How many lessons the course takes. */
  total: number;
  /** The mean score of the graded lessons that are done, from 0 to 1; null before the first. */
  average: number | null;
  complete: boolean;
}

/** Whether an average is enough; a course whose lessons ask for no score has none to reach. */
export function averageReaches(minimal: number, average: number | null): boolean {
  // An average of 0.7 must reach 70 %, whatever the binary fractions say.
  return minimal === 0 || average === null || Math.round(average * 10_000) >= minimal * 100;
}

/** How far somebody is in a course, by its rules. */
export function courseProgress(
  rules: Pick<CourseRules, 'completion' | 'count' | 'minimalAverage'>,
  lessons: readonly LessonState[],
): CourseProgress {
  const required = lessons.filter((lesson) => lesson.required);
  const counted = rules.completion === 'required' && required.length > 0 ? required : lessons;
  const total =
    rules.completion === 'count' ? Math.min(rules.count ?? counted.length, counted.length) : counted.length;
  const done = Math.min(total, counted.filter((lesson) => lesson.done).length);
  const scores = lessons.flatMap(({ graded, done, score }) =>
    graded && done && score !== null ? score : [],
  );
  const average = scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;
  const complete = total > 0 && done >= total && averageReaches(rules.minimalAverage, average);
  return { done, total, average, complete };
}

/** Why a lesson cannot be entered yet: its day has not come, or another lesson stands before it. */
export type Lock = { kind: 'date'; on: string } | { kind: 'order'; lessonId: string; title: string };

interface LessonInOrder {
  id: string;
  title: string;
  rules: LessonRules;
}
interface SectionInOrder {
  rules: Opening;
  lessons: readonly LessonInOrder[];
}
export interface Learned {
  /** Days in Viet Nam. */
  today: string;
  enrolledOn: string;
  done: ReadonlySet<string>;
}

/** Which lessons are locked for somebody, and why. What is done stays open to be read again. */
export function lessonLocks(
  rules: Pick<CourseRules, 'opensOn' | 'inOrder' | 'completion'>,
  sections: readonly SectionInOrder[],
  { today, enrolledOn, done }: Learned,
): Map<string, Lock> {
  const locks = new Map<string, Lock>();
  let before: LessonInOrder | null = null;
  for (const section of sections) {
    const sectionOpens = laterDay(rules.opensOn, openingDay(section.rules, enrolledOn));
    for (const lesson of section.lessons) {
      if (done.has(lesson.id)) continue;
      const on = laterDay(sectionOpens, openingDay(lesson.rules, enrolledOn));
      if (on !== null && on > today) locks.set(lesson.id, { kind: 'date', on });
      else if (before) locks.set(lesson.id, { kind: 'order', lessonId: before.id, title: before.title });
      // Nobody has to wait for a lesson that may be left out.
      const waitedFor = rules.completion !== 'required' || lesson.rules.required;
      if (rules.inOrder && waitedFor) before ??= lesson;
    }
  }
  return locks;
}

/** The lesson to go on with: where somebody is if it is open and not done, else the first such; null for none. */
export function nextOpenLesson(
  lessonIds: readonly string[],
  done: ReadonlySet<string>,
  locks: ReadonlyMap<string, Lock>,
  lastLessonId: string | null,
): string | null {
  const open = lessonIds.filter((id) => !done.has(id) && !locks.has(id));
  return open.find((id) => id === lastLessonId) ?? open[0] ?? null;
}
