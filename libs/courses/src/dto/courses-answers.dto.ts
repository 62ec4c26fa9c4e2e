import type { Topic } from '@domdom/ui';
import { ApiProperty } from '@nestjs/swagger';
import type { CourseLevel, CourseStatus } from '../domain/course.entity';
import type { LessonKind } from '../domain/lesson-kinds';
import type {
  CourseCard,
  CourseView,
  ListedProgramme,
  ProgrammeCard,
  ProgrammeView,
  SectionView,
} from '../views';

/** A course in a list. */
export class CourseCardDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Its address: /courses/SLUG' }) slug: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) titleEn: string | null;
  @ApiProperty() summary: string;
  @ApiProperty({ type: String, nullable: true }) summaryEn: string | null;
  @ApiProperty() topic: Topic;
  @ApiProperty() level: CourseLevel;
  @ApiProperty({ description: 'ISO 639' }) language: string;
  @ApiProperty() minutes: number;
  @ApiProperty({ description: 'All lessons over the wire; 0 when not counted yet' }) downloadBytes: number;
  @ApiProperty() lessonCount: number;
  @ApiProperty() status: CourseStatus;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt: Date | null;
}
export class LessonSummaryDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() kind: LessonKind;
  @ApiProperty() minutes: number;
  @ApiProperty({ description: 'Whether it has content' }) ready: boolean;
}
export class SectionAnswerDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: [LessonSummaryDto] }) lessons: LessonSummaryDto[];
}
export class AuthorDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}
/** A course with its contents. */
export class CourseDto extends CourseCardDto {
  @ApiProperty() audience: string;
  @ApiProperty({ type: [String] }) outcomes: string[];
  @ApiProperty({ type: [AuthorDto] }) authors: AuthorDto[];
  @ApiProperty() version: number;
  @ApiProperty({ type: [SectionAnswerDto] }) sections: SectionAnswerDto[];
}
export class CoursePageDto {
  @ApiProperty({ type: [CourseCardDto] }) items: CourseCardDto[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
  @ApiProperty() total: number;
}
export class MadeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class ProgrammeCardDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() slug: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) titleEn: string | null;
  @ApiProperty() summary: string;
  @ApiProperty({ type: String, nullable: true }) summaryEn: string | null;
  @ApiProperty() topic: Topic;
  @ApiProperty() status: CourseStatus;
  @ApiProperty() unitName: string;
  @ApiProperty() courseCount: number;
  @ApiProperty() minutes: number;
}
export class ListedProgrammeDto extends ProgrammeCardDto {
  @ApiProperty({ type: [String], description: 'Levels of its open courses' }) levels: string[];
  @ApiProperty({ type: [String], description: 'Languages of its open courses, ISO 639' }) languages: string[];
}
export class CourseInProgrammeDto extends CourseCardDto {
  @ApiProperty() required: boolean;
}
export class ProgrammeDto extends ListedProgrammeDto {
  @ApiProperty({ type: [CourseInProgrammeDto] }) courses: CourseInProgrammeDto[];
}
export class ProgrammePageDto {
  @ApiProperty({ type: [ListedProgrammeDto] }) items: ListedProgrammeDto[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
  @ApiProperty() total: number;
}

/** The public facts of a course; nothing of who may edit it. */
export function courseCardDto(card: CourseCard): CourseCardDto {
  const { id, slug, title, titleEn, summary, summaryEn, topic, level, language, minutes } = card;
  const { downloadBytes, lessonCount, status, unitId, unitName, publishedAt } = card;
  return {
    ...{ id, slug, title, titleEn, summary, summaryEn, topic, level, language, minutes },
    ...{ downloadBytes, lessonCount, status, unitId, unitName, publishedAt },
  };
}
export function courseDto(course: CourseView, sections: SectionView[]): CourseDto {
  const { audience, outcomes, authors, version } = course;
  return { ...courseCardDto(course), audience, outcomes, authors, version, sections };
}
export function programmeCardDto(card: ProgrammeCard): ProgrammeCardDto {
  const { id, slug, title, titleEn, summary, summaryEn, topic, status, unitName, courseCount, minutes } =
    card;
  return { id, slug, title, titleEn, summary, summaryEn, topic, status, unitName, courseCount, minutes };
}
export function listedProgrammeDto(card: ListedProgramme): ListedProgrammeDto {
  const { levels, languages } = card;
  return { ...programmeCardDto(card), levels, languages };
}
export function programmeDto(programme: ProgrammeView): ProgrammeDto {
  const courses = programme.courses.map((course) => ({
    ...courseCardDto(course),
    required: course.required,
  }));
  return { ...listedProgrammeDto(programme), courses };
}
