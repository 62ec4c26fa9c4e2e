import { titleIn } from '@domdom/courses';
import {
  type Actor,
  CurrentActor,
  commonErrors,
  defaultLanguage,
  isId,
  type Language,
  localPath,
  MaybeActor,
  Public,
  requestContext,
} from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { AskersLimit } from './askers-limit';
import type { Titled } from './domain/person-facts';
import { isItemKind, itemKinds } from './domain/recommendable';
import { type ReasonDto, RecommendationsDto, type RecommendedDto, WhyDto } from './dto/answers.dto';
import { ItemDto, NearDto, WantedDto } from './dto/recommendations.dto';
import { reasonWords } from './reasons.messages';
import { RecommendationsService } from './recommendations.service';
import { type RecommendedItem, type SaidShares, saidShares } from './recommended';

/** Recommendations with their scores and reasons; personal for those who agreed, else what is popular. */
@ApiTags('recommendations')
@Controller('api/v1/recommendations')
export class RecommendationsApiController {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly limit: AskersLimit,
  ) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: RecommendationsDto })
  async list(
    @Req() request: Request,
    @MaybeActor() actor: Actor | null,
    @Query() { courses = 10, programmes = 5, classes = 5, resources = 0, place }: WantedDto,
  ): Promise<RecommendationsDto> {
    await this.limit.list(request, actor);
    const language = languageOf(actor);
    const counts = { programme: programmes, course: courses, class: classes, resource: resources };
    const found = await this.recommendations.for(actor, { counts, language, place: 'api', near: place });
    return {
      personal: found.personal,
      modelId: found.modelId,
      items: itemKinds.flatMap((kind) => found.lists[kind]).map((item) => recommendedDto(language, item)),
    };
  }

  /** Every part of the score of something, whether it stands in the list at present or not. */
  @Public()
  @Get('why/:kind/:id')
  @ApiOkResponse({ type: WhyDto })
  async why(
    @Req() request: Request,
    @MaybeActor() actor: Actor | null,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Query() { place }: NearDto,
  ): Promise<WhyDto> {
    if (!isItemKind(kind) || !isId(id)) throw commonErrors.notFound();
    await this.limit.question(request, actor);
    const language = languageOf(actor);
    const { item, facts } = await this.recommendations.why(actor, { kind, id }, language, place);
    const { raises, small, lowers } = saidShares(item, facts);
    const said = (terms: SaidShares['raises']) =>
      terms.map(({ term, course, share }) => reasonDto(language, { ...term, course, share }));
    return { ...recommendedDto(language, item), raises: said(raises), small, lowers: said(lowers) };
  }

  /** Hides something from the lists. */
  @Post('dislikes')
  @HttpCode(204)
  dislike(@CurrentActor() actor: Actor, @Body() item: ItemDto): Promise<void> {
    return this.recommendations.dislike(actor, item);
  }

  /** Lets it come back. */
  @Delete('dislikes/:id')
  @HttpCode(204)
  undo(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.recommendations.undoDislike(actor, id);
  }
}

const languageOf = (actor: Actor | null): Language =>
  requestContext.current()?.language ?? actor?.language ?? defaultLanguage;

type Said = Parameters<typeof reasonWords>[1] & { share: number; course: Titled | null };

function reasonDto(language: Language, reason: Said): ReasonDto {
  const { before, name, after } = reasonWords(language, reason);
  const courseId = 'courseId' in reason ? reason.courseId : null;
  return { source: reason.source, words: before + name + after, share: reason.share, courseId };
}

function recommendedDto(
  language: Language,
  { kind, id, what, score, basis, reasons }: RecommendedItem,
): RecommendedDto {
  return {
    kind,
    id,
    title: titleIn(language, what),
    path: localPath(language, what.path),
    score,
    basis,
    reasons: reasons.map((reason) => reasonDto(language, reason)),
  };
}
