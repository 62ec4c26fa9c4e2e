import { type Actor, CurrentActor, formatNumber, requestContext } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type QuestionBody, rightsOf } from '../domain/question';
import type { SentAnswer } from '../domain/response';
import { mark } from '../domain/scoring';
import { type AskedDto, AttemptDto, AttemptResultDto } from '../dto/answers.dto';
import { TakenAnswersDto } from '../dto/quizzes.dto';
import { responseLines, rightLines } from '../pages/answer-words';
import { answerValues } from '../pages/question-fields';
import { sayTaking } from '../quizzes.messages';
import type { Answer } from './attempts.repository';
import { type Finished, type Taking, TakingService } from './taking.service';

/** What can be chosen, in the order of the page; never which of it is right. */
function choicesOf(body: QuestionBody, shown: readonly number[]): string[] {
  if (body.kind === 'single' || body.kind === 'multiple')
    return shown.map((at) => body.options[at]?.text ?? '');
  if (body.kind === 'matching') {
    const rights = rightsOf(body);
    return shown.map((at) => rights[at] ?? '');
  }
  return body.kind === 'ordering' ? shown.map((at) => body.items[at] ?? '') : [];
}

/** An answer as it is sent: the places as they are shown. */
function sentAgain(answer: Answer): unknown {
  const values = answerValues([answer]);
  const name = `a.${answer.place}`;
  const { body } = answer.content;
  if (!answer.response) return null;
  const count =
    body.kind === 'matching' ? body.pairs.length : body.kind === 'ordering' ? body.items.length : 0;
  if (count === 0) return values[name] ?? null;
  return Array.from({ length: count }, (_, at) => values[`${name}.${at}`] ?? null);
}

const askedOf = (answer: Answer): AskedDto => ({
  place: answer.place,
  kind: answer.content.body.kind,
  text: answer.content.text,
  points: answer.points,
  choices: choicesOf(answer.content.body, answer.shown),
  lefts: answer.content.body.kind === 'matching' ? answer.content.body.pairs.map(({ left }) => left) : [],
  answer: sentAgain(answer),
});

const attemptOf = ({ attempt, answers }: Taking): AttemptDto => ({
  id: attempt.id,
  quizId: attempt.quizId,
  number: attempt.number,
  startedAt: attempt.startedAt,
  dueAt: attempt.dueAt,
  finishedAt: attempt.finishedAt,
  scaled: attempt.scaled,
  passed: attempt.passed,
  questions: answers.map(askedOf),
});

function resultOf({ attempt, answers, showRight, counted }: Finished): AttemptResultDto {
  const say = sayTaking();
  const number = (value: number) => formatNumber(requestContext.language(), value);
  return {
    id: attempt.id,
    score: attempt.score ?? 0,
    maxScore: attempt.maxScore ?? 0,
    scaled: attempt.scaled ?? 0,
    passed: attempt.passed ?? false,
    counted,
    answers: answers.map(({ place, content, points, share, response }) => ({
      place,
      text: content.text,
      points,
      share: share ?? 0,
      given: responseLines(content.body, response, say),
      right: showRight ? rightLines(content.body, say, number) : null,
      feedback: [
        ...mark(content.body, response).feedback,
        ...(showRight && content.generalFeedback ? [content.generalFeedback] : []),
      ],
    })),
  };
}

/** Taking a quiz through the API: what the pages do. */
@ApiTags('quizzes')
@Controller('api/v1')
export class TakingApiController {
  constructor(private readonly taking: TakingService) {}

  /** Begins an attempt, or goes on with the one that is open. */
  @Post('lessons/:lessonId/quiz-attempts')
  @ApiCreatedResponse({ type: AttemptDto })
  async start(@Param('lessonId') lessonId: string, @CurrentActor() actor: Actor): Promise<AttemptDto> {
    const id = await this.taking.start(actor, lessonId);
    return attemptOf(await this.taking.taking(actor, id));
  }

  @Get('quiz-attempts/:id')
  @ApiOkResponse({ type: AttemptDto })
  async get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<AttemptDto> {
    return attemptOf(await this.taking.taking(actor, id));
  }

  /** Keeps answers; questions that are not named stay as they were. */
  @Put('quiz-attempts/:id/answers')
  @ApiOkResponse({ type: AttemptDto })
  async save(
    @Param('id') id: string,
    @Body() { answers }: TakenAnswersDto,
    @CurrentActor() actor: Actor,
  ): Promise<AttemptDto> {
    const sent = new Map(answers.map(({ place, answer }) => [place, answer as SentAnswer | undefined]));
    await this.taking.save(actor, id, sent);
    return attemptOf(await this.taking.taking(actor, id));
  }

  @Post('quiz-attempts/:id/finish')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptResultDto })
  async finish(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<AttemptResultDto> {
    await this.taking.finish(actor, id);
    return resultOf(await this.taking.finished(actor, id));
  }

  @Get('quiz-attempts/:id/result')
  @ApiOkResponse({ type: AttemptResultDto })
  async result(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<AttemptResultDto> {
    return resultOf(await this.taking.finished(actor, id));
  }
}
