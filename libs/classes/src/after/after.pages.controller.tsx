import {
  type Actor,
  blankForm,
  Clock,
  CurrentActor,
  commonErrors,
  FileStorage,
  type Form,
  FormBody,
  requestContext,
  sendFromStorage,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ClassesService } from '../classes.service';
import { afterWords } from './after.messages';
import { AfterRepository } from './after.repository';
import { FeedbackFormDto } from './dto/after.dto';
import type { Face } from './faces';
import { FeedbackService } from './feedback.service';
import { MaterialsService } from './materials.service';
import { AfterPage } from './pages/after.page';
import { FeedbackPage } from './pages/feedback.page';

const words = () => afterWords[requestContext.language()];

/** After a session, for the people of a class: what is left of it, and how it was. */
@ApiExcludeController()
@Controller('classes/:id')
export class AfterPagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly materials: MaterialsService,
    private readonly leftOver: AfterRepository,
    private readonly feedback: FeedbackService,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {}

  @Get('after')
  async after(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const view = await this.materials.toSee(actor, id);
    const [sessions, left, said] = await Promise.all([
      this.classes.sessions(id),
      this.leftOver.of(id),
      this.feedback.ownOf(actor.personId, id),
    ]);
    return <AfterPage {...{ view, sessions, left, said }} now={this.clock.now()} />;
  }

  @Get('materials/:materialId/download')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('materialId') materialId: string,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const { fileKey: key, mime, fileName } = await this.materials.file(actor, id, materialId);
    await sendFromStorage(request, response, this.files, {
      key,
      ...(mime ? { type: mime } : {}),
      download: fileName ?? 'tai-lieu',
      cacheControl: 'private, max-age=3600',
    });
  }

  @Get('sessions/:sessionId/feedback')
  async asked(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('sessionId') sessionId: string) {
    return this.feedbackPage(actor, id, sessionId);
  }

  @Post('sessions/:sessionId/feedback')
  give(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @FormBody(FeedbackFormDto) form: Form<FeedbackFormDto>,
  ) {
    return submit(
      form,
      async ({ face, words: said }) => {
        await this.feedback.give(actor, id, sessionId, { face: Number(face) as Face, words: said });
        return seeOther(`/classes/${id}/sessions/${sessionId}/feedback`, words().thanks);
      },
      (wrong) => this.feedbackPage(actor, id, sessionId, wrong),
    );
  }

  private async feedbackPage(actor: Actor, id: string, sessionId: string, wrong?: Form<FeedbackFormDto>) {
    const own = await this.feedback.own(actor, id, sessionId);
    const view = await this.classes.get(actor, id);
    const session = (await this.classes.sessions(id)).find((one) => one.id === sessionId);
    if (!session) throw commonErrors.notFound();
    const form = wrong ?? blankForm<FeedbackFormDto>({ words: own?.words ?? '' });
    return <FeedbackPage view={view} session={session} own={own} form={form} />;
  }
}
