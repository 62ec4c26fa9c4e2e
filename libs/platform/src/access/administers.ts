import { commonErrors } from '../errors';
import { type Actor, scopeOf } from './actor';

/** Whether somebody administers the whole portal, not only a unit and what is below it. */
export const administersPortal = (actor: Pick<Actor, 'grants'> | null): boolean =>
  scopeOf(actor, 'administrator').everywhere;

/** For what is the portal's and not a unit's. @throws common.forbidden unless the actor administers the whole portal */
export function mustAdministerPortal(actor: Actor): void {
  if (!administersPortal(actor)) throw commonErrors.forbidden();
}
