import { type ContentOwner, canWithCourse, type Guarded } from '@domdom/courses';
import { type Actor, hasRole, reaches } from '@domdom/platform';

/** What decides who may do what with a question. */
export interface GuardedQuestion {
  authorId: string | null;
  /** The unit it belongs to and all above it. */
  unitPath: readonly string[];
  /** Open to all who teach in the unit; otherwise its author's own. */
  shared: boolean;
}

/**
 * Who sees a question edits it too, since attempts keep the version they were made with: its author while they teach,
 * instructors of its unit when it is shared, and the officials of the unit.
 */
export function canUseQuestion(actor: Actor, question: GuardedQuestion): boolean {
  if (question.authorId === actor.personId && hasRole(actor, 'instructor')) return true;
  if (reaches(actor, 'official', question.unitPath)) return true;
  return question.shared && reaches(actor, 'instructor', question.unitPath);
}

/** Whether a quiz made for somebody who teaches in a unit may ask a question as it stands in the bank. */
export const isOpenTo = (
  { personId, unitId }: ContentOwner,
  question: GuardedQuestion & { archivedAt: Date | null },
): boolean =>
  question.archivedAt === null &&
  (question.authorId === personId || (question.shared && question.unitPath.includes(unitId)));

/**
 * Whether learners see a quiz, or saw it, or two lessons ask it: then how it is taken and what it asks stays, and a new
 * version of the course gets a copy. Mending a question is always possible: new attempts get its new words.
 */
export const isFrozen = ({ lessons }: Pick<GuardedQuiz, 'lessons'>): boolean =>
  lessons.some(({ status }) => status !== 'draft') ||
  new Set(lessons.map(({ lessonId }) => lessonId)).size > 1;

export interface GuardedQuiz {
  authorId: string | null;
  unitPath: readonly string[];
  /** The lessons that ask it, with what decides about their courses. */
  lessons: readonly (Guarded & { lessonId: string })[];
}

/** Its author, officials of its unit, and whoever edits a course that asks it. */
export function canEditQuiz(actor: Actor, quiz: GuardedQuiz): boolean {
  if (quiz.authorId === actor.personId && hasRole(actor, 'instructor')) return true;
  if (reaches(actor, 'official', quiz.unitPath)) return true;
  return quiz.lessons.some((lesson) => canWithCourse('edit', actor, lesson));
}

/** The lessons whose learners' attempts the actor may see. */
export const lessonsWithResults = (actor: Actor, quiz: GuardedQuiz): string[] =>
  quiz.lessons
    .filter((lesson) => canWithCourse('see-learners', actor, lesson))
    .map((lesson) => lesson.lessonId);
