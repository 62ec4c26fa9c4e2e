import { TextField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';

export class WaiveDto {
  @TextField({ max: 2000, description: "The publisher's id of the unit." }) unit: string;
}

export class PackagePartDto {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 }) masteryScore: number | null;
}
export class PackageDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['scorm', 'cmi5'] }) kind: string;
  @ApiProperty({ enum: ['1.2', '2004', 'cmi5'] }) version: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: [PackagePartDto] }) parts: PackagePartDto[];
  @ApiProperty({ description: 'Bytes of the archive.' }) bytes: number;
  @ApiProperty({ description: 'Bytes of all files in it.' }) unpackedBytes: number;
  @ApiProperty() files: number;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
}
export class PackageAttemptDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() personName: string;
  @ApiProperty() number: number;
  @ApiProperty() completed: boolean;
  @ApiProperty({ type: Boolean, nullable: true }) success: boolean | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 }) score: number | null;
  @ApiProperty() seconds: number;
  @ApiProperty({ type: String, format: 'date-time' }) startedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) lastAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
}
export class PackageAttemptsDto {
  @ApiProperty({ type: [PackageAttemptDto], description: 'The newest 200.' }) items: PackageAttemptDto[];
}
