import { ChoiceField, IdField, ListField, TextField, WholeField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type ArchiveForm, archiveForms } from './archive/archives.service';
import type { ChangeKind } from './versions/changes';

export class CopyCourseDto {
  @TextField({ max: 160 }) title: string;
  @IdField({ description: 'The unit of the copy' }) unitId: string;
}
export class ExportCourseDto {
  @ChoiceField(archiveForms, { description: 'All of it, or a Common Cartridge 1.3' }) form: ArchiveForm;
}
export class ImportCourseDto {
  @IdField({ description: 'The unit of the course' }) unitId: string;
}
/** The fields of its page: the file is one, too. */
export interface ImportFields extends ImportCourseDto {
  file?: string;
}
export class ImportUploadDto extends ImportCourseDto {
  @ApiProperty({ type: String, format: 'binary' }) file: unknown;
}
export class AuthorActDto {
  @IdField() personId: string;
}
export class SearchDto {
  @TextField({ optional: true, max: 100 }) q?: string;
}
export class VersionDto {
  @WholeField({ optional: true, min: 1, max: 100_000 }) version?: number;
}
export class ExportedDto {
  @IdField({ optional: true }) file?: string;
}
/** The lessons of a course in a new order, section by section. */
export class OrderDto {
  @ListField({
    max: 5000,
    description: 'Ids of sections and lessons as they come: a lesson stands in the section before it',
  })
  order: string[];
}

export class JobStartedDto {
  @ApiProperty({ format: 'uuid', description: 'Its progress and result: GET /jobs/ID' }) jobId: string;
}
class ChangeDto {
  @ApiProperty({ enum: ['added', 'removed', 'changed', 'renamed', 'moved'] }) kind: ChangeKind;
  @ApiProperty({ description: 'The title of the lesson' }) title: string;
}
export class CourseVersionDto {
  @ApiProperty() number: number;
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt: Date;
  @ApiProperty({ type: String, nullable: true }) publishedBy: string | null;
  @ApiProperty({ type: [ChangeDto] }) changes: ChangeDto[];
}
export class CourseVersionsDto {
  @ApiProperty({ type: [CourseVersionDto] }) items: CourseVersionDto[];
  @ApiProperty() total: number;
  @ApiProperty({ type: String, nullable: true, description: 'Always null: all come at once' }) next: null;
}
export class InstructorDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
}
