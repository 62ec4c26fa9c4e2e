import { ChoiceField, DateField, IdField, ListField, TextField, WholeField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { ApplicantRow } from '../admission/admission.repository';
import type { TermsView } from '../admission/terms.service';
import { type CourseTerms, type EntryWay, entryWays } from '../domain/course-terms';
import type { InvitationState } from '../domain/invitation';
import { type EnrolmentStatus, enrolmentStatuses } from '../domain/transitions';
import type { InvitationView } from '../invitations/invitations.service';

export class TermsDto {
  @ChoiceField(entryWays) way: EntryWay;
  @WholeField({ optional: true, min: 1, max: 100_000, description: 'How many learn at the same time' })
  capacity?: number;
  @DateField({ optional: true, description: 'The last day on which one learns' }) lastDay?: string;
  @WholeField({ optional: true, min: 1, max: 3650, description: 'For how many days one learns' })
  days?: number;
  @WholeField({
    optional: true,
    max: 365,
    description: 'After how many days away learners are reminded; 0 for never, absent for the usual number',
  })
  remindAfterDays?: number;
  @WholeField({ description: 'The version that was read; 0 when nobody has said anything yet' })
  version: number;
}
export const termsOf = (input: TermsDto): CourseTerms => ({
  way: input.way,
  capacity: input.capacity ?? null,
  lastDay: input.lastDay?.slice(0, 10) ?? null,
  days: input.days ?? null,
  remindAfterDays: input.remindAfterDays ?? null,
});

export class TermsAnswerDto {
  @ApiProperty({ enum: entryWays }) way: EntryWay;
  @ApiProperty({ type: Number, nullable: true }) capacity: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastDay: string | null;
  @ApiProperty({ type: Number, nullable: true }) days: number | null;
  @ApiProperty({ type: Number, nullable: true }) remindAfterDays: number | null;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'How many learn now' }) taken: number;
  @ApiProperty({ description: 'How many wait for a place' }) waiting: number;
}
export const termsDto = ({ terms, crowd }: TermsView): TermsAnswerDto => ({ ...terms, ...crowd });

export class ApplicantsFilterDto {
  @ChoiceField(['requested', 'waiting'], { optional: true }) status?: 'requested' | 'waiting';
}
export class ApplicantDto {
  @ApiProperty({ format: 'uuid' }) enrolmentId: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ enum: ['requested', 'waiting'] }) status: 'requested' | 'waiting';
  @ApiProperty({ type: String, format: 'date-time' }) since: Date;
  @ApiProperty({ type: Number, nullable: true, description: 'In the line, from 1' }) position: number | null;
}
export const applicantDto = (row: ApplicantRow): ApplicantDto => ({
  enrolmentId: row.enrolmentId,
  personId: row.personId,
  fullName: row.fullName,
  status: row.status,
  since: row.since,
  position: row.position,
});
export class ApplicantsDto {
  @ApiProperty({ type: [ApplicantDto] }) items: ApplicantDto[];
}

const decisions = ['accept', 'decline'] as const;
export class DecideDto {
  @ListField({ max: 200, description: 'Enrolments' }) ids: string[];
  @ChoiceField(decisions) decision: (typeof decisions)[number];
  @TextField({ optional: true, max: 300, description: 'Needed to decline' }) reason?: string;
}
export class DecidedDto {
  @ApiProperty({ description: 'How many were answered' }) decided: number;
}

export class InviteDto {
  @TextField({ optional: true, max: 120 }) note?: string;
  @WholeField({ min: 1, max: 365 }) days: number;
  @WholeField({ optional: true, min: 1, max: 100_000 }) mostUses?: number;
}
export class RevokeDto {
  @IdField() id: string;
}
const invitationStates: readonly InvitationState[] = ['open', 'revoked', 'expired', 'used-up'];
export class InvitationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ enum: invitationStates }) state: InvitationState;
  @ApiProperty() uses: number;
  @ApiProperty({ type: Number, nullable: true }) mostUses: number | null;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: Date;
}
export const invitationDto = (row: InvitationView): InvitationDto => ({
  id: row.id,
  note: row.note,
  state: row.state,
  uses: row.uses,
  mostUses: row.mostUses,
  expiresAt: row.expiresAt,
});
export class InvitationsDto {
  @ApiProperty({ type: [InvitationDto] }) items: InvitationDto[];
}
export class InvitedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'The link; it is shown this once' }) url: string;
}
export class FollowedDto {
  @ApiProperty({ enum: enrolmentStatuses }) status: EnrolmentStatus;
  @ApiProperty({ description: 'The course: /courses/SLUG' }) slug: string;
}
