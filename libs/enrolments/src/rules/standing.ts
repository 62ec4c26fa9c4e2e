import {
  type CoursePlan,
  type CourseProgress,
  courseProgress,
  type Lock,
  lessonLocks,
  nextOpenLesson,
} from '@domdom/courses';
import { dayOf } from '@domdom/platform';

/** The lessons somebody has done, with the best score of each where there is one. */
export type DoneLessons = ReadonlyMap<string, number | null>;

/** How far somebody is in a course, by its plan. */
export function progressIn(plan: CoursePlan, done: DoneLessons): CourseProgress {
  return courseProgress(
    plan.rules,
    plan.sections.flatMap(({ lessons }) =>
      lessons.map(({ id, graded, rules }) => ({
        required: rules.required,
        graded,
        done: done.has(id),
        score: done.get(id) ?? null,
      })),
    ),
  );
}

/** Which lessons of a course are locked for somebody at a moment, and why. */
export function locksIn(
  plan: { rules: CoursePlan['rules']; sections: Parameters<typeof lessonLocks>[1] },
  done: Iterable<string>,
  beganAt: Date,
  now: Date,
): Map<string, Lock> {
  return lessonLocks(plan.rules, plan.sections, {
    today: dayOf(now),
    enrolledOn: dayOf(beganAt),
    done: new Set(done),
  });
}

/** Where to go after a lesson: the next one that is open and not done, else one that explains what is missing. */
export function stepAfter(
  plan: CoursePlan,
  done: DoneLessons,
  locks: ReadonlyMap<string, Lock>,
): { lessonId: string; why: 'open' | 'locked' | 'average' } | null {
  const lessons = plan.sections.flatMap((section) => section.lessons);
  const ids = lessons.map(({ id }) => id);
  const byRequired = [...lessons].sort((a, b) => Number(b.rules.required) - Number(a.rules.required));
  const first = plan.rules.completion === 'required' ? byRequired.map(({ id }) => id) : ids;
  const open = nextOpenLesson(first, new Set(done.keys()), locks, null);
  if (open) return { lessonId: open, why: 'open' };
  const locked = ids.find((id) => !done.has(id) && locks.has(id));
  if (locked) return { lessonId: locked, why: 'locked' };
  const graded = lessons.filter(({ id, graded }) => graded && done.has(id));
  const [lowest] = graded.sort((a, b) => (done.get(a.id) ?? 0) - (done.get(b.id) ?? 0));
  return lowest ? { lessonId: lowest.id, why: 'average' } : null;
}
