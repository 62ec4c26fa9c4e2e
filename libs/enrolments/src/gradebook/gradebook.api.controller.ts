import { type Actor, CurrentActor, Requires } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DecisionsService } from '../admission/decisions.service';
import {
  enrolmentChangeDto,
  GradebookDto,
  GradebookFiltersDto,
  GradebookOneDto,
  gradebookLearnerDto,
  LessonFiguresListDto,
  LessonReportDto,
  TakeOutDto,
} from './gradebook.dto';
import { GradebookService } from './gradebook.service';

/** Progress of the learners of a course, for those who teach it. */
@ApiTags('gradebook')
@Requires('instructor')
@Controller('api/v1/courses/:id/gradebook')
export class GradebookApiController {
  constructor(
    private readonly gradebook: GradebookService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: GradebookDto })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { after, days, ...filters }: GradebookFiltersDto,
  ): Promise<GradebookDto> {
    const given = { ...filters, ...(days ? { days: Number(days) } : {}) };
    const { items, next, counts } = await this.gradebook.page(actor, id, given, after);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { items: items.map(gradebookLearnerDto), next, total };
  }

  @Get('lessons')
  @ApiOkResponse({ type: LessonFiguresListDto })
  async lessons(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { order = 'course' }: LessonReportDto,
  ): Promise<LessonFiguresListDto> {
    const { lessons } = await this.gradebook.lessons(actor, id, order);
    return {
      items: lessons.map(({ lesson, place: _, ...figures }) => ({ ...figures, title: lesson.title })),
    };
  }

  @Get('learners/:enrolmentId')
  @ApiOkResponse({ type: GradebookOneDto })
  async learner(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('enrolmentId') enrolmentId: string,
  ): Promise<GradebookOneDto> {
    const { learner, changes } = await this.gradebook.learner(actor, id, enrolmentId);
    return { ...gradebookLearnerDto(learner), changes: changes.map(enrolmentChangeDto) };
  }

  /** Takes somebody who learns out of the course: they are told why, and their place goes to the first who waits. */
  @Post('learners/:enrolmentId/removal')
  @HttpCode(204)
  @ApiNoContentResponse()
  takeOut(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('enrolmentId') enrolmentId: string,
    @Body() { reason }: TakeOutDto,
  ): Promise<void> {
    return this.decisions.takeOut(actor, id, enrolmentId, reason);
  }
}
