import { UnitsService } from '@domdom/organisations';
import {
  type Actor,
  CurrentActor,
  commonErrors,
  FlagField,
  MaybeActor,
  Public,
  requestContext,
  TextField,
} from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClassesService } from '../classes.service';
import { CalendarChoiceDto } from './calendar-choice.dto';
import { CalendarsService } from './calendars.service';

export class CalendarAddressesDto {
  @TextField({ description: 'The iCalendar file (RFC 5545)' }) https: string;
  @TextField({ description: 'The same for programs that subscribe by it' }) webcal: string;
  @TextField({ description: 'Adds it to Google Calendar' }) google: string;
}
export class OwnCalendarDto extends CalendarAddressesDto {
  @FlagField({ description: 'Whether sensitive classes stand in it by name' }) showsSensitive: boolean;
}

/** Where calendars are found. The calendars themselves are files for whoever has their address. */
@ApiTags('classes')
@Controller('api/v1/calendars')
export class CalendarsApiController {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly classes: ClassesService,
    private readonly units: UnitsService,
  ) {}

  @Public()
  @Get('classes/:id')
  @ApiOkResponse({ type: CalendarAddressesDto })
  async ofClass(@MaybeActor() actor: Actor | null, @Param('id') id: string): Promise<CalendarAddressesDto> {
    await this.classes.get(actor, id);
    return this.calendars.classAddresses(id, requestContext.language());
  }

  @Public()
  @Get('units/:id')
  @ApiOkResponse({ type: CalendarAddressesDto })
  async ofUnit(@Param('id') id: string): Promise<CalendarAddressesDto> {
    await this.units.get(id);
    return this.calendars.unitAddresses(id, requestContext.language());
  }

  /** The asking person's own; 404 until they made one. */
  @Get('mine')
  @ApiOkResponse({ type: OwnCalendarDto })
  async mine(@CurrentActor() actor: Actor): Promise<OwnCalendarDto> {
    const calendar = await this.calendars.mine(actor);
    if (!calendar) throw commonErrors.notFound();
    return calendar;
  }

  /** Makes an address, or another one: the old one ends at once. */
  @Post('mine')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnCalendarDto })
  renew(@CurrentActor() actor: Actor): Promise<OwnCalendarDto> {
    return this.calendars.renew(actor);
  }

  @Put('mine/choices')
  @HttpCode(204)
  @ApiNoContentResponse()
  choose(@CurrentActor() actor: Actor, @Body() choice: CalendarChoiceDto): Promise<void> {
    return this.calendars.choose(actor, choice.showsSensitive ?? false);
  }

  @Delete('mine')
  @HttpCode(204)
  @ApiNoContentResponse()
  off(@CurrentActor() actor: Actor): Promise<void> {
    return this.calendars.off(actor);
  }
}
