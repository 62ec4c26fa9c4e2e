import { type Basis, bases } from '@domdom/identity';
import { ChoiceField, FlagField, IdField, TextField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type EnrolmentStatus, enrolmentStatuses } from '../domain/transitions';
import type { MyEnrolment, ProgressRow } from '../enrolments.repository';

/** How somebody may agree to being enrolled by another; never their own click. */
export const spokenBases = bases.filter((basis) => basis !== 'self');

export class EnrolDto {
  @IdField() courseId: string;
  @IdField({ optional: true, description: 'Somebody of a unit that you serve; yourself, when absent' })
  personId?: string;
  @ChoiceField(spokenBases, {
    optional: true,
    description: 'How the other person agreed; needed unless their consent to be acted for stands already',
  })
  basis?: Basis;
  @FlagField({ optional: true, description: 'That the other person agreed' }) agreed?: boolean;
}
export class WithdrawDto {
  @TextField({ optional: true, max: 300 }) reason?: string;
}
export class LearnerFiltersDto {
  @TextField({ optional: true, max: 100 }) q?: string;
  @ChoiceField(enrolmentStatuses, { optional: true }) status?: EnrolmentStatus;
  @TextField({ optional: true, max: 400 }) after?: string;
}

/** How far somebody is in a course. */
export class EnrolmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) courseId: string;
  @ApiProperty({ enum: enrolmentStatuses }) status: EnrolmentStatus;
  @ApiProperty() lessonsDone: number;
  @ApiProperty() lessonsTotal: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) completedAt: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) nextLessonId: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'In the line for a place, from 1' })
  position: number | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the time to learn is over',
  })
  expiresAt: Date | null;
}
export class ProgressDto extends EnrolmentDto {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ type: [String] }) doneLessonIds: string[];
}
export class MyEnrolmentDto extends EnrolmentDto {
  @ApiProperty({ description: 'The course: /courses/SLUG' }) slug: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, format: 'date-time' }) enrolledAt: Date;
}
export class MyEnrolmentsDto {
  @ApiProperty({ type: [MyEnrolmentDto] }) items: MyEnrolmentDto[];
  @ApiProperty() total: number;
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the newest 200 come at once' })
  next: null;
}
export class LessonOutcomeDto {
  @ApiProperty({ description: 'Whether the lesson counts as done' }) done: boolean;
  @ApiProperty() courseCompleted: boolean;
}

const enrolmentDto = (row: MyEnrolment | ProgressRow): EnrolmentDto => {
  const { id, courseId, status, lessonsDone, lessonsTotal, completedAt, nextLessonId, position, expiresAt } =
    row;
  return { id, courseId, status, lessonsDone, lessonsTotal, completedAt, nextLessonId, position, expiresAt };
};
export const progressDto = (row: ProgressRow): ProgressDto => ({
  ...enrolmentDto(row),
  personId: row.personId,
  doneLessonIds: row.doneLessonIds,
});
export const myEnrolmentDto = (row: MyEnrolment): MyEnrolmentDto => ({
  ...enrolmentDto(row),
  slug: row.slug,
  title: row.title,
  enrolledAt: row.enrolledAt,
});
