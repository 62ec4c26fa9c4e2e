import { ChoiceField, TextField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type Finding, findings } from '../badge/verdict';
import type { CertificateView } from '../certificates.repository';
import { type CompletedKind, completedKinds } from '../domain/completed';

export class IssuedFiltersDto {
  @TextField({ optional: true, max: 100, description: 'Name, title or number; diacritics do not matter' })
  q?: string;
  @ChoiceField(completedKinds, { optional: true }) kind?: CompletedKind;
  @ChoiceField(['valid', 'revoked'], { optional: true }) state?: 'valid' | 'revoked';
  @TextField({ optional: true, max: 200 }) after?: string;
}
export class CheckDto {
  @TextField({ max: 700_000, description: 'The text of a badge: JSON, or an SVG picture with one inside' })
  badge: string;
}

export class RevokeDto {
  @TextField({ max: 300 }) reason: string;
}

class SaidDto {
  @ApiProperty({ enum: ['badge', 'record'] }) kind: 'badge' | 'record';
  @ApiProperty() name: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, format: 'date-time' }) from: Date;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ description: 'How many badges a record holds' }) badges: number;
}
/** Whether a badge is genuine and still holds, and why. */
export class VerdictDto {
  @ApiProperty() genuine: boolean;
  @ApiProperty({ enum: findings, isArray: true }) findings: Finding[];
  @ApiProperty({ type: SaidDto, nullable: true, description: 'What a signed badge says' })
  said: SaidDto | null;
}

/** What a certificate proves, for whoever has its code. */
export class VerifiedDto {
  @ApiProperty() fullName: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, format: 'date-time' }) issuedAt: Date;
  @ApiProperty() number: string;
  @ApiProperty({ description: 'False for one that was revoked' }) valid: boolean;
}
export class CertificateDto extends VerifiedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: completedKinds }) kind: CompletedKind;
  @ApiProperty({ format: 'uuid', description: 'The course or programme' }) ofId: string;
  @ApiProperty() verifyCode: string;
}
export class CertificatesDto {
  @ApiProperty({ type: [CertificateDto] }) items: CertificateDto[];
  @ApiProperty() total: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'One’s own: always null, the newest 200 come at once',
  })
  next: string | null;
}

export const verifiedDto = (one: CertificateView): VerifiedDto => ({
  fullName: one.fullName,
  title: one.title,
  issuedAt: one.issuedAt,
  number: one.number,
  valid: one.revokedAt === null,
});
export const certificateDto = (one: CertificateView): CertificateDto => ({
  ...verifiedDto(one),
  id: one.id,
  kind: one.kind,
  ofId: one.ofId,
  verifyCode: one.verifyCode,
});
