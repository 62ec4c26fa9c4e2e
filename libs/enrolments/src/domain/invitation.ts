export interface Invitation {
  mostUses: number | null;
  uses: number;
  expiresAt: Date;
  revokedAt: Date | null;
}
export type InvitationState = 'open' | 'revoked' | 'expired' | 'used-up';

/** Whether a link still lets somebody in, or why not. */
export function invitationState(invitation: Invitation, now: Date): InvitationState {
  if (invitation.revokedAt) return 'revoked';
  if (invitation.expiresAt <= now) return 'expired';
  return invitation.mostUses !== null && invitation.uses >= invitation.mostUses ? 'used-up' : 'open';
}
