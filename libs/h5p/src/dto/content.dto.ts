import { IdField, TextField, WholeField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

/** The authoring form: the content is JSON in one field. */
export class ContentFormDto {
  @TextField({ max: 8_000_000 }) content: string;
  @WholeField({ optional: true }) version?: number;
  /** The lesson that the content is for. */
  @IdField({ optional: true }) lesson?: string;
  /** What the form calls this attempt to save; named again in the address afterwards, so that it can drop its draft. */
  @TextField({ optional: true, max: 40 }) stamp?: string;
}
/** A file of another content that a pasted part needs. */
export class CopiedFileDto {
  @IdField({ optional: true }) content?: string;
  @TextField({ max: 300 }) path: string;
}
export class NewContentQueryDto {
  @TextField({ optional: true, max: 300 }) type?: string;
  @IdField({ optional: true }) lesson?: string;
}
export class FormLanguageDto {
  @TextField({ optional: true, max: 10 }) lang?: string;
}

/** A content sent through the API. */
export class ContentDto {
  @TextField({ max: 300, example: 'DomDom.Lesson 1.0' }) library: string;
  @ApiProperty({ type: Object, description: 'Parameters by the semantics of the library' })
  @IsObject()
  params: Record<string, unknown>;
  @ApiProperty({ type: Object, example: { title: 'Cuộc gọi lừa đảo', language: 'vi' } })
  @IsObject()
  metadata: Record<string, unknown>;
}
export class ChangedContentDto extends ContentDto {
  @WholeField({ min: 1, description: 'The version the change was made from' }) version: number;
}

export class UsedInDto {
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Learners see it' }) open: boolean;
}
export class ContentSummaryDto {
  @IdField() id: string;
  @TextField() library: string;
  @TextField() title: string;
  @TextField() language: string;
  @ApiProperty({ type: Number, nullable: true }) maxScore: number | null;
  @WholeField() version: number;
  @ApiProperty() updatedAt: Date;
  @ApiProperty({ type: String, nullable: true }) authorName: string | null;
  @ApiProperty({ type: String, nullable: true }) savedBy: string | null;
  @ApiProperty({ type: [UsedInDto], description: 'Lessons that show it' }) usedIn: UsedInDto[];
}
export class ContentPageDto {
  @ApiProperty({ type: [ContentSummaryDto] }) items: ContentSummaryDto[];
  @WholeField() total: number;
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
export class ContentDetailsDto extends ContentDto {
  @IdField() id: string;
  @WholeField() version: number;
  @ApiProperty({ type: Number, nullable: true }) maxScore: number | null;
  @ApiProperty() updatedAt: Date;
}
export class ContentIdDto {
  @IdField() id: string;
}
