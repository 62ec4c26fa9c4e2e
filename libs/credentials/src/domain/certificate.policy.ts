import { type Actor, reaches } from '@domdom/platform';

export type CertificateAction = 'read' | 'revoke';
/** Whose certificate it is, and the units above the course. */
export interface Certified {
  personId: string;
  unitPath: readonly string[];
}

/** The holder reads it; officials of the course's unit read and revoke it, never their own. */
export function can(action: CertificateAction, actor: Actor | null, certificate: Certified): boolean {
  if (!actor) return false;
  const own = actor.personId === certificate.personId;
  if (action === 'read' && own) return true;
  return !own && reaches(actor, 'official', certificate.unitPath);
}
