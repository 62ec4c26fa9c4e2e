import {
  type Actor,
  CurrentActor,
  FileStorage,
  type Form,
  FormBody,
  QueryFilters,
  Requires,
  requestContext,
  sendFromStorage,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ContentCopies, titleOfCopy } from '../contents/content-copies.service';
import { ContentExports } from '../exporting/content-exports.service';
import { ContentVersions } from '../versions/content-versions.service';
import { HistoryPage, VersionPage } from '../versions/history.page';
import { versionWords } from '../versions/versions.messages';
import { ContentOverview } from './content-overview.service';
import { ContentPageSections } from './content-sections';
import { HistoryQueryDto, OverviewQueryDto, RestoreDto } from './overview.dto';
import { overviewWords } from './overview.messages';
import { OverviewPage } from './overview.page';

const { language } = requestContext;

/** The pages of one content besides its form and its results. */
@Requires('instructor')
@Controller('teach/h5p')
export class OverviewPagesController {
  constructor(
    private readonly overview: ContentOverview,
    private readonly sections: ContentPageSections,
    private readonly copies: ContentCopies,
    private readonly versions: ContentVersions,
    private readonly exports: ContentExports,
    private readonly files: FileStorage,
  ) {}

  @Get('exports/:exportId/download')
  async download(
    @Param('exportId') exportId: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { key, name } = await this.exports.toDownload(actor, exportId);
    const sent = { key, type: 'text/html', download: name, cacheControl: 'private, no-store' };
    await sendFromStorage(request, response, this.files, sent);
  }

  @Get(':id')
  async show(
    @Param('id') id: string,
    @QueryFilters(OverviewQueryDto) { file }: OverviewQueryDto,
    @CurrentActor() actor: Actor,
  ) {
    const overview = await this.overview.of(actor, id);
    const sections = await this.sections.render({ ...overview, actor });
    return <OverviewPage overview={overview} sections={sections} fileId={file ?? null} />;
  }

  @Post(':id/copy')
  async copy(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const { content } = await this.overview.of(actor, id);
    const copyId = await this.copies.copyForActor(actor, id);
    const title = titleOfCopy(content.title, content.language);
    return seeOther(`/teach/h5p/${copyId}`, overviewWords[language()].copied(title));
  }

  @Post(':id/delete')
  async delete(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const { content } = await this.overview.of(actor, id);
    await this.overview.delete(actor, id);
    return seeOther('/teach/h5p', overviewWords[language()].deleted(content.title));
  }

  @Post(':id/html')
  async exportHtml(@Param('id') id: string, @CurrentActor() actor: Actor) {
    return seeOther(`/jobs/${await this.exports.begin(actor, id)}`);
  }

  @Get(':id/history')
  async history(
    @Param('id') id: string,
    @QueryFilters(HistoryQueryDto) { before }: HistoryQueryDto,
    @CurrentActor() actor: Actor,
  ) {
    return <HistoryPage history={await this.versions.history(actor, id, before)} />;
  }

  @Get(':id/history/:number')
  async version(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
  ) {
    return <VersionPage {...(await this.versions.version(actor, id, number))} />;
  }

  @Post(':id/history/:number/restore')
  async restore(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @FormBody(RestoreDto) form: Form<RestoreDto>,
    @CurrentActor() actor: Actor,
  ) {
    return submit(
      form,
      async ({ version }) => {
        await this.versions.restore(actor, id, number, version);
        return seeOther(`/teach/h5p/${id}/history`, versionWords[language()].restored(number));
      },
      async (shown) => <VersionPage {...(await this.versions.version(actor, id, number))} form={shown} />,
    );
  }
}
