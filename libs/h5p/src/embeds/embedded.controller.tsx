import {
  DomainError,
  errorWords,
  localPath,
  networkOf,
  OwnAccess,
  PlatformConfig,
  Public,
  RateLimit,
  requestContext,
} from '@domdom/platform';
import { Page } from '@domdom/ui';
import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { TextLesson } from '../pages/text-lesson';
import { GuestPasses } from '../playing/guest-passes';
import { H5pHost, WhereLessonsRun } from '../playing/h5p-host';
import { wordsDocument } from '../playing/play.document';
import { PlayService } from '../playing/play.service';
import { PlaySender } from '../playing/play-sender';
import { withFilesAt } from '../playing/playing';
import { TextLessons } from '../text/text-lessons.service';
import { embedWords } from './embeds.messages';
import { EmbedsService } from './embeds.service';

const { language } = requestContext;
// One page of a school's computer room opens it for everybody at once.
const mostOpened = { tries: 600, seconds: 60 };

/** Lessons on other sites: no session is looked up, no cookie set, nothing of the reader recorded. */
@ApiExcludeController()
@Controller('h5p')
export class EmbeddedController {
  constructor(
    private readonly embeds: EmbedsService,
    private readonly play: PlayService,
    private readonly texts: TextLessons,
    private readonly host: H5pHost,
    private readonly guests: GuestPasses,
    private readonly sender: PlaySender,
    private readonly rateLimit: RateLimit,
    private readonly config: PlatformConfig,
  ) {}

  @OwnAccess()
  @UseGuards(WhereLessonsRun)
  @Get('embed/:id/:key')
  async show(
    @Param('id') id: string,
    @Param('key') key: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    try {
      await this.rateLimit.take('h5p-embed', networkOf(request.ip ?? ''), mostOpened);
      const { contentId, sites } = await this.embeds.open(id, key);
      const playing = await this.play.openForAnybody(contentId, language());
      const textPath = localPath(language(), `/h5p/embedded-text/${id}/${key}`);
      this.sender.send(request, response, withFilesAt(playing, this.guests.filesAddress(contentId)), {
        record: null,
        ancestors: sites.length > 0 ? `${this.host.ancestors()} ${sites.join(' ')}` : '*',
        textUrl: this.config.address + textPath,
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      response.status(error.kind === 'too-many' ? 429 : 404);
      response.removeHeader('X-Frame-Options');
      response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors *");
      response.setHeader('Cache-Control', 'no-store');
      response.type('html').send(wordsDocument(language(), errorWords(language(), error.code, error.params)));
    }
  }

  /** The same as text, on the portal. */
  @Public()
  @Get('embedded-text/:id/:key')
  async text(@Param('id') id: string, @Param('key') key: string) {
    const { contentId } = await this.embeds.open(id, key);
    const { content, alternative } = await this.texts.ofAnybody(contentId);
    return (
      <Page title={content.title} lead={embedWords[language()].textLead} unlisted>
        <TextLesson
          alternative={alternative}
          files={this.guests.filesAddress(contentId)}
          language={content.language}
        />
      </Page>
    );
  }
}
