import { canWithCourse, type Guarded } from '@domdom/courses';
import { type Actor, hasRole, reaches } from '@domdom/platform';

/** What decides who may do what with a package. */
export interface GuardedPackage {
  authorId: string | null;
  /** The unit it was brought for and all above it; empty when there is none. */
  unitPath: readonly string[];
  /** The courses of the lessons that show it. */
  courses: readonly Guarded[];
}

/**
 * Whether the actor may open, download and attach a package as an author: who brought it while they teach, officials
 * of its unit, and whoever edits a course that shows it.
 */
export function canEditPackage(actor: Actor, { authorId, unitPath, courses }: GuardedPackage): boolean {
  if (authorId === actor.personId && hasRole(actor, 'instructor')) return true;
  if (reaches(actor, 'official', unitPath)) return true;
  return courses.some((course) => canWithCourse('edit', actor, course));
}
