import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  ListField,
  NestedField,
  WholeField,
} from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { CourseName, ProgrammeClass } from '../views';
import { type CompletionKind, type CourseRules, completionKinds, type LessonRules } from './course-rules';
import type { Opening } from './opening';
import type { ProgrammeRules } from './programme-rules';

const day = (value: string | null | undefined): string | null => value?.slice(0, 10) ?? null;

export class CourseRulesDto {
  @DateField({ optional: true, description: 'Nobody learns before this day in Viet Nam' })
  opensOn?: string | null;
  @FlagField({ description: 'Each lesson waits for those before it' }) inOrder: boolean;
  @ChoiceField(completionKinds, { description: 'Which lessons complete the course' })
  completion: CompletionKind;
  @WholeField({ optional: true, min: 1, max: 1000, description: 'How many lessons, for `count`' })
  count?: number | null;
  @WholeField({ max: 100, description: 'Mean of the lessons with a pass mark, in per cent; 0 asks for none' })
  minimalAverage: number;
}
export class OpeningDto {
  @DateField({ optional: true, description: 'From this day in Viet Nam on' }) opensOn?: string | null;
  @WholeField({ optional: true, max: 3650, description: 'So many days after enrolling' })
  opensAfterDays?: number | null;
}
export class LessonRulesDto extends OpeningDto {
  @FlagField({ description: 'Whether a course by required lessons takes it' }) required: boolean;
  @WholeField({ max: 100, description: 'Sessions of the course’s classes that make it done; 0: learning it' })
  sessions: number;
}
export class PrerequisitesDto {
  @ListField({ max: 20, description: 'Open courses to complete before' }) prerequisiteIds: string[];
}
/** One act on the list of courses to complete before. */
export class PrerequisiteActDto {
  @IdField() courseId: string;
  @ChoiceField(['add', 'remove']) act: 'add' | 'remove';
}

export class CourseNameDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() slug: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) titleEn: string | null;
}
export class LessonWithRulesDto extends LessonRulesDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
}
export class SectionWithRulesDto extends OpeningDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: [LessonWithRulesDto] }) lessons: LessonWithRulesDto[];
}
export class CourseWithRulesDto extends CourseRulesDto {
  @ApiProperty({ type: [CourseNameDto] }) prerequisites: CourseName[];
  @ApiProperty({ type: [SectionWithRulesDto] }) sections: SectionWithRulesDto[];
}

export class ProgrammeClassDto {
  @IdField() id: string;
  @FlagField() required: boolean;
  @WholeField({ min: 1, max: 100, description: 'Sessions to go to' }) sessions: number;
}
export class ProgrammeRulesDto {
  @WholeField({ max: 100, description: 'How many of the elective steps' }) electives: number;
  @FlagField({ description: 'Each step waits for the required ones before it' }) inOrder: boolean;
}
export class ProgrammePlanDto extends ProgrammeRulesDto {
  @NestedField(() => ProgrammeClassDto, { many: true, max: 50 }) classes: ProgrammeClassDto[];
}
/** One act on the list of a programme's classes. */
export class ProgrammeClassActDto {
  @IdField() classId: string;
  @ChoiceField(['add', 'remove', 'toggle', 'sessions']) act: 'add' | 'remove' | 'toggle' | 'sessions';
  @WholeField({ optional: true, min: 1, max: 100 }) sessions?: number;
}

export const courseRulesOf = (dto: CourseRulesDto): CourseRules => ({
  opensOn: day(dto.opensOn),
  inOrder: dto.inOrder,
  completion: dto.completion,
  count: dto.completion === 'count' ? (dto.count ?? null) : null,
  minimalAverage: dto.minimalAverage,
});
export const openingOf = (dto: OpeningDto): Opening => ({
  opensOn: day(dto.opensOn),
  opensAfterDays: dto.opensAfterDays ?? null,
});
export const lessonRulesOf = (dto: LessonRulesDto): LessonRules => ({
  ...openingOf(dto),
  required: dto.required,
  sessions: dto.sessions,
});
export const programmePlanDto = (given: {
  rules: ProgrammeRules;
  classes: readonly ProgrammeClass[];
}): ProgrammePlanDto => ({
  ...given.rules,
  classes: given.classes.map(({ id, required, sessions }) => ({ id, required, sessions })),
});
