import type { Language } from '../i18n';

/** Roles, from the least to the most; a grant holds for a unit and everything below it. */
export const roles = ['learner', 'instructor', 'official', 'administrator'] as const;
export type Role = (typeof roles)[number];

export interface Grant {
  role: Role;
  /** The unit from which the role reaches down; null for the whole portal. */
  unitId: string | null;
}

/** Who is asking: worked out once per request, then handed to every policy. */
export interface Actor {
  personId: string;
  name: string;
  language: Language;
  /** The unit the person belongs to. */
  homeUnitId: string | null;
  grants: readonly Grant[];
  consents: { analytics: boolean; recommendations: boolean };
  /** The official who acts for this person, whose roles do not carry over; null when people act themselves. */
  representedBy: string | null;
  /** How the actor came: a browser's session, or an API token. */
  by: 'session' | 'token';
}

/** Whether the actor holds a role (or a stronger one) anywhere. */
export function hasRole(actor: Actor | null, role: Role): boolean {
  if (!actor) return false;
  const wanted = roles.indexOf(role);
  return wanted === 0 || actor.grants.some((grant) => roles.indexOf(grant.role) >= wanted);
}

/**
 * Whether a role of the actor (or a stronger one) reaches an object of a unit. `unitPath` lists the unit's
 * ancestors and itself, so no query is needed to decide.
 */
export function reaches(actor: Actor | null, role: Role, unitPath: readonly string[]): boolean {
  if (!actor) return false;
  const wanted = roles.indexOf(role);
  return actor.grants.some(
    (grant) =>
      roles.indexOf(grant.role) >= wanted && (grant.unitId === null || unitPath.includes(grant.unitId)),
  );
}

/** The units from which a role of the actor reaches down; `everywhere` when one grant holds for the portal. */
export function scopeOf(
  actor: Pick<Actor, 'grants'> | null,
  role: Role,
): { everywhere: boolean; unitIds: string[] } {
  const wanted = roles.indexOf(role);
  const grants = actor?.grants.filter((grant) => roles.indexOf(grant.role) >= wanted) ?? [];
  return {
    everywhere: grants.some((grant) => grant.unitId === null),
    unitIds: grants.flatMap((grant) => (grant.unitId === null ? [] : [grant.unitId])),
  };
}
