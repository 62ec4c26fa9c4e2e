import { type Actor, CurrentActor, Requires, requestContext } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AfterQueryDto,
  AttemptDetailsDto,
  AttemptPageDto,
  AttemptsQueryDto,
  DecisionDto,
  GradingDto,
  LearnerPageDto,
  OwnAnswersDto,
  OwnStandingDto,
  QuestionFigureDto,
} from '../dto/attempts.dto';
import { DecisionsService } from './decisions.service';
import type { Grading } from './grading';
import { GradingService } from './grading.service';
import { OwnAttemptsService } from './own-attempts.service';
import { ResultsService } from './results.service';

const { language } = requestContext;
const dtoOf = ({ attemptsAllowed, ...grading }: Grading): GradingDto => ({
  ...grading,
  ...(attemptsAllowed === null ? {} : { attemptsAllowed }),
});

/** What came of contents, for those who teach: the way of grading, attempts, questions, learners. */
@ApiTags('h5p')
@Requires('instructor')
@Controller('api/v1/h5p/contents/:id')
export class AttemptsApiController {
  constructor(
    private readonly gradings: GradingService,
    private readonly results: ResultsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get('grading')
  @ApiOkResponse({ type: GradingDto })
  async grading(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<GradingDto> {
    return dtoOf((await this.gradings.of(actor, id)).grading);
  }

  @Put('grading')
  @ApiOkResponse({ type: GradingDto })
  async saveGrading(
    @Param('id') id: string,
    @Body() { mode, review, attemptsAllowed }: GradingDto,
    @CurrentActor() actor: Actor,
  ): Promise<GradingDto> {
    await this.gradings.save(actor, id, { mode, review, attemptsAllowed: attemptsAllowed ?? null });
    return dtoOf((await this.gradings.of(actor, id)).grading);
  }

  @Get('attempts')
  @ApiOkResponse({ type: AttemptPageDto })
  async attempts(
    @Param('id') id: string,
    @Query() { after, ...filters }: AttemptsQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<AttemptPageDto> {
    return (await this.results.attempts(actor, id, filters, after)).attempts;
  }

  @Get('attempts/:attemptId')
  @ApiOkResponse({ type: AttemptDetailsDto })
  async attempt(
    @Param('id') id: string,
    @Param('attemptId') attemptId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AttemptDetailsDto> {
    const { attempt, answers } = await this.results.attempt(actor, id, attemptId, language());
    return { attempt, answers };
  }

  @Post('attempts/:attemptId/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(
    @Param('id') id: string,
    @Param('attemptId') attemptId: string,
    @Body() decision: DecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.decisions.decide(actor, id, attemptId, decision);
  }

  @Get('questions')
  @ApiOkResponse({ type: [QuestionFigureDto] })
  async questions(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<QuestionFigureDto[]> {
    return (await this.results.questions(actor, id, language())).questions;
  }

  @Get('learners')
  @ApiOkResponse({ type: LearnerPageDto })
  async learners(
    @Param('id') id: string,
    @Query() { after }: AfterQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<LearnerPageDto> {
    return (await this.results.learners(actor, id, after)).learners;
  }
}

/** What somebody did themselves. */
@ApiTags('h5p')
@Controller('api/v1/h5p/lessons/:lessonId/attempts')
export class OwnAttemptsApiController {
  constructor(private readonly own: OwnAttemptsService) {}

  @Get()
  @ApiOkResponse({ type: OwnStandingDto })
  async mine(@Param('lessonId') lessonId: string, @CurrentActor() actor: Actor): Promise<OwnStandingDto> {
    const { standing } = await this.own.ofLesson(actor, lessonId);
    return { ...standing, grading: dtoOf(standing.grading) };
  }

  @Get(':attemptId')
  @ApiOkResponse({ type: OwnAnswersDto })
  async answers(
    @Param('lessonId') lessonId: string,
    @Param('attemptId') attemptId: string,
    @CurrentActor() actor: Actor,
  ): Promise<OwnAnswersDto> {
    const { attempt, answers, review } = await this.own.answers(actor, lessonId, attemptId, language());
    return { attempt, answers, review };
  }
}
