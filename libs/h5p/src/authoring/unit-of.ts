import type { LessonView } from '@domdom/courses';
import { type Actor, scopeOf } from '@domdom/platform';

/**
 * The unit that a new content belongs to: that of the lesson's course, else the first for which the actor teaches.
 * Null for one who teaches for the whole portal.
 */
export const unitOf = (actor: Actor, lesson: LessonView | null = null): string | null =>
  lesson?.course.unitPath.at(-1) ?? scopeOf(actor, 'instructor').unitIds[0] ?? null;
