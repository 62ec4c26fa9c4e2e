import { type Actor, CurrentActor, commonErrors } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  EnrolDto,
  LessonOutcomeDto,
  MyEnrolmentsDto,
  myEnrolmentDto,
  ProgressDto,
  progressDto,
  WithdrawDto,
} from './dto/enrolments.dto';
import { EnrolmentsService } from './enrolments.service';
import { EnrollingService } from './on-behalf/enrolling.service';

@ApiTags('enrolments')
@Controller('api/v1/enrolments')
export class EnrolmentsApiController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly enrolling: EnrollingService,
  ) {}

  /** One's own courses. */
  @Get()
  @ApiOkResponse({ type: MyEnrolmentsDto })
  async mine(@CurrentActor() actor: Actor): Promise<MyEnrolmentsDto> {
    const items = (await this.enrolments.mine(actor)).map(myEnrolmentDto);
    return { items, total: items.length, next: null };
  }

  /**
   * Enrols by the terms of the course: to learn (`active`), to wait for a place, or to be let in (`requested`). Doing
   * it again answers with the same enrolment. An official enrols people of their units with their recorded consent.
   */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ProgressDto })
  async enrol(@CurrentActor() actor: Actor, @Body() input: EnrolDto): Promise<ProgressDto> {
    const { courseId, personId = actor.personId, basis, agreed } = input;
    if (personId === actor.personId) return progressDto(await this.enrolments.enrol(actor, courseId));
    const consent = basis ? { basis, agreed: agreed ?? false } : null;
    await this.enrolling.enrolKnown(actor, courseId, personId, consent);
    const progress = await this.enrolments.progressIn(personId, courseId);
    if (!progress) throw commonErrors.notFound();
    return progressDto(progress);
  }

  @Get(':id')
  @ApiOkResponse({ type: ProgressDto })
  async progress(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ProgressDto> {
    return progressDto(await this.enrolments.get(actor, id));
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: WithdrawDto,
  ): Promise<void> {
    return this.enrolments.withdraw(actor, id, reason ?? null);
  }

  /** Marks one's own lesson as done; one that asks for a score counts only through its player. */
  @Post('lessons/:lessonId/done')
  @HttpCode(200)
  @ApiOkResponse({ type: LessonOutcomeDto })
  done(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string): Promise<LessonOutcomeDto> {
    return this.enrolments.completeLesson(actor.personId, lessonId, { score: null });
  }
}
