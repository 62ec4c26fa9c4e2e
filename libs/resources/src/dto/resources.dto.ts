import { type CourseLanguage, type CourseLevel, courseLanguageCodes, courseLevels } from '@domdom/courses';
import { ChoiceField, IdField, NestedField, TextField, WholeField } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { ApiProperty } from '@nestjs/swagger';
import { type Licence, licences, type ResourceKind, resourceKinds } from '../domain/resource';

/** What one may look for among the open resources. */
export class ResourceFiltersDto {
  @TextField({ optional: true, max: 100, description: 'Words, diacritics not needed' }) q?: string;
  @ChoiceField(topics, { optional: true }) topic?: Topic;
  @ChoiceField(courseLevels, { optional: true }) level?: CourseLevel;
  @ChoiceField(courseLanguageCodes, { optional: true }) language?: CourseLanguage;
  @ChoiceField(resourceKinds, { optional: true }) kind?: ResourceKind;
  @TextField({ optional: true, max: 300, description: 'The `next` of the page before' }) after?: string;
}

const sources = ['file', 'link'] as const;
/** A resource as somebody describes it. */
export class ResourceDto {
  @TextField({ max: 160 }) title: string;
  @TextField({ optional: true, max: 160 }) titleEn?: string;
  @TextField({ max: 600 }) summary: string;
  @TextField({ optional: true, max: 600 }) summaryEn?: string;
  @ChoiceField(topics) topic: Topic;
  @ChoiceField(courseLevels) level: CourseLevel;
  @ChoiceField(courseLanguageCodes) language: CourseLanguage;
  @TextField({ max: 160 }) credit: string;
  @ChoiceField(licences) licence: Licence;
  @ChoiceField(sources) source: (typeof sources)[number];
  @TextField({ optional: true, max: 2000, description: 'https address of a link' }) address?: string;
}
export class NewResourceDto extends ResourceDto {
  @IdField() unitId: string;
}
/** The fields of its page: the file is a field, too. */
export interface ResourceFields extends ResourceDto {
  unitId?: string;
  file?: string;
}
/** What the API takes: the form with its file. */
export class ResourceUploadDto extends NewResourceDto {
  @ApiProperty({ type: String, format: 'binary', required: false }) file?: unknown;
}

export class ResourceAnswerDto {
  @IdField() id: string;
  @TextField() title: string;
  @TextField({ optional: true }) titleEn: string | null;
  @TextField() summary: string;
  @TextField({ optional: true }) summaryEn: string | null;
  @ChoiceField(topics) topic: Topic;
  @ChoiceField(courseLevels) level: CourseLevel;
  @ChoiceField(courseLanguageCodes) language: CourseLanguage;
  @ChoiceField(resourceKinds) kind: ResourceKind;
  @WholeField({ optional: true, description: 'Size of the file' }) bytes: number | null;
  @TextField({ description: 'The unit that shares it' }) unitName: string;
}
export class ResourceDetailsDto extends ResourceAnswerDto {
  @TextField() credit: string;
  @ChoiceField(licences) licence: Licence;
  @TextField({ description: 'Path at which it opens' }) open: string;
}
export class ResourcesDto {
  @NestedField(() => ResourceAnswerDto, { many: true }) items: ResourceAnswerDto[];
  @WholeField() total: number;
  @TextField({ optional: true }) next: string | null;
}
