import { type Actor, Clock, CurrentActor } from '@domdom/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { EnrolmentsService } from '../enrolments.service';
import { CourseProgressService } from './course-progress.service';
import { locksIn, progressIn } from './standing';

export class LessonStateDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Whether a course by required lessons takes it' }) required: boolean;
  @ApiProperty() done: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'The best one, from 0 to 1' }) score:
    | number
    | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Locked until this day in Viet Nam',
  })
  opensOn: string | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Locked until this lesson is done',
  })
  waitsFor: string | null;
}
/** What somebody has done in a course, and what is locked for them. */
export class LessonStatesDto {
  @ApiProperty() lessonsDone: number;
  @ApiProperty({ description: 'How many lessons complete the course' }) lessonsTotal: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Mean score of the graded lessons, from 0 to 1' })
  average: number | null;
  @ApiProperty({ type: [LessonStateDto] }) items: LessonStateDto[];
}

@ApiTags('enrolments')
@Controller('api/v1/enrolments')
export class LessonStatesApiController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly progress: CourseProgressService,
    private readonly clock: Clock,
  ) {}

  /** The lessons of a course that somebody takes: done, open, or locked and why. */
  @Get(':id/lessons')
  @ApiOkResponse({ type: LessonStatesDto })
  async lessons(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<LessonStatesDto> {
    const enrolment = await this.enrolments.get(actor, id);
    const { plan, done } = await this.progress.of(enrolment);
    const locks = locksIn(plan, done.keys(), enrolment.beganAt, this.clock.now());
    const { done: lessonsDone, total: lessonsTotal, average } = progressIn(plan, done);
    const items = plan.sections.flatMap(({ lessons }) =>
      lessons.map(({ id, title, rules }) => {
        const lock = locks.get(id);
        return {
          ...{ id, title, required: rules.required, done: done.has(id), score: done.get(id) ?? null },
          opensOn: lock?.kind === 'date' ? lock.on : null,
          waitsFor: lock?.kind === 'order' ? lock.lessonId : null,
        };
      }),
    );
    return { lessonsDone, lessonsTotal, average, items };
  }
}
