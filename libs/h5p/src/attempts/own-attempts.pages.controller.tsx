import { type Actor, CurrentActor, requestContext } from '@domdom/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OwnAttemptsService } from './own-attempts.service';
import { OwnAttemptPage, OwnAttemptsPage } from './pages/own-attempts.page';

/** What somebody did in a lesson, for themselves. */
@ApiExcludeController()
@Controller('h5p/lessons/:lessonId/attempts')
export class OwnAttemptsPagesController {
  constructor(private readonly own: OwnAttemptsService) {}

  @Get()
  async mine(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    return <OwnAttemptsPage {...(await this.own.ofLesson(actor, lessonId))} />;
  }

  @Get(':attemptId')
  async one(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @Param('attemptId') attemptId: string,
  ) {
    return (
      <OwnAttemptPage {...(await this.own.answers(actor, lessonId, attemptId, requestContext.language()))} />
    );
  }
}
