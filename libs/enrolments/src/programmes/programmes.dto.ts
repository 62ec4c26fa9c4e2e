import { IdField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type FollowedWithState, nextStep } from './programme-enrolments.service';
import { type ProgrammeStatus, programmeStatuses } from './programmes.repository';

export class FollowDto {
  @IdField() programmeId: string;
}
export class ProgrammeStepDto {
  @ApiProperty({ format: 'uuid', description: 'Of the course or the class' }) id: string;
  @ApiProperty({ enum: ['course', 'class'] }) kind: 'course' | 'class';
  @ApiProperty() required: boolean;
  @ApiProperty() done: boolean;
  @ApiProperty() begun: boolean;
  @ApiProperty({ description: 'Whether it can be taken: a closed course or a class that is over cannot' })
  open: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The step to take before' })
  waitsFor: string | null;
}
export class ProgrammeEnrolmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) programmeId: string;
  @ApiProperty({ description: 'The programme: /programmes/SLUG' }) slug: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: programmeStatuses }) status: ProgrammeStatus;
  @ApiProperty() stepsDone: number;
  @ApiProperty() stepsTotal: number;
  @ApiProperty({ type: String, format: 'date-time' }) followedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) completedAt: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) nextStepId: string | null;
  @ApiProperty({ type: [ProgrammeStepDto] }) steps: ProgrammeStepDto[];
}
export class ProgrammeEnrolmentsDto {
  @ApiProperty({ type: [ProgrammeEnrolmentDto] }) items: ProgrammeEnrolmentDto[];
  @ApiProperty() total: number;
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the newest 100 come at once' })
  next: null;
}

export function programmeEnrolmentDto(one: FollowedWithState): ProgrammeEnrolmentDto {
  const { followed, state } = one;
  const { id, programmeId, slug, title, status, followedAt, completedAt } = followed;
  const counted =
    status === 'completed'
      ? { done: followed.stepsDone, total: followed.stepsTotal }
      : { done: state.progress.done, total: state.progress.total };
  const open = new Map(state.steps.map((step) => [step.id, step.open]));
  return {
    ...{ id, programmeId, slug, title, status, followedAt, completedAt },
    stepsDone: counted.done,
    stepsTotal: counted.total,
    nextStepId: nextStep(one)?.id ?? null,
    steps: followed.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      required: step.required,
      done: step.done,
      begun: step.begun,
      open: open.get(step.id) ?? false,
      waitsFor: state.locks.get(step.id) ?? null,
    })),
  };
}
