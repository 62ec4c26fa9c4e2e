import { type Actor, CurrentActor, Requires } from '@domdom/platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { unitOf } from './authoring/unit-of';
import { ContentListRepository } from './contents/content-list.repository';
import type { Content } from './contents/contents.repository';
import { ContentsService } from './contents/contents.service';
import {
  ChangedContentDto,
  ContentDetailsDto,
  ContentDto,
  ContentIdDto,
  ContentPageDto,
} from './dto/content.dto';
import { ContentListQueryDto } from './overview/overview.dto';

const detailsOf = ({
  id,
  library,
  params,
  metadata,
  version,
  maxScore,
  updatedAt,
}: Content): ContentDetailsDto => ({
  id,
  library,
  params,
  metadata: { ...metadata },
  version,
  maxScore,
  updatedAt,
});

@ApiTags('h5p')
@Requires('instructor')
@Controller('api/v1/h5p/contents')
export class H5pApiController {
  constructor(
    private readonly contents: ContentsService,
    private readonly contentList: ContentListRepository,
  ) {}

  @Get()
  @ApiOkResponse({ type: ContentPageDto })
  list(
    @Query() { after, ...filters }: ContentListQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<ContentPageDto> {
    return this.contentList.list(actor, filters, after);
  }

  @Post()
  @ApiCreatedResponse({ type: ContentIdDto })
  async create(@Body() content: ContentDto, @CurrentActor() actor: Actor): Promise<ContentIdDto> {
    const author = { personId: actor.personId, unitId: unitOf(actor) };
    return { id: await this.contents.createContent(author, content) };
  }

  @Get(':id')
  @ApiOkResponse({ type: ContentDetailsDto })
  async get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ContentDetailsDto> {
    return detailsOf(await this.contents.content(actor, id, 'edit'));
  }

  @Put(':id')
  @ApiOkResponse({ type: ContentDetailsDto })
  async update(
    @Param('id') id: string,
    @Body() { version, ...content }: ChangedContentDto,
    @CurrentActor() actor: Actor,
  ): Promise<ContentDetailsDto> {
    await this.contents.updateContent(actor, id, version, content);
    return detailsOf(await this.contents.content(actor, id, 'edit'));
  }
}
