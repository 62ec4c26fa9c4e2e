import {
  ChoiceField,
  FlagField,
  IdField,
  ListField,
  NestedField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { type CourseLength, type CourseSort, courseLengths, courseSorts } from '../catalogue.repository';
import { type CourseLevel, courseLevels } from '../domain/course.entity';
import { type CourseLanguage, courseLanguageCodes } from '../domain/course-language';
import { type LessonKind, lessonKinds } from '../domain/lesson-kinds';

/** What one may look for among the open courses. */
export class CatalogueFiltersDto {
  @TextField({ optional: true, max: 100, description: 'Words, diacritics not needed' }) q?: string;
  @ChoiceField(topics, { optional: true }) topic?: Topic;
  @ChoiceField(courseLevels, { optional: true }) level?: CourseLevel;
  @ChoiceField(courseLanguageCodes, { optional: true, description: 'Taught in (ISO 639)' })
  language?: CourseLanguage;
  @ChoiceField(courseLengths, { optional: true, description: 'Up to 30 minutes, up to 120, longer' })
  length?: CourseLength;
  @IdField({ optional: true, description: 'The unit that owns it' }) unit?: string;
  @IdField({
    optional: true,
    description: 'A province, commune or another unit: its courses and those below',
  })
  place?: string;
  @ChoiceField(courseSorts, {
    optional: true,
    description: '`best` (the words in the title first) where words are searched for, else `newest`',
  })
  sort?: CourseSort;
  @TextField({ optional: true, max: 300, description: 'The `next` of the page before' }) after?: string;
}
export class ProgrammeFiltersDto {
  @TextField({ optional: true, max: 100, description: 'Words, diacritics not needed' }) q?: string;
  @ChoiceField(topics, { optional: true }) topic?: Topic;
  @ChoiceField(courseLevels, { optional: true, description: 'With a course of this level' })
  level?: CourseLevel;
  @ChoiceField(courseLanguageCodes, { optional: true, description: 'With a course in this language' })
  language?: CourseLanguage;
  @TextField({ optional: true, max: 300 }) after?: string;
}

class CourseWordsDto {
  @TextField({ max: 160 }) title: string;
  @TextField({ optional: true, max: 160 }) titleEn?: string;
  @TextField({ max: 400 }) summary: string;
  @TextField({ optional: true, max: 400 }) summaryEn?: string;
  @ChoiceField(topics) topic: Topic;
  @ChoiceField(courseLevels) level: CourseLevel;
  @ChoiceField(courseLanguageCodes) language: CourseLanguage;
  @TextField({ max: 200 }) audience: string;
}
export class CreateCourseDto extends CourseWordsDto {
  @IdField() unitId: string;
  @ListField({ max: 12 }) outcomes: string[];
}
export class UpdateCourseDto extends CourseWordsDto {
  @ListField({ max: 12 }) outcomes: string[];
  @WholeField({ min: 1, description: 'The version that was read' }) version: number;
}
/** The same through a form: outcomes are lines of a text. */
export class CourseFormDto extends CourseWordsDto {
  @TextField({ optional: true, max: 2000 }) outcomes?: string;
  @IdField({ optional: true }) unitId?: string;
  @WholeField({ optional: true, min: 1 }) version?: number;
}

export class SectionDto {
  @TextField({ max: 160 }) title: string;
}
export class MoveDto {
  @ChoiceField(['up', 'down']) direction: 'up' | 'down';
}
export class NewLessonDto {
  @TextField({ max: 160 }) title: string;
  @ChoiceField(lessonKinds) kind: LessonKind;
  @WholeField({ optional: true, min: 1, max: 120 }) minutes?: number;
  @TextField({ optional: true, max: 60_000, description: 'Markdown, of a text lesson' })
  bodyMarkdown?: string;
  @WholeField({ optional: true, max: 100 }) passPercentage?: number;
}
export class UpdateLessonDto {
  @TextField({ max: 160 }) title: string;
  @WholeField({ min: 1, max: 120 }) minutes: number;
  @TextField({ optional: true, max: 60_000 }) bodyMarkdown?: string;
  @WholeField({ optional: true, max: 100 }) passPercentage?: number;
}
/** The same through a form that can also show what the text will look like. */
export class LessonFormDto extends UpdateLessonDto {
  @ChoiceField(['save', 'preview', 'picture'], { optional: true }) button?: 'save' | 'preview' | 'picture';
  @TextField({ optional: true, max: 300, description: 'What a picture shows that is sent along' })
  alt?: string;
}
export class AttachH5pDto {
  @IdField() contentId: string;
}

class ProgrammeWordsDto {
  @TextField({ max: 160 }) title: string;
  @TextField({ optional: true, max: 160 }) titleEn?: string;
  @TextField({ max: 400 }) summary: string;
  @TextField({ optional: true, max: 400 }) summaryEn?: string;
  @ChoiceField(topics) topic: Topic;
}
export class ProgrammeFormDto extends ProgrammeWordsDto {
  @IdField({ optional: true }) unitId?: string;
}
export class ProgrammeCourseDto {
  @IdField() id: string;
  @FlagField() required: boolean;
}
export class CreateProgrammeDto extends ProgrammeWordsDto {
  @IdField() unitId: string;
  @NestedField(() => ProgrammeCourseDto, { many: true, max: 50 }) courses: ProgrammeCourseDto[];
}
export class UpdateProgrammeDto extends ProgrammeWordsDto {
  @NestedField(() => ProgrammeCourseDto, { many: true, max: 50 }) courses: ProgrammeCourseDto[];
}
/** One act on the list of a programme's courses. */
export class ProgrammeListDto {
  @IdField() courseId: string;
  @ChoiceField(['add', 'remove', 'up', 'down', 'toggle']) act: 'add' | 'remove' | 'up' | 'down' | 'toggle';
}
