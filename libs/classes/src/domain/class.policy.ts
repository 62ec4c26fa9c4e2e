import { type Actor, reaches } from '@domdom/platform';
import type { ClassStatus } from './class-kinds';

/** What a decision about a class needs to know of it. */
export interface ClassAccess {
  status: ClassStatus;
  invitationOnly: boolean;
  /** Whether who asks was invited, or is registered with their family. */
  admitted: boolean;
  /** From the root down to the unit that holds the class. */
  unitPath: readonly string[];
  /** The same of the other organisation's unit, in a class of two. */
  partnerPath: readonly string[] | null;
  /** The same of a unit that was asked and has not answered. */
  askedPath: readonly string[] | null;
  instructorIds: readonly string[];
  /** Whether who asks was named as a helper of it. */
  helps: boolean;
}
/**
 * `see`: the class's page. `run`: its list of people, sessions, changes. `roll`: the roll call. `enlist`: register
 * somebody on their behalf. `answer`: whether the unit that was asked holds the class too. Helpers call the roll and
 * register people, and do nothing else.
 */
export type ClassAction = 'see' | 'run' | 'roll' | 'enlist' | 'answer';

const isOfficialOf = (actor: Actor, path: readonly string[] | null) =>
  path !== null && reaches(actor, 'official', path);

/** Whether somebody may do something with a class. An official who acts for a person has no rights over classes. */
export function can(action: ClassAction, actor: Actor | null, access: ClassAccess): boolean {
  if (action === 'see') {
    if (access.status !== 'draft' && !access.invitationOnly) return true;
    if (access.status !== 'draft' && access.admitted) return true;
  }
  if (!actor || actor.representedBy !== null) return false;
  const asked = isOfficialOf(actor, access.askedPath);
  if (action === 'answer') return asked;
  if (isOfficialOf(actor, access.unitPath) || isOfficialOf(actor, access.partnerPath)) return true;
  if (access.instructorIds.includes(actor.personId)) return true;
  if (action === 'run') return false;
  return access.helps || (action === 'see' && asked);
}

/** Whether somebody may hold classes in the name of a unit. */
export const canHoldClasses = (actor: Actor, unitPath: readonly string[]): boolean =>
  actor.representedBy === null && unitPath.length > 0 && reaches(actor, 'instructor', unitPath);
