import {
  type Actor,
  blankForm,
  Clock,
  CurrentActor,
  type Form,
  FormBody,
  HomePage,
  PlatformConfig,
  Public,
  QueryFilters,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Header, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { choiceOf, RecordFiltersDto, ShareRecordDto } from './dto/record.dto';
import { RecordPage } from './pages/record.page';
import { NotSharedPage, SharedRecordPage } from './pages/shared-record.page';
import { ShareMadePage, SharesPage } from './pages/shares.page';
import { credentialType } from './public-answer';
import { readChoice, shareOf } from './record/record';
import { RecordService } from './record/record.service';
import { recordPdf } from './record/record-pdf';
import { RecordShares } from './record/record-shares.service';
import { recordWords } from './record.messages';

const say = () => recordWords[requestContext.language()];

/** The lifelong learning record: one's own, and what others were given to see of theirs. */
@ApiExcludeController()
@Controller()
export class RecordPagesController {
  constructor(
    private readonly records: RecordService,
    private readonly shares: RecordShares,
    private readonly clock: Clock,
    private readonly homePage: HomePage,
    private readonly config: PlatformConfig,
  ) {}

  @Get('certificates/record')
  async record(@CurrentActor() actor: Actor, @QueryFilters(RecordFiltersDto) filters: RecordFiltersDto) {
    return <RecordPage items={await this.records.mine(actor)} filters={filters} />;
  }

  @Get('certificates/record.pdf')
  async pdf(
    @CurrentActor() actor: Actor,
    @QueryFilters(RecordFiltersDto) filters: RecordFiltersDto,
  ): Promise<StreamableFile> {
    const record = await this.records.part(actor.personId, choiceOf(filters));
    const sheet = await recordPdf({
      ...record,
      language: requestContext.language(),
      madeAt: this.clock.now(),
      verifyAddress: `${this.homePage.address}/verify`,
    });
    return new StreamableFile(sheet, {
      type: 'application/pdf',
      disposition: 'inline; filename="ho-so-hoc-tap.pdf"',
    });
  }

  @Get('certificates/record.json')
  async json(
    @CurrentActor() actor: Actor,
    @QueryFilters(RecordFiltersDto) filters: RecordFiltersDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const signed = await this.records.signed(actor, choiceOf(filters));
    response.attachment('ho-so-hoc-tap.json').type(credentialType);
    return signed;
  }

  @Get('certificates/record/shares')
  sharing(@CurrentActor() actor: Actor) {
    return this.sharesPage(actor, blankForm({ kinds: ['course', 'programme'], days: '30' }));
  }

  @Post('certificates/record/shares')
  share(@CurrentActor() actor: Actor, @FormBody(ShareRecordDto) form: Form<ShareRecordDto>) {
    return submit(
      form,
      async (input) => {
        const { label, days } = input;
        const { token, expiresAt } = await this.shares.make(actor, label, readChoice(input), Number(days));
        const path = `/shared/${token}`;
        return new PageAnswer(
          <ShareMadePage path={path} address={this.config.address + path} expiresAt={expiresAt} />,
          200,
        );
      },
      (refused) => this.sharesPage(actor, refused),
    );
  }

  @Post('certificates/record/shares/:id/revoke')
  async revoke(@CurrentActor() actor: Actor, @Param('id') id: string) {
    await this.shares.revoke(actor, id);
    return seeOther('/certificates/record/shares', say().revokedNow);
  }

  @Public()
  @Header('X-Robots-Tag', 'noindex, nofollow')
  @Header('Referrer-Policy', 'no-referrer')
  @Get('shared/:token')
  async shared(@Param('token') token: string, @Req() request: Request) {
    const opened = await this.shares.open(token, request.ip ?? '');
    if (opened.state !== 'open')
      return new PageAnswer(<NotSharedPage state={opened.state} />, opened.state === 'over' ? 410 : 404);
    return <SharedRecordPage record={opened.record} expiresAt={opened.expiresAt} />;
  }

  private async sharesPage(actor: Actor, form: Form<ShareRecordDto>) {
    const [shares, items] = await Promise.all([this.shares.mine(actor), this.records.mine(actor)]);
    const years = shareOf(items, (item) => item.year).map(({ key }) => key);
    return <SharesPage shares={shares} years={years} now={this.clock.now()} form={form} />;
  }
}
