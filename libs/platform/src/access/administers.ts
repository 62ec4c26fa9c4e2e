import { commonErrors } from '../errors';
import { type Actor, scopeOf } from './actor';

/** For what is the portal's and not a unit's. @throws common.forbidden unless the actor administers the whole portal */
export function mustAdministerPortal(actor: Actor): void {
  if (!scopeOf(actor, 'administrator').everywhere) throw commonErrors.forbidden();
}
