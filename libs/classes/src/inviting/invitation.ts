/** Without 0 and O, 1, I and L, U and V: signs that are read alike on paper or heard alike on the telephone. */
export const codeSigns = '23456789ABCDEFGHJKMNPQRSTWXYZ';
export const codeLength = 6;

/**
 * A code as it is stored, from what somebody typed: small letters, blanks and dashes don't matter. Null for what
 * cannot be one.
 */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((sign) => codeSigns.includes(sign)) ? code : null;
}

/** A new code; `sign` gives a whole number below what it is given, by chance. */
export const newCode = (sign: (below: number) => number): string =>
  Array.from({ length: codeLength }, () => codeSigns[sign(codeSigns.length)]).join('');

export type InvitationState = 'open' | 'revoked' | 'expired' | 'used-up';
export interface InvitationLimits {
  mostUses: number | null;
  uses: number;
  expiresAt: Date | null;
  revokedAt: Date | null;
}
/** Whether an invitation still lets somebody in. */
export function stateOf(invitation: InvitationLimits, now: Date): InvitationState {
  if (invitation.revokedAt) return 'revoked';
  if (invitation.expiresAt && invitation.expiresAt <= now) return 'expired';
  return invitation.mostUses !== null && invitation.uses >= invitation.mostUses ? 'used-up' : 'open';
}
