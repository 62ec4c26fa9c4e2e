import {
  ChoiceField,
  checkInput,
  IdField,
  ListField,
  NestedField,
  NumberField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { Allow } from 'class-validator';
import { type CourseLevel, courseLevels } from '../domain/course.entity';
import { type CourseLanguage, courseLanguageCodes } from '../domain/course-language';
import { type LessonKind, lessonKinds } from '../domain/lesson-kinds';
import { CourseRulesDto, LessonRulesDto, OpeningDto } from '../rules/rules.dto';
import { archiveErrors } from './archive.errors';

/** The file that says what an archive holds; docs/course-archive.md describes it. */
export const manifestName = 'domdom-course.json';
export const manifestFormat = 'domdom-course';
/** 2 says by which rules a course is learned. */
export const manifestVersion = 2;
export const manifestLimit = 16 * 1024 * 1024;

/** A course to complete before: taken over where it is open in the portal that reads the archive. */
class ManifestPrerequisite {
  @IdField() id: string;
  @TextField({ max: 160 }) title: string;
}
class ManifestDetails {
  @TextField({ max: 160 }) title: string;
  @TextField({ optional: true, max: 160 }) titleEn?: string | null;
  @TextField({ max: 400 }) summary: string;
  @TextField({ optional: true, max: 400 }) summaryEn?: string | null;
  @ChoiceField(topics) topic: Topic;
  @ChoiceField(courseLevels) level: CourseLevel;
  @ChoiceField(courseLanguageCodes) language: CourseLanguage;
  @TextField({ max: 200 }) audience: string;
  @ListField({ max: 12 }) outcomes: string[];
}
class ManifestLesson {
  @TextField({ max: 160 }) title: string;
  @ChoiceField(lessonKinds) kind: LessonKind;
  @WholeField({ min: 1, max: 600 }) minutes: number;
  @WholeField({ min: 0, max: 100 }) passPercentage: number;
  /** Of a text. */
  @TextField({ optional: true, max: 100_000 }) markdown?: string;
  /** The track that reads it aloud, a file of the archive. */
  @TextField({ optional: true, max: 400 }) audio?: string | null;
  /** What the kind of lesson wrote of its content; absent for a lesson that is empty. */
  @Allow() content?: unknown;
  @NestedField(() => LessonRulesDto, { optional: true }) rules?: LessonRulesDto;
}
class ManifestSection {
  @TextField({ max: 160 }) title: string;
  @NestedField(() => OpeningDto, { optional: true }) rules?: OpeningDto;
  @NestedField(() => ManifestLesson, { many: true, max: 1000 }) lessons: ManifestLesson[];
}
class ManifestPicture {
  @TextField({ max: 40, pattern: /^[0-9a-f-]{36}$/ }) id: string;
  @TextField({ max: 400 }) file: string;
  @TextField({ max: 300 }) alt: string;
}
/** A course as an archive holds it. */
export class CourseManifest {
  @ChoiceField([manifestFormat]) format: string;
  @NumberField() version: number;
  @TextField({ max: 40 }) exportedAt: string;
  @NestedField(() => ManifestDetails) course: ManifestDetails;
  @NestedField(() => CourseRulesDto, { optional: true }) rules?: CourseRulesDto;
  @NestedField(() => ManifestPrerequisite, { many: true, max: 20, optional: true })
  prerequisites?: ManifestPrerequisite[];
  @NestedField(() => ManifestSection, { many: true, max: 200 }) sections: ManifestSection[];
  @NestedField(() => ManifestPicture, { many: true, max: 2000 }) pictures: ManifestPicture[];
}

/** @throws archive.encoding, archive.badManifest with the place, archive.newerFormat */
export function readManifest(content: Buffer): CourseManifest {
  const raw = parse(content);
  const version = (raw as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > manifestVersion) throw archiveErrors.newerFormat();
  const { input, problems } = checkInput(CourseManifest, raw);
  const [first] = problems;
  if (first) throw archiveErrors.badManifest({ where: first.field ?? manifestName });
  const { rules } = input;
  // What the page of rules refuses too: a course by a number of lessons that nobody said.
  if (rules?.completion === 'count' && !rules.count)
    throw archiveErrors.badManifest({ where: 'rules.count' });
  return input;
}

function parse(content: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw archiveErrors.encoding({ name: manifestName });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw archiveErrors.badManifest({ where: manifestName });
  }
}
