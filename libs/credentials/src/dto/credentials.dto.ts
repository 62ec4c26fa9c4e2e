import { TextField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { CertificateView } from '../certificates.repository';
import { type CompletedKind, completedKinds } from '../domain/completed';

export class RevokeDto {
  @TextField({ max: 300 }) reason: string;
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
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the newest 200 come at once' })
  next: null;
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
