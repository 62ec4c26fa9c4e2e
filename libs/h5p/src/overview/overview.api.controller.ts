import { type Actor, CurrentActor, Requires } from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ContentCopies } from '../contents/content-copies.service';
import { ContentIdDto } from '../dto/content.dto';
import { ContentExports } from '../exporting/content-exports.service';
import { ContentVersions } from '../versions/content-versions.service';
import { ContentOverview } from './content-overview.service';
import {
  ContentUsesDto,
  HistoryDto,
  HistoryQueryDto,
  RestoreDto,
  StartedJobDto,
  VersionDto,
} from './overview.dto';

@ApiTags('h5p')
@Requires('instructor')
@Controller('api/v1/h5p/contents')
export class OverviewApiController {
  constructor(
    private readonly overview: ContentOverview,
    private readonly copies: ContentCopies,
    private readonly versions: ContentVersions,
    private readonly exports: ContentExports,
  ) {}

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.overview.delete(actor, id);
  }

  @Post(':id/copy')
  @ApiCreatedResponse({ type: ContentIdDto })
  async copy(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ContentIdDto> {
    return { id: await this.copies.copyForActor(actor, id) };
  }

  @Get(':id/uses')
  @ApiOkResponse({ type: ContentUsesDto })
  async uses(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ContentUsesDto> {
    const {
      uses: { lessons, hidden, embeds },
      facts: { attempts, learners },
    } = await this.overview.of(actor, id);
    return { lessons: lessons.map(({ mayEdit, ...use }) => use), hidden, embeds, attempts, learners };
  }

  @Get(':id/versions')
  @ApiOkResponse({ type: HistoryDto })
  async history(
    @Param('id') id: string,
    @Query() { before }: HistoryQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<HistoryDto> {
    const { items, next } = await this.versions.history(actor, id, before);
    return { items, next };
  }

  @Get(':id/versions/:number')
  @ApiOkResponse({ type: VersionDto })
  async version(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<VersionDto> {
    const { version } = await this.versions.version(actor, id, number);
    const { library, title, params, metadata, maxScore } = version;
    return { number, library, title, params, metadata: { ...metadata }, maxScore };
  }

  @Post(':id/versions/:number/restore')
  @HttpCode(204)
  @ApiNoContentResponse()
  restore(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() { version }: RestoreDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.versions.restore(actor, id, number, version);
  }

  @Post(':id/html')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: StartedJobDto })
  async exportHtml(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<StartedJobDto> {
    return { jobId: await this.exports.begin(actor, id) };
  }
}
