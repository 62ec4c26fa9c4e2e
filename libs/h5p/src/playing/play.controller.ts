import {
  type Actor,
  Assets,
  Csrf,
  CurrentActor,
  commonErrors,
  isId,
  localPath,
  Requires,
  requestContext,
} from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AttemptsService, type Recorded } from '../attempts/attempts.service';
import { readContentInput } from '../authoring/content-input';
import { ContentsService } from '../contents/contents.service';
import { h5pWords } from '../h5p.messages';
import { UserStates } from '../storage/user-states';
import { playDocument, playPolicy } from './play.document';
import { type Playing, PlayService } from './play.service';
import { PlayPasses } from './play-pass';

const { language } = requestContext;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The page in the frame, and what it sends while somebody learns. */
@Controller('h5p')
export class PlayController {
  constructor(
    private readonly play: PlayService,
    private readonly attempts: AttemptsService,
    private readonly contents: ContentsService,
    private readonly states: UserStates,
    private readonly passes: PlayPasses,
    private readonly csrf: Csrf,
    private readonly assets: Assets,
  ) {}

  @Get('play/:id')
  async playContent(
    @Param('id') id: string,
    @Query() address: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { enrolment, lesson, key } = address;
    const from = { enrolment: text(enrolment), lesson: text(lesson), key: text(key) };
    this.send(request, response, await this.play.open(actor, id, from, language()));
  }

  @Get('preview/:id')
  async previewStored(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.send(request, response, await this.play.open(actor, id, {}, language()));
  }

  @Get('preview/:id/versions/:number')
  async previewVersion(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.send(request, response, await this.play.openVersion(actor, id, number, language()));
  }

  /** What the form holds at this moment, whether it is stored or not. */
  @Requires('instructor')
  @Post(['preview', 'preview/:id'])
  @HttpCode(200)
  async preview(
    @Param('id') id: string | undefined,
    @Body() body: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (id) await this.contents.content(actor, id, 'edit');
    const origin = `${request.protocol}://${request.get('host')}`;
    const from = { origin, contentId: id ?? null };
    this.send(
      request,
      response,
      await this.play.preview(actor, readContentInput(body['content']), from, language()),
    );
  }

  @Post('attempts/:id/statements')
  @HttpCode(200)
  record(
    @Param('id') id: string,
    @Query('token') token: string,
    @Body() body: { statements?: unknown },
    @CurrentActor() actor: Actor,
  ): Promise<Recorded> {
    return this.attempts.record(actor, id, text(token), body.statements);
  }

  @Get('state/:contentId/:dataType/:part')
  async state(
    @Param('contentId') contentId: string,
    @Param('dataType') dataType: string,
    @Param('part') part: string,
    @Query('token') token: string,
    @CurrentActor() actor: Actor,
  ) {
    this.passFor(actor, token, contentId);
    const found = await this.states.getContentUserData(contentId, dataType, part, actor.personId);
    return { success: true, data: (found as typeof found | null)?.userState ?? false };
  }

  /** Keeps where somebody stands; "0" means: forget it (H5P's own convention). */
  @Post('state/:contentId/:dataType/:part')
  @HttpCode(200)
  async keepState(
    @Param('contentId') contentId: string,
    @Param('dataType') dataType: string,
    @Param('part') part: string,
    @Query('token') token: string,
    @Body() body: Record<string, unknown>,
    @CurrentActor() actor: Actor,
  ) {
    this.passFor(actor, token, contentId);
    if (dataType.length > 64 || part.length > 64) throw commonErrors.unreadable();
    const userState = text(body['data']);
    if (userState === '0' || userState === '') {
      await this.states.forget(contentId, actor.personId, dataType, part);
    } else {
      await this.states.createOrUpdateContentUserData({
        contentId,
        userId: actor.personId,
        dataType,
        subContentId: part,
        userState,
        preload: body['preload'] === '1',
        invalidate: body['invalidate'] === '1',
      });
    }
    return { success: true };
  }

  private passFor(actor: Actor, token: unknown, contentId: string): void {
    const pass = this.passes.read(actor, text(token));
    if (pass.contentId !== contentId) throw commonErrors.forbidden();
  }

  private send(request: Request, response: Response, playing: Playing): void {
    const { tracking } = playing;
    const query = tracking
      ? `?token=${encodeURIComponent(tracking.token)}&_csrf=${encodeURIComponent(this.csrf.token(request, response))}`
      : '';
    const stateUrl = tracking ? `/h5p/state/:contentId/:dataType/:subContentId${query}` : null;
    playing.integration.ajax.contentUserData = stateUrl ?? '';
    const html = playDocument({
      playing,
      settings: {
        contentId: playing.contentId,
        attemptId: tracking?.attemptId ?? null,
        statementsUrl: tracking ? `/h5p/attempts/:attempt/statements${query}` : null,
        stateUrl,
      },
      script: this.assets.url('h5p-play.js'),
      style: this.assets.url('h5p-play.css'),
      language: language(),
      noScript: h5pWords[language()].readAsText,
      textPath: isId(playing.contentId) ? localPath(language(), `/h5p/text/${playing.contentId}`) : '',
    });
    response.setHeader('Content-Security-Policy', playPolicy(playing.ownOnly));
    response.setHeader('Cache-Control', 'private, no-store');
    response.type('html').send(html);
  }
}
