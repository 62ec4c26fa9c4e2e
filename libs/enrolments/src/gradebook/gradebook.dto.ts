import { ChoiceField, TextField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { Cell, EnrolmentChangeRow, GradebookRow } from './gradebook.repository';
import { type LearnerState, learnerStates, stuckDayChoices } from './learner-state';
import type { LessonFigures } from './lesson-figures';

export class GradebookFiltersDto {
  @TextField({ optional: true, max: 100, description: 'A name, diacritics not needed' }) q?: string;
  @ChoiceField(learnerStates, { optional: true }) state?: LearnerState;
  @ChoiceField(stuckDayChoices, { optional: true, description: 'Days without progress; 14 when absent' })
  days?: (typeof stuckDayChoices)[number];
  @TextField({ optional: true, max: 400, description: 'The `next` of the page before' }) after?: string;
}
export class TakeOutDto {
  @TextField({ max: 300, description: 'Told to the person' }) reason: string;
}
export class LessonReportDto {
  @ChoiceField(['hardest', 'course'], { optional: true }) order?: 'hardest' | 'course';
}

const day = { type: String, format: 'date-time' } as const;

export class GradebookCellDto {
  @ApiProperty({ format: 'uuid' }) lessonId: string;
  @ApiProperty({ ...day, nullable: true }) doneAt: Date | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The best, from 0 to 1' }) score: number | null;
  @ApiProperty({ description: 'Tries with a score' }) tries: number;
  @ApiProperty({ description: 'Those that did not pass' }) failed: number;
  @ApiProperty({ ...day, nullable: true }) firstTriedAt: Date | null;
  @ApiProperty({ ...day, nullable: true }) lastTriedAt: Date | null;
}
export class GradebookLearnerDto {
  @ApiProperty({ format: 'uuid' }) enrolmentId: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ enum: learnerStates }) state: LearnerState;
  @ApiProperty() lessonsDone: number;
  @ApiProperty() lessonsTotal: number;
  @ApiProperty(day) enrolledAt: Date;
  @ApiProperty({ ...day, nullable: true }) completedAt: Date | null;
  @ApiProperty(day) lastProgressAt: Date;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Failed several times, not done',
  })
  failingLessonId: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The older version they keep to; null: the newest',
  })
  courseVersion: number | null;
  @ApiProperty({ type: [GradebookCellDto], description: 'The lessons that were done or tried' })
  lessons: GradebookCellDto[];
}
export class GradebookDto {
  @ApiProperty({ type: [GradebookLearnerDto] }) items: GradebookLearnerDto[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
  @ApiProperty({ description: 'All learners of the course, whatever was searched for' }) total: number;
}
export class EnrolmentChangeDto {
  @ApiProperty(day) at: Date;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty() to: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who did it; null when it happened by itself' })
  byName: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}
export class GradebookOneDto extends GradebookLearnerDto {
  @ApiProperty({ type: [EnrolmentChangeDto], description: 'The newest first' }) changes: EnrolmentChangeDto[];
}
export class LessonFiguresDto implements LessonFigures {
  @ApiProperty({ format: 'uuid' }) lessonId: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Who did it, tried it or is at it' }) reached: number;
  @ApiProperty() done: number;
  @ApiProperty({ type: Number, nullable: true, description: 'From 0 to 1' }) averageScore: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'From the step before' })
  averageDays: number | null;
  @ApiProperty() tries: number;
  @ApiProperty() failed: number;
  @ApiProperty({ description: 'Who failed it several times and has not done it' }) heldUp: number;
}
export class LessonFiguresListDto {
  @ApiProperty({ type: [LessonFiguresDto] }) items: LessonFiguresDto[];
}

const cellDto = ([lessonId, cell]: [string, Cell]): GradebookCellDto => ({ lessonId, ...cell });

export function gradebookLearnerDto(row: GradebookRow): GradebookLearnerDto {
  const { enrolmentId, personId, fullName, state, lessonsDone, lessonsTotal } = row;
  const { enrolledAt, completedAt, lastProgressAt, failingLessonId, courseVersion } = row;
  return {
    ...{ enrolmentId, personId, fullName, state, lessonsDone, lessonsTotal },
    ...{ enrolledAt, completedAt, lastProgressAt, failingLessonId, courseVersion },
    lessons: Object.entries(row.cells).map(cellDto),
  };
}
export const enrolmentChangeDto = ({ at, from, to, byName, reason }: EnrolmentChangeRow) => ({
  ...{ at, from, to, byName, reason },
});
