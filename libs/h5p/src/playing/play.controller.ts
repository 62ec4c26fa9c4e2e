import { type Actor, Csrf, CurrentActor, isId, localPath, Requires, requestContext } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Recorded } from '../attempts/attempts.service';
import { readContentInput } from '../authoring/content-input';
import { ContentsService } from '../contents/contents.service';
import { ContentVersions } from '../versions/content-versions.service';
import { GuestPasses } from './guest-passes';
import { H5pHost } from './h5p-host';
import { readOpenAt } from './open-at';
import { forwardDocument } from './play.document';
import { PlayService } from './play.service';
import { PlayRecorder } from './play-recorder';
import { PlaySender } from './play-sender';
import type { Playing } from './playing';
import { PreviewInputs } from './preview-inputs';

const { language } = requestContext;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The page in the frame, and what it sends while somebody learns, on the portal's own host. */
@Controller('h5p')
export class PlayController {
  constructor(
    private readonly play: PlayService,
    private readonly recorder: PlayRecorder,
    private readonly contents: ContentsService,
    private readonly versions: ContentVersions,
    private readonly previews: PreviewInputs,
    private readonly host: H5pHost,
    private readonly guests: GuestPasses,
    private readonly sender: PlaySender,
    private readonly csrf: Csrf,
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
    if (this.host.origin) {
      const pass = await this.play.admit(actor, id, from);
      response.redirect(302, this.guestAddress(this.guests.launch({ contentId: id, pass })));
      return;
    }
    this.send(request, response, await this.play.open(actor, id, from, language()));
  }

  @Get('preview/:id')
  async previewStored(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.playContent(id, {}, actor, request, response);
  }

  @Get('preview/:id/versions/:number')
  async previewVersion(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (this.host.origin) {
      const { library, params, metadata } = (await this.versions.version(actor, id, number)).version;
      const input = { library, params, metadata: { ...metadata } };
      const preview = await this.previews.keep({
        personId: actor.personId,
        contentId: id,
        input,
        openAt: [],
      });
      response.redirect(302, this.guestAddress(this.guests.launch({ preview })));
      return;
    }
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
    const input = readContentInput(body['content']);
    const openAt = readOpenAt(body['openAt']);
    if (this.host.origin) {
      const preview = await this.previews.keep({
        personId: actor.personId,
        contentId: id ?? null,
        input,
        openAt,
      });
      // A form may not lead to another host, a page may.
      response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'self'");
      response.type('html').send(forwardDocument(this.guestAddress(this.guests.launch({ preview }))));
      return;
    }
    const origin = `${request.protocol}://${request.get('host')}`;
    const from = { files: `${origin}/h5p/temporary`, contentId: id ?? null };
    this.send(request, response, await this.play.preview(input, from, language()), openAt);
  }

  @Post('attempts/:id/statements')
  @HttpCode(200)
  record(
    @Param('id') id: string,
    @Query('token') token: string,
    @Body() body: { statements?: unknown },
    @CurrentActor() actor: Actor,
  ): Promise<Recorded> {
    return this.recorder.statements(actor, id, token, body.statements);
  }

  @Get('state/:contentId/:dataType/:part')
  state(
    @Param() name: { contentId: string; dataType: string; part: string },
    @Query('token') token: string,
    @CurrentActor() actor: Actor,
  ) {
    return this.recorder.state(actor, name, token);
  }

  @Post('state/:contentId/:dataType/:part')
  @HttpCode(200)
  keepState(
    @Param() name: { contentId: string; dataType: string; part: string },
    @Query('token') token: string,
    @Body() body: Record<string, unknown>,
    @CurrentActor() actor: Actor,
  ) {
    return this.recorder.keepState(actor, name, token, body);
  }

  private guestAddress(pass: string): string {
    return this.host.origin + localPath(language(), `/h5p/run/${pass}`);
  }

  private send(request: Request, response: Response, playing: Playing, openAt: readonly number[] = []): void {
    const { tracking, contentId } = playing;
    const query = () =>
      `?token=${encodeURIComponent(tracking?.token ?? '')}&_csrf=${encodeURIComponent(this.csrf.token(request, response))}`;
    this.sender.send(request, response, playing, {
      record: tracking && { base: '/h5p', query: query() },
      ancestors: "'self'",
      textUrl: isId(contentId) ? localPath(language(), `/h5p/text/${contentId}`) : null,
      openAt,
    });
  }
}
