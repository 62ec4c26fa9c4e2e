import {
  type Actor,
  CurrentActor,
  DomainError,
  errorWords,
  QueryFilters,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, type Redirect, seeOther } from '@domdom/ui';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PageQueryDto } from '../dto/quizzes.dto';
import { ResultPage } from '../pages/result.page';
import { answerState, attemptPath, CheckPage, TakingPage } from '../pages/taking.page';
import { sayTaking } from '../quizzes.messages';
import { readAnswers } from './sent-answers';
import { type Taking, TakingService } from './taking.service';

/** Taking a quiz page by page, without a script. */
@ApiExcludeController()
@Controller('quizzes')
export class TakingPagesController {
  constructor(private readonly taking: TakingService) {}

  @Post('lessons/:lessonId/start')
  async start(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string): Promise<Redirect> {
    return seeOther(attemptPath(await this.taking.start(actor, lessonId)));
  }

  /** The page of a question; without one, of the first that is open. */
  @Get('attempts/:id')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(PageQueryDto) { page }: PageQueryDto,
  ) {
    const taking = await this.taking.taking(actor, id);
    if (taking.attempt.finishedAt) return seeOther(`${attemptPath(id)}/result`);
    const open = taking.answers.find((answer) => answerState(answer) !== 'answered')?.place ?? 1;
    return <TakingPage taking={taking} page={Math.min(page ?? open, taking.answers.length)} />;
  }

  @Post('attempts/:id')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Redirect | PageAnswer> {
    try {
      await this.taking.save(actor, id, readAnswers(body));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      const warning = errorWords(requestContext.language(), error.code, error.params);
      const finished = await this.taking.finished(actor, id);
      return new PageAnswer(<ResultPage finished={finished} warning={warning} />, 409);
    }
    const page = Number(body['page']);
    const button = String(body['button'] ?? 'next');
    if (button === 'check') return seeOther(`${attemptPath(id)}/check`);
    if (button === 'later') return this.backToLesson(await this.taking.taking(actor, id));
    const next = button === 'next' ? page + 1 : button === 'previous' ? page - 1 : Number(button);
    return seeOther(Number.isInteger(next) && next > 0 ? `${attemptPath(id)}?page=${next}` : attemptPath(id));
  }

  @Get('attempts/:id/check')
  async check(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const taking = await this.taking.taking(actor, id);
    if (taking.attempt.finishedAt) return seeOther(`${attemptPath(id)}/result`);
    return <CheckPage taking={taking} />;
  }

  @Post('attempts/:id/finish')
  async finish(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Redirect> {
    await this.taking.finish(actor, id);
    return seeOther(`${attemptPath(id)}/result`);
  }

  @Get('attempts/:id/result')
  async result(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const { attempt } = await this.taking.taking(actor, id);
    if (!attempt.finishedAt) return seeOther(attemptPath(id));
    return <ResultPage finished={await this.taking.finished(actor, id)} />;
  }

  private backToLesson({ lesson, attempt }: Taking): Redirect {
    const path = lesson ? `/learn/${lesson.course.slug}/${lesson.id}` : attemptPath(attempt.id);
    return seeOther(path, sayTaking().saved);
  }
}
