import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  IdField,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExcludeController,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CreatedDto } from '../dto/class-answer.dto';
import { NewVenueDto, VenueInputDto, VenuesDto } from './venue.dto';
import { venueWords } from './venue.messages';
import { VenuePage, VenuesPage } from './venues.page';
import { mapOf, VenuesService } from './venues.service';

class UnitChoiceDto {
  @IdField({ optional: true }) unit?: string;
}
export class UnitVenuesDto {
  @IdField({ description: 'A unit; its places and those below it' }) unit: string;
}

const words = () => venueWords[requestContext.language()];

/** The places of classes, for the officials of their units. */
@ApiExcludeController()
@Requires('official')
@Controller('organise/venues')
export class VenuesPagesController {
  constructor(private readonly venues: VenuesService) {}

  @Get()
  list(@CurrentActor() actor: Actor, @QueryFilters(UnitChoiceDto) { unit }: UnitChoiceDto) {
    return this.listPage(actor, unit, blankForm<VenueInputDto>());
  }

  @Post()
  add(
    @CurrentActor() actor: Actor,
    @Query('unit') unit: string,
    @FormBody(VenueInputDto) form: Form<VenueInputDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.venues.add(actor, unit, input);
        return seeOther(`/organise/venues?unit=${unit}`, words().saidAdded);
      },
      (wrong) => this.listPage(actor, unit, wrong),
    );
  }

  @Get(':id')
  async one(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const venue = await this.venues.get(actor, id);
    const { name, address, kind } = venue;
    return (
      <VenuePage venue={venue} form={blankForm<VenueInputDto>({ name, address, kind, map: mapOf(venue) })} />
    );
  }

  @Post(':id')
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(VenueInputDto) form: Form<VenueInputDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.venues.correct(actor, id, input);
        const { unitId } = await this.venues.get(actor, id);
        return seeOther(`/organise/venues?unit=${unitId}`, words().saidSaved);
      },
      async (wrong) => <VenuePage venue={await this.venues.get(actor, id)} form={wrong} />,
    );
  }

  private async listPage(actor: Actor, unit: string | undefined, form: Form<VenueInputDto>) {
    const units = await this.venues.unitsOf(actor);
    const chosen = unit ?? (units.length === 1 ? units[0]?.id : undefined);
    const shown = chosen ? await this.venues.list(actor, chosen) : null;
    return <VenuesPage units={units} shown={shown} form={form} />;
  }
}

@ApiTags('classes')
@Requires('official')
@Controller('api/v1/venues')
export class VenuesApiController {
  constructor(private readonly venues: VenuesService) {}

  @Get()
  @ApiOkResponse({ type: VenuesDto })
  async list(@CurrentActor() actor: Actor, @Query() { unit }: UnitVenuesDto): Promise<VenuesDto> {
    const { venues } = await this.venues.list(actor, unit);
    const items = venues.map(({ unitPath: _, ...venue }) => venue);
    return { items, total: items.length };
  }

  @Post()
  @ApiCreatedResponse({ type: CreatedDto })
  async add(@CurrentActor() actor: Actor, @Body() { unitId, ...input }: NewVenueDto): Promise<CreatedDto> {
    return { id: await this.venues.add(actor, unitId, input) };
  }

  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: VenueInputDto,
  ): Promise<void> {
    return this.venues.correct(actor, id, input);
  }
}
