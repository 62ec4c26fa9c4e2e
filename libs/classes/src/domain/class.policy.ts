import { type Actor, reaches } from '@domdom/platform';
import type { ClassStatus } from './class-kinds';

/** What a decision about a class needs to know of it. */
export interface ClassAccess {
  status: ClassStatus;
  /** From the root down to the unit that holds the class. */
  unitPath: readonly string[];
  /** The same of the other organisation's unit, in a class of two. */
  partnerPath: readonly string[] | null;
  instructorIds: readonly string[];
}
/**
 * `see`: the class's page. `run`: its list of people, roll calls, sessions, changes. `enlist`: register somebody on
 * their behalf, which is an official's to do.
 */
export type ClassAction = 'see' | 'run' | 'enlist';

const isOfficialOf = (actor: Actor, access: ClassAccess) =>
  reaches(actor, 'official', access.unitPath) ||
  (access.partnerPath !== null && reaches(actor, 'official', access.partnerPath));

/** Whether somebody may do something with a class. An official who acts for a person has no rights over classes. */
export function can(action: ClassAction, actor: Actor | null, access: ClassAccess): boolean {
  if (action === 'see' && access.status !== 'draft') return true;
  if (!actor || actor.representedBy !== null) return false;
  if (isOfficialOf(actor, access)) return true;
  return action !== 'enlist' && access.instructorIds.includes(actor.personId);
}

/** Whether somebody may hold classes in the name of a unit. */
export const canHoldClasses = (actor: Actor, unitPath: readonly string[]): boolean =>
  actor.representedBy === null && unitPath.length > 0 && reaches(actor, 'instructor', unitPath);
