import { type Actor, CurrentActor } from '@domdom/platform';
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

@ApiTags('enrolments')
@Controller('api/v1/enrolments')
export class EnrolmentsApiController {
  constructor(private readonly enrolments: EnrolmentsService) {}

  /** One's own courses. */
  @Get()
  @ApiOkResponse({ type: MyEnrolmentsDto })
  async mine(@CurrentActor() actor: Actor): Promise<MyEnrolmentsDto> {
    const items = (await this.enrolments.mine(actor)).map(myEnrolmentDto);
    return { items, total: items.length, next: null };
  }

  /** Enrols; doing it again answers with the same enrolment. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ProgressDto })
  async enrol(@CurrentActor() actor: Actor, @Body() { courseId, personId }: EnrolDto): Promise<ProgressDto> {
    return progressDto(await this.enrolments.enrol(actor, courseId, personId));
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
