import { ChoiceField, DateField, IdField, TextField, WholeField } from '@domdom/platform';

export class NewInvitationDto {
  @WholeField({
    optional: true,
    min: 1,
    max: 5000,
    description: 'How many may come by it; no limit without it',
  })
  mostUses?: number;
  @DateField({ optional: true, description: 'The last day on which it lets people in' }) lastDay?: string;
}
export class CodeDto {
  @TextField({ max: 20, description: 'Six signs; small letters, blanks and dashes do not matter' })
  code: string;
}
export class InvitationDto {
  @IdField() id: string;
  @TextField() code: string;
  @WholeField({ optional: true }) mostUses: number | null;
  @WholeField() uses: number;
  @DateField({ optional: true }) expiresAt: Date | null;
  @ChoiceField(['open', 'revoked', 'expired', 'used-up']) state: string;
}
export class InvitedDto {
  @IdField({ description: 'The class that the code leads to' }) classId: string;
}
export class InvitationCodeDto {
  @TextField() code: string;
}
