import { FlagField, IdField, TextField, WholeField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';

const name = { max: 300, example: 'H5P.MultiChoice-1.16' };

export class RestrictTypeDto {
  @TextField(name) name: string;
  @FlagField() restricted: boolean;
}
export class TypeNameDto {
  @TextField(name) name: string;
}
export class HubTypeNameDto {
  @TextField({ max: 255, example: 'H5P.MultiChoice' }) type: string;
}
export class InstallDto {
  /** The id that the list of changes came with. */
  @IdField() upload: string;
  /** The lesson in the package is opened, too. */
  @FlagField({ optional: true }) open?: boolean;
}
export class RestrictedDto {
  @FlagField() restricted: boolean;
}

export class ContentTypeDto {
  @TextField(name) name: string;
  @TextField() machineName: string;
  @TextField({ example: '1.16.27' }) version: string;
  @TextField() title: string;
  @FlagField({ description: 'Lessons can be made with it' }) runnable: boolean;
  @FlagField({ description: 'No new lessons are made with it' }) restricted: boolean;
  @FlagField({ description: 'It came with the portal' }) own: boolean;
  @ApiProperty() installedAt: Date;
  @WholeField({ description: 'How many lessons use it' }) contents: number;
  @WholeField({ description: 'How many other libraries need it' }) dependents: number;
}
export class PlannedChangeDto {
  @TextField(name) name: string;
  @TextField() title: string;
  @FlagField() runnable: boolean;
  @ApiProperty({ enum: ['new', 'update', 'same', 'older', 'own', 'unsupported'] }) change: string;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @TextField() to: string;
  @ApiProperty({ type: String, nullable: true }) beside: string | null;
}
export class ProposalDto {
  @IdField() upload: string;
  @ApiProperty({ type: [PlannedChangeDto] }) changes: PlannedChangeDto[];
  @ApiProperty({ type: [String] }) missing: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Title of the lesson in the package' })
  lesson: string | null;
}
export class InstalledDto {
  @WholeField() installed: number;
  @WholeField() updated: number;
  @ApiProperty({ type: String, nullable: true, description: 'Id of the lesson that was opened' })
  content: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Id of the job that does it, for a large package',
  })
  job: string | null;
}
export class OfferedTypeDto {
  @TextField() machineName: string;
  @TextField() title: string;
  @TextField() summary: string;
  @TextField() version: string;
  @ApiProperty({ type: String, nullable: true }) installed: string | null;
  @ApiProperty({ enum: ['new', 'update', 'current', 'unsupported'] }) state: string;
}
