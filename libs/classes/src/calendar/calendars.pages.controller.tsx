import {
  type Actor,
  CurrentActor,
  type Form,
  FormBody,
  InvalidInput,
  MaybeActor,
  Public,
  requestContext,
} from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { calendarWords } from './calendar.messages';
import { CalendarChoiceDto } from './calendar-choice.dto';
import { CalendarsService } from './calendars.service';
import { MyCalendarPage } from './my-calendar.page';
import { sendCalendar } from './send-calendar';

const { language } = requestContext;
const words = () => calendarWords[language()];
const page = '/classes/mine/calendar';

/** Calendars to subscribe to, and the page on which somebody gets their own. */
@ApiExcludeController()
@Controller()
export class CalendarsPagesController {
  constructor(private readonly calendars: CalendarsService) {}

  @Public()
  @Get('classes/:id.ics')
  async ofClass(
    @MaybeActor() actor: Actor | null,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    sendCalendar(request, response, await this.calendars.ofClass(actor, id, language()));
  }

  @Public()
  @Get('units/:id/classes.ics')
  async ofUnit(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendCalendar(request, response, await this.calendars.ofUnit(id, language()));
  }

  /** Whoever has the address is answered: a calendar cannot sign in. */
  @Public()
  @Get('calendars/:token.ics')
  async ofPerson(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    sendCalendar(request, response, await this.calendars.ofPerson(token));
  }

  @Get('classes/mine/calendar')
  async mine(@CurrentActor() actor: Actor) {
    return <MyCalendarPage calendar={await this.calendars.mine(actor)} />;
  }

  @Post('classes/mine/calendar')
  async renew(@CurrentActor() actor: Actor) {
    const before = await this.calendars.mine(actor);
    await this.calendars.renew(actor);
    return seeOther(page, before ? words().saidRenewed : words().saidMade);
  }

  @Post('classes/mine/calendar/choices')
  async choose(@CurrentActor() actor: Actor, @FormBody(CalendarChoiceDto) form: Form<CalendarChoiceDto>) {
    if (!form.input) throw new InvalidInput(form.problems);
    await this.calendars.choose(actor, form.input.showsSensitive ?? false);
    return seeOther(page, words().saidSaved);
  }

  @Post('classes/mine/calendar/off')
  async off(@CurrentActor() actor: Actor) {
    await this.calendars.off(actor);
    return seeOther(page, words().saidOff);
  }
}
