import { canWithCourse, type Guarded } from '@domdom/courses';
import { type Actor, hasRole, reaches } from '@domdom/platform';

/** A lesson that shows the content, and what decides about its course. */
export interface UsingLesson extends Guarded {
  lessonId: string;
}
/** What decides who may do what with a content. */
export interface GuardedContent {
  authorId: string | null;
  /** The unit it was made for and all above it; empty when it was made for none. */
  unitPath: readonly string[];
  lessons: readonly UsingLesson[];
}
export type ContentAction = 'view' | 'preview' | 'edit';

/**
 * Whether the actor may do something with a content. Its author edits it while they teach, officials edit what
 * their units made, and whoever edits a course edits the contents of its lessons. Instructors of the unit try it
 * without a trace. Whoever may read a course that is open sees its contents' files and texts; learning with it
 * needs an enrolment, which the lesson page asks for.
 */
export function can(action: ContentAction, actor: Actor, content: GuardedContent): boolean {
  if (content.authorId === actor.personId && hasRole(actor, 'instructor')) return true;
  if (reaches(actor, 'official', content.unitPath)) return true;
  if (content.lessons.some((lesson) => canWithCourse('edit', actor, lesson))) return true;
  if (action === 'edit') return false;
  if (reaches(actor, 'instructor', content.unitPath)) return true;
  return action === 'view' && content.lessons.some((lesson) => canWithCourse('read', actor, lesson));
}

/** Whether learners see it: then it stays as it is, and changes go into a new version of the course (ADR 16). */
export const isFrozen = ({ lessons }: { lessons: readonly UsingLesson[] }): boolean =>
  lessons.some(({ status }) => status !== 'draft');

/** The lessons whose learners' results the actor may see. */
export const lessonsWithResults = (actor: Actor, content: GuardedContent): string[] =>
  content.lessons
    .filter((lesson) => canWithCourse('see-learners', actor, lesson))
    .map((lesson) => lesson.lessonId);
