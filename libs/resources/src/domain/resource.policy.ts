import { type Actor, reaches } from '@domdom/platform';
import type { ResourceStatus } from './resource';

/** What decides who may do what with a resource. */
export interface GuardedResource {
  status: ResourceStatus;
  /** The owning unit and all above it. */
  unitPath: readonly string[];
  addedBy: string | null;
}

/** Anybody reads what is published; who added it while they teach in its unit, and its officials, edit it. */
export function can(action: 'read' | 'edit', actor: Actor | null, resource: GuardedResource): boolean {
  if (action === 'read' && resource.status === 'published') return true;
  if (!actor || actor.representedBy !== null) return false;
  const own = resource.addedBy === actor.personId && reaches(actor, 'instructor', resource.unitPath);
  return own || reaches(actor, 'official', resource.unitPath);
}
