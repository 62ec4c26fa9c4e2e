import { type Actor, reaches } from '@domdom/platform';
import type { CourseStatus } from './course.entity';

/** What decides who may do what with a course or a programme. */
export interface Guarded {
  status: CourseStatus;
  /** The owning unit and all above it. */
  unitPath: readonly string[];
  authorIds: readonly string[];
}
export type CourseAction = 'read' | 'edit' | 'publish' | 'see-learners';

/** Authors edit what they made while they teach in its unit; officials of the unit edit all of it. */
function manages(actor: Actor | null, object: Guarded): boolean {
  if (!actor) return false;
  const author = object.authorIds.includes(actor.personId) && reaches(actor, 'instructor', object.unitPath);
  return author || reaches(actor, 'official', object.unitPath);
}

/** Whether the actor may do something with a course; anybody reads what is open or was. */
export function can(action: CourseAction, actor: Actor | null, object: Guarded): boolean {
  if (action === 'read' && object.status !== 'draft') return true;
  return manages(actor, object);
}

/** Whether the actor may make courses for a unit. */
export const canCreate = (actor: Actor, unitPath: readonly string[]): boolean =>
  reaches(actor, 'instructor', unitPath);
/** Programmes are put together by officials. */
export const canCreateProgramme = (actor: Actor, unitPath: readonly string[]): boolean =>
  reaches(actor, 'official', unitPath);
