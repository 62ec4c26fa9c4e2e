import { FlagField, TextField, WholeField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

export class CommitDto {
  @TextField({ max: 2000, description: 'The pass that the running page was given.' }) pass: string;
  @TextField({ max: 2000, description: 'The identifier of the part in the manifest.' }) part: string;
  @WholeField({ min: 1, max: 1_000_000, description: 'Counts the commits of one opening.' }) sequence: number;
  @ApiProperty({ type: Object, description: 'All run-time data of the part (cmi).' })
  @IsObject()
  cmi: Record<string, unknown>;
  @FlagField({ description: 'Whether the part was closed with it.' }) terminated: boolean;
}

export class CommittedDto {
  @ApiProperty({ description: 'Whether all parts are complete.' }) completed: boolean;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null while nothing says it.' })
  success: boolean | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 }) score: number | null;
  @ApiProperty({ description: 'False when the attempt was opened elsewhere since.' }) current: boolean;
}
