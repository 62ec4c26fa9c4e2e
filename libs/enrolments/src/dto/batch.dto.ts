import type { Basis } from '@domdom/identity';
import {
  ChoiceField,
  errorWords,
  FlagField,
  IdField,
  type Language,
  TextField,
  WholeField,
} from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { BatchesService } from '../batches/batches.service';
import { type EnrolmentStatus, enrolmentStatuses } from '../domain/transitions';
import { spokenBases } from './enrolments.dto';

export class CandidatesDto {
  @TextField({ optional: true, max: 100 }) q?: string;
}
export class EnrolStartDto {
  @IdField({ optional: true }) personId?: string;
}

/** Enrolling somebody on their behalf: a person who is known, or the name of one who is not. */
export class EnrolForDto {
  @IdField({ optional: true }) personId?: string;
  @TextField({ optional: true, min: 2, max: 120 }) fullName?: string;
  @WholeField({ optional: true, min: 1900, max: 2100 }) birthYear?: number;
  @TextField({ optional: true, max: 100, description: 'A phone number or a user name' }) login?: string;
  @IdField({ optional: true, description: 'Where somebody new lives' }) unitId?: string;
  @ChoiceField(spokenBases) basis: Basis;
  @FlagField() agreed: boolean;
}
export class EnrolledForDto {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ enum: enrolmentStatuses }) status: EnrolmentStatus;
  @ApiProperty({ description: 'False for somebody who was in the course already' }) changed: boolean;
}

export class FileFormDto {
  @IdField() unitId: string;
  @ChoiceField(spokenBases) basis: Basis;
}
export class UnitFormDto {
  @IdField() unitId: string;
}
export class UnitChoiceDto {
  @TextField({ optional: true, max: 100, description: 'Part of the name' }) q?: string;
  @IdField({ optional: true }) unitId?: string;
}
export class FileBatchDto extends FileFormDto {
  @TextField({ max: 900_000, description: 'The file: columns full name, phone, birth year, consent' })
  csv: string;
  @TextField({ optional: true, max: 200 }) name?: string;
}
export class BatchStartedDto {
  @ApiProperty({ description: 'The page of the work under way: /jobs/ID' }) jobId: string;
}
class FailedLineDto {
  @ApiProperty() line: number;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty() code: string;
  @ApiProperty({ description: 'Why, in words' }) reason: string;
}
export class BatchDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() total: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: Date | null;
  @ApiProperty({ description: 'Learn now' }) active: number;
  @ApiProperty({ description: 'Wait for a place' }) waiting: number;
  @ApiProperty({ description: 'Are asked for' }) requested: number;
  @ApiProperty({ description: 'Were in the course already' }) unchanged: number;
  @ApiProperty({ description: 'Had not agreed to be acted for, and were invited' }) invited: number;
  @ApiProperty() failed: number;
  @ApiProperty({ description: 'Have an account only since' }) registered: number;
  @ApiProperty({ type: [FailedLineDto] }) failures: FailedLineDto[];
}
export const batchDto = (
  language: Language,
  { batch, counts, failed }: Awaited<ReturnType<BatchesService['report']>>,
): BatchDto => ({
  id: batch.id,
  total: batch.total,
  finishedAt: batch.finishedAt,
  ...counts,
  failures: failed.map(({ line, texts, name, code, params }) => ({
    line,
    name: texts?.fullName ?? name,
    code,
    reason: errorWords(language, code, params),
  })),
});
