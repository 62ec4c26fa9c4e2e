import { type Actor, reaches } from '@domdom/platform';
import type { DiscussionSettings } from './settings';

/** What a decision about a discussion needs to know of it. */
export interface DiscussionAccess extends Pick<DiscussionSettings, 'mode' | 'openReading'> {
  kind: 'courses' | 'classes';
  /** Whether the course or the class is open or was: nobody learns from a draft. */
  opened: boolean;
  /** From the root down to the unit whose course or class it is. */
  unitPath: readonly string[];
  /** The same of the other organisation's unit, in a class of two. */
  partnerPath: readonly string[] | null;
  /** The authors of the course, the instructors of the class. */
  staffIds: readonly string[];
  /** Whether the actor takes the course or has a place in the class. */
  takesPart: boolean;
}
/**
 * `read`: the questions. `write`: ask, answer, thank, mark. `report`: tell of a post that should not be there.
 * `moderate`: decide about posts and about how the discussion is held.
 */
export type DiscussionAction = 'read' | 'write' | 'report' | 'moderate';

/** Whether the actor answers for the discussion. An official who acts for a person does so as that person only. */
export function moderates(actor: Actor | null, access: DiscussionAccess): boolean {
  if (!actor || actor.representedBy !== null) return false;
  const { unitPath, partnerPath, staffIds } = access;
  if (reaches(actor, 'official', unitPath)) return true;
  if (partnerPath !== null && reaches(actor, 'official', partnerPath)) return true;
  if (!staffIds.includes(actor.personId)) return false;
  // The same as for editing: who wrote a course speaks for it while they teach in its unit.
  return access.kind === 'classes' || reaches(actor, 'instructor', unitPath);
}

/** Whether somebody may do something in a discussion; what is not said here is closed. */
export function can(action: DiscussionAction, actor: Actor | null, access: DiscussionAccess): boolean {
  const { mode, opened, openReading } = access;
  if (moderates(actor, access)) return action !== 'write' || mode !== 'off';
  if (action === 'moderate' || mode === 'off' || !opened) return false;
  const takesPart = actor !== null && access.takesPart;
  if (action === 'write') return takesPart && mode !== 'read-only';
  if (action === 'report') return takesPart;
  return takesPart || openReading;
}
