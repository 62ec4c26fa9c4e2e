import {
  type Actor,
  CurrentActor,
  QueryFilters,
  requestContext,
  TextField,
  WholeField,
} from '@domdom/platform';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AnnouncementPage } from './announcement.page';
import { PosterPage } from './poster.page';
import { posterPdf } from './poster-pdf';
import { PromotingService } from './promoting.service';

export class PosterChoiceDto {
  @TextField({ optional: true, max: 120, description: 'Other words than the name of the class' })
  heading?: string;
  @TextField({ optional: true, max: 80, description: 'Whom to ask' }) contact?: string;
}
export class AnnouncementDto {
  @TextField({ description: 'To be read aloud in Vietnamese, everything in words' }) spoken: string;
  @WholeField({ description: 'How long that takes' }) seconds: number;
  @TextField({ description: 'For a group on a phone' }) short: string;
}

const { language } = requestContext;

async function sheetOf(promoting: PromotingService, actor: Actor, id: string, choice: PosterChoiceDto) {
  const { poster } = await promoting.poster(actor, id, choice, language());
  return new StreamableFile(await posterPdf(poster, language()), {
    type: 'application/pdf',
    disposition: `inline; filename="poster-${id.slice(-6)}.pdf"`,
  });
}

/** Posters and announcements of a class, for those who run it. */
@ApiExcludeController()
@Controller('organise/classes/:id')
export class PosterPagesController {
  constructor(private readonly promoting: PromotingService) {}

  @Get('poster')
  async poster(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(PosterChoiceDto) choice: PosterChoiceDto,
  ) {
    const { view, poster } = await this.promoting.poster(actor, id, choice, language());
    return <PosterPage view={view} poster={poster} choice={choice} />;
  }

  @Get('poster.pdf')
  pdf(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(PosterChoiceDto) choice: PosterChoiceDto,
  ): Promise<StreamableFile> {
    return sheetOf(this.promoting, actor, id, choice);
  }

  @Get('announcement')
  async announcement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(PosterChoiceDto) choice: PosterChoiceDto,
  ) {
    const { view, announcement } = await this.promoting.announcement(actor, id, choice);
    return <AnnouncementPage view={view} announcement={announcement} choice={choice} />;
  }
}

@ApiTags('classes')
@Controller('api/v1/classes/:id')
export class PosterApiController {
  constructor(private readonly promoting: PromotingService) {}

  /** A poster to print, A4. */
  @Get('poster.pdf')
  @ApiProduces('application/pdf')
  pdf(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() choice: PosterChoiceDto,
  ): Promise<StreamableFile> {
    return sheetOf(this.promoting, actor, id, choice);
  }

  /** What is read over the loudspeaker and sent to groups. */
  @Get('announcement')
  @ApiOkResponse({ type: AnnouncementDto })
  async announcement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() choice: PosterChoiceDto,
  ): Promise<AnnouncementDto> {
    return (await this.promoting.announcement(actor, id, choice)).announcement;
  }
}
