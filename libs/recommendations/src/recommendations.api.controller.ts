import { titleIn } from '@domdom/courses';
import {
  type Actor,
  CurrentActor,
  defaultLanguage,
  type Language,
  localPath,
  MaybeActor,
  Public,
  requestContext,
} from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ItemDto, RecommendationsDto, type RecommendedDto, WantedDto } from './dto/recommendations.dto';
import { reasonWords } from './recommendations.messages';
import {
  RecommendationsService,
  type RecommendedCourse,
  type RecommendedProgramme,
} from './recommendations.service';

/** Recommendations with their scores and reasons; personal for those who agreed, else what is popular. */
@ApiTags('recommendations')
@Controller('api/v1/recommendations')
export class RecommendationsApiController {
  constructor(private readonly recommendations: RecommendationsService) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: RecommendationsDto })
  async list(
    @MaybeActor() actor: Actor | null,
    @Query() { courses = 10, programmes = 5 }: WantedDto,
  ): Promise<RecommendationsDto> {
    const language = requestContext.current()?.language ?? actor?.language ?? defaultLanguage;
    const wanted = { courses, programmes, language, place: 'api' as const };
    const found = await this.recommendations.for(actor, wanted);
    return {
      personal: found.personal,
      modelId: found.modelId,
      items: [...found.programmes, ...found.courses].map((item) => recommendedDto(language, item)),
    };
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

function recommendedDto(
  language: Language,
  { kind, id, card, score, basis, reasons }: RecommendedCourse | RecommendedProgramme,
): RecommendedDto {
  return {
    kind,
    id,
    title: titleIn(language, card),
    path: localPath(language, kind === 'course' ? `/courses/${card.slug}` : `/programmes/${card.slug}`),
    score,
    basis,
    reasons: reasons.map((reason) => {
      const { before, name, after } = reasonWords(language, reason);
      const courseId = 'courseId' in reason ? reason.courseId : null;
      return { source: reason.source, words: before + name + after, share: reason.share, courseId };
    }),
  };
}
