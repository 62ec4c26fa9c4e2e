import { ReceiveFiles, sentWith } from '@domdom/courses';
import { type Actor, CurrentActor, MaybeActor, Public, Requires } from '@domdom/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import type { ResourceCard } from './domain/resource';
import {
  ResourceAnswerDto,
  ResourceDetailsDto,
  ResourceDto,
  ResourceFiltersDto,
  ResourcesDto,
  ResourceUploadDto,
} from './dto/resources.dto';
import { ResourcesService } from './resources.service';
import { UnmetResourceSearches } from './unmet-resource-searches';

const answer = (card: ResourceCard): ResourceAnswerDto => {
  const { id, title, titleEn, summary, summaryEn, topic, level, language, kind, bytes, unitName } = card;
  return { id, title, titleEn, summary, summaryEn, topic, level, language, kind, bytes, unitName };
};

/** Open learning resources. */
@ApiTags('resources')
@Controller('api/v1/resources')
export class ResourcesApiController {
  constructor(
    private readonly resources: ResourcesService,
    private readonly unmet: UnmetResourceSearches,
  ) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: ResourcesDto })
  async list(
    @Query() { after, ...filters }: ResourceFiltersDto,
    @MaybeActor() actor: Actor | null,
    @Req() request: Request,
  ): Promise<ResourcesDto> {
    const { items, total, next } = await this.resources.list(filters, after);
    if (total === 0) this.unmet.note(actor, request, filters);
    return { items: items.map(answer), total, next };
  }

  @Public()
  @Get(':id')
  @ApiOkResponse({ type: ResourceDetailsDto })
  async one(@Param('id') id: string, @MaybeActor() actor: Actor | null): Promise<ResourceDetailsDto> {
    const found = await this.resources.get(actor, id);
    const { credit, licence } = found;
    return { ...answer(found), credit, licence, open: `/resources/${id}/open` };
  }

  /** Adds a draft. */
  @Requires('instructor')
  @Post()
  @UseInterceptors(ReceiveFiles)
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ type: ResourceDetailsDto })
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: ResourceUploadDto,
    @Req() request: Request,
  ): Promise<ResourceDetailsDto> {
    return this.one(await this.resources.add(actor, input, sentWith(request)), actor);
  }

  @Requires('instructor')
  @Put(':id')
  @HttpCode(204)
  @UseInterceptors(ReceiveFiles)
  @ApiConsumes('multipart/form-data')
  @ApiNoContentResponse()
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: ResourceDto,
    @Req() request: Request,
  ): Promise<void> {
    return this.resources.change(actor, id, input, sentWith(request));
  }

  /** Shares it with everybody. */
  @Requires('instructor')
  @Post(':id/publish')
  @HttpCode(204)
  publish(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.resources.setStatus(actor, id, 'published');
  }

  @Requires('instructor')
  @Post(':id/withdraw')
  @HttpCode(204)
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.resources.setStatus(actor, id, 'withdrawn');
  }
}
