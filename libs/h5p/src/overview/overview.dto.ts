import { ChoiceField, IdField, TextField, WholeField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type Owner, owners } from '../contents/content-list.repository';
import type { Change } from '../versions/changes';

export class ContentListQueryDto {
  @TextField({ optional: true, max: 200, description: 'Words of the title' }) q?: string;
  @TextField({ optional: true, max: 255, description: 'A content type: DomDom.Choice' }) kind?: string;
  @ChoiceField(owners, { optional: true, description: 'Your own without it' }) owner?: Owner;
  @TextField({ optional: true, max: 500, description: 'Where the page before ended' }) after?: string;
}
/** A file that was just made of the content. */
export class OverviewQueryDto {
  @IdField({ optional: true }) file?: string;
}
export class HistoryQueryDto {
  @WholeField({ optional: true, min: 1, description: 'Versions before this one' }) before?: number;
}
/** The newest version that somebody knew of when they chose an older one. */
export class RestoreDto {
  @WholeField({ min: 1, description: 'The version the change was made from' }) version: number;
}

export class LessonUseDto {
  @ApiProperty({ format: 'uuid' }) lessonId: string;
  @ApiProperty() lessonTitle: string;
  @ApiProperty({ format: 'uuid' }) courseId: string;
  @ApiProperty() courseTitle: string;
  @ApiProperty({ description: 'draft, published or archived' }) courseStatus: string;
  @ApiProperty({ description: 'False when only an older version of the course shows it' }) present: boolean;
}
export class EmbedUseDto {
  @ApiProperty({ description: 'What its maker calls it' }) name: string;
  @ApiProperty({ type: [String], description: 'Every site when there are none' }) sites: string[];
}
export class ContentUsesDto {
  @ApiProperty({ type: [LessonUseDto] }) lessons: LessonUseDto[];
  @ApiProperty({ description: 'Lessons that you may not see yet' }) hidden: number;
  @ApiProperty({ type: [EmbedUseDto], description: 'Other sites that may show it, told to its editors' })
  embeds: EmbedUseDto[];
  @ApiProperty() attempts: number;
  @ApiProperty() learners: number;
}
export class VersionLineDto {
  @ApiProperty() number: number;
  @ApiProperty() title: string;
  @ApiProperty() savedAt: Date;
  @ApiProperty({ type: String, nullable: true }) savedBy: string | null;
  @ApiProperty({ type: [Object], description: 'What is different from the version before' })
  changes: Change[];
}
export class HistoryDto {
  @ApiProperty({ type: [VersionLineDto] }) items: VersionLineDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Asks for older ones as ?before=' })
  next: number | null;
}
export class VersionDto {
  @ApiProperty() number: number;
  @ApiProperty() library: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: Object }) params: Record<string, unknown>;
  @ApiProperty({ type: Object }) metadata: Record<string, unknown>;
  @ApiProperty({ type: Number, nullable: true }) maxScore: number | null;
}
export class StartedJobDto {
  @ApiProperty({ format: 'uuid', description: 'Its page is /jobs/ID' }) jobId: string;
}
