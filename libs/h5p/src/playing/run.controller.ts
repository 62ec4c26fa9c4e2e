import {
  type Actor,
  DomainError,
  errorWords,
  localPath,
  OwnAccess,
  PlatformConfig,
  requestContext,
} from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Recorded } from '../attempts/attempts.service';
import { h5pErrors } from '../domain/h5p.errors';
import { GuestPasses } from './guest-passes';
import { H5pHost, OnH5pHost } from './h5p-host';
import { wordsDocument } from './play.document';
import { PlayService } from './play.service';
import { PlayRecorder } from './play-recorder';
import { PlaySender } from './play-sender';
import { type Playing, withFilesAt } from './playing';
import { PreviewInputs } from './preview-inputs';

const { language } = requestContext;

/**
 * Lessons on the host of their own (docs/adr/0026). There is no session here: the portal's redirect brings a pass that
 * opens the page within ten minutes, the page gets another one for what it sends.
 */
@ApiExcludeController()
@OwnAccess()
@UseGuards(OnH5pHost)
@Controller('h5p/run')
export class RunController {
  constructor(
    private readonly play: PlayService,
    private readonly recorder: PlayRecorder,
    private readonly previews: PreviewInputs,
    private readonly host: H5pHost,
    private readonly guests: GuestPasses,
    private readonly sender: PlaySender,
    private readonly config: PlatformConfig,
  ) {}

  @Get(':pass')
  async open(@Param('pass') pass: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    try {
      await this.show(pass, request, response);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      response.status(error.kind === 'not-found' ? 404 : 403);
      response.removeHeader('X-Frame-Options');
      response.setHeader(
        'Content-Security-Policy',
        `default-src 'none'; frame-ancestors ${this.host.ancestors()}`,
      );
      response.type('html').send(wordsDocument(language(), errorWords(language(), error.code, error.params)));
    }
  }

  @Post('attempts/:id/statements')
  @HttpCode(200)
  record(
    @Param('id') id: string,
    @Query() { token, run }: { token?: unknown; run?: unknown },
    @Body() body: { statements?: unknown },
  ): Promise<Recorded> {
    return this.recorder.statements(this.actorOf(run), id, token, body.statements);
  }

  @Get('state/:contentId/:dataType/:part')
  state(
    @Param() name: { contentId: string; dataType: string; part: string },
    @Query() { token, run }: { token?: unknown; run?: unknown },
  ) {
    return this.recorder.state(this.actorOf(run), name, token);
  }

  @Post('state/:contentId/:dataType/:part')
  @HttpCode(200)
  keepState(
    @Param() name: { contentId: string; dataType: string; part: string },
    @Query() { token, run }: { token?: unknown; run?: unknown },
    @Body() body: Record<string, unknown>,
  ) {
    return this.recorder.keepState(this.actorOf(run), name, token, body);
  }

  private async show(sealed: string, request: Request, response: Response): Promise<void> {
    const launch = this.guests.readLaunch(sealed);
    if ('preview' in launch) {
      const kept = await this.previews.find(launch.preview);
      if (!kept) throw h5pErrors.wrongPass();
      const { contentId, personId, input, openAt } = kept;
      const from = { files: this.host.origin + this.guests.filesAddress(personId), contentId };
      const playing = await this.play.preview(input, from, language());
      this.send(request, response, contentId ? this.withOwnFiles(playing, contentId) : playing, null, openAt);
      return;
    }
    const playing = await this.play.openAdmitted(launch.contentId, launch.pass, language());
    const run = launch.pass && this.guests.run(launch.pass);
    this.send(request, response, this.withOwnFiles(playing, launch.contentId), run);
  }

  private withOwnFiles(playing: Playing, contentId: string): Playing {
    return withFilesAt(playing, this.guests.filesAddress(contentId));
  }

  private send(
    request: Request,
    response: Response,
    playing: Playing,
    run: string | null,
    openAt: readonly number[] = [],
  ): void {
    const { tracking, contentId } = playing;
    const text = localPath(language(), `/h5p/text/${contentId}`);
    this.sender.send(request, response, playing, {
      record: run
        ? {
            base: '/h5p/run',
            query: `?token=${encodeURIComponent(tracking?.token ?? '')}&run=${encodeURIComponent(run)}`,
          }
        : null,
      ancestors: this.host.ancestors(),
      textUrl: tracking ? this.config.address + text : null,
      openAt,
    });
  }

  /** Whoever the pass was made for, with no right but to send what they do. @throws h5p.wrongPass */
  private actorOf(run: unknown): Actor {
    const { personId } = this.guests.readRun(typeof run === 'string' ? run : '');
    return {
      personId,
      name: '',
      language: language(),
      homeUnitId: null,
      grants: [],
      consents: { analytics: false, recommendations: false },
      representedBy: null,
      by: 'token',
    };
  }
}
