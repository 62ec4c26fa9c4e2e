import { titleIn } from '@domdom/courses';
import { type Actor, CurrentActor, commonErrors, requestContext } from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { choicesOf, type Question, questions } from './domain/answers';
import { ForgottenDto, KnownDto } from './dto/answers.dto';
import { AnswerDto, LeftOutDto } from './dto/recommendations.dto';
import { KnowledgeService } from './knowledge.service';
import { recommendationErrors } from './recommendations.errors';
import { RecommendationsService } from './recommendations.service';

/** @throws common.notFound */
function questionOf(given: string): Question {
  const question = questions.find((one) => one === given);
  if (!question) throw commonErrors.notFound();
  return question;
}

/** What recommendations know of a person, to be read, answered, left out and deleted. */
@ApiTags('recommendations')
@Controller('api/v1/recommendations')
export class KnownApiController {
  constructor(
    private readonly knowledge: KnowledgeService,
    private readonly recommendations: RecommendationsService,
  ) {}

  @Get('known')
  @ApiOkResponse({ type: KnownDto })
  async known(@CurrentActor() actor: Actor): Promise<KnownDto> {
    const found = await this.knowledge.of(actor);
    if (!found) throw recommendationErrors.noConsent();
    const { known, shown, age } = found;
    const language = requestContext.current()?.language ?? actor.language;
    return {
      history: known.history.map((own) => ({
        id: own.courseId,
        title: titleIn(language, own),
        status: own.status,
      })),
      answers: known.answers,
      wishes: known.wishes,
      hidden: known.disliked.map((item) => ({
        kind: item.kind,
        id: item.id,
        title: titleIn(language, item),
      })),
      province: known.province?.name ?? null,
      commune: known.commune?.name ?? null,
      ageGroup: age,
      leftOut: known.leftOut,
      shown: shown.times,
    };
  }

  /** Answers one of the three questions. */
  @Put('answers/:question')
  @HttpCode(204)
  async answer(
    @CurrentActor() actor: Actor,
    @Param('question') given: string,
    @Body() { answer }: AnswerDto,
  ): Promise<void> {
    const question = questionOf(given);
    const chosen = choicesOf[question].find((choice) => choice === answer);
    if (!chosen) throw commonErrors.notFound();
    await this.recommendations.answer(actor, question, chosen);
  }

  /** Takes an answer away. */
  @Delete('answers/:question')
  @HttpCode(204)
  forgetAnswer(@CurrentActor() actor: Actor, @Param('question') given: string): Promise<void> {
    return this.recommendations.answer(actor, questionOf(given), null);
  }

  /** Something does not count any more. */
  @Post('left-out')
  @HttpCode(204)
  leaveOut(@CurrentActor() actor: Actor, @Body() { what, key = '' }: LeftOutDto): Promise<void> {
    return this.knowledge.leaveOut(actor, { what, key });
  }

  /** It counts again. */
  @Post('counted')
  @HttpCode(204)
  countAgain(@CurrentActor() actor: Actor, @Body() { what, key = '' }: LeftOutDto): Promise<void> {
    return this.knowledge.countAgain(actor, { what, key });
  }

  /** Deletes what was noted of what was recommended. */
  @Delete('shown')
  @HttpCode(204)
  forgetShown(@CurrentActor() actor: Actor): Promise<void> {
    return this.knowledge.forgetShown(actor);
  }

  /** Withdraws the consent and deletes at once all that was kept. */
  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: ForgottenDto })
  withdraw(@CurrentActor() actor: Actor): Promise<ForgottenDto> {
    return this.knowledge.withdraw(actor);
  }
}
