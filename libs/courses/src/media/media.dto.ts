import { FlagField, TextField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';

/** The form of a video, a sound, a file or a link; files come beside it. */
export class MediaFormDto {
  @TextField({ optional: true, max: 2000, description: 'https address of a link, or of a video elsewhere' })
  address?: string;
  @TextField({ optional: true, max: 60_000, description: 'What is said, as Markdown' }) transcript?: string;
  @TextField({ optional: true, max: 600, description: 'What it is' }) description?: string;
  @FlagField({ optional: true }) withoutCaptions?: boolean;
}
/** The fields of its page: files are fields, too, so that what is wrong with them stands beside them. */
export interface MediaFields extends MediaFormDto {
  file?: string;
  captions?: string;
}
/** What the API takes: the form with its files. */
export class MediaUploadDto extends MediaFormDto {
  @ApiProperty({ type: String, format: 'binary', required: false }) file?: unknown;
  @ApiProperty({ type: String, format: 'binary', required: false, description: 'WebVTT or SubRip' })
  captions?: unknown;
}
export class MediaDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['video', 'audio', 'file', 'link'] }) kind: string;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: String, nullable: true }) fileName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'By its content' }) fileMime: string | null;
  @ApiProperty({ type: Number, nullable: true }) fileBytes: number | null;
  @ApiProperty({ description: 'GET /media/ID/captions.vtt' }) hasCaptions: boolean;
  @ApiProperty({ description: 'Markdown' }) transcript: string;
  @ApiProperty() description: string;
}
export class PictureFormDto {
  @TextField({ optional: true, max: 300, description: 'What it shows; required' }) alt?: string;
}
export class PictureUploadDto {
  @ApiProperty({ type: String, format: 'binary' }) picture: unknown;
  @ApiProperty({ description: 'What it shows' }) alt: string;
}
export class PictureDto {
  @ApiProperty({ format: 'uuid', description: 'GET /pictures/ID' }) id: string;
  @ApiProperty({ description: 'To put into the text of a lesson' }) markdown: string;
}
