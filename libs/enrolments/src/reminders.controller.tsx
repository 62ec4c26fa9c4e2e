import { type Actor, CurrentActor, FlagField, type Form, FormBody, requestContext } from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiExcludeController, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { enrolmentWords } from './enrolments.messages';
import { RemindersPage } from './pages/reminders.page';
import { RemindersService } from './schedules/reminders.service';

class RemindersDto {
  @FlagField({ description: 'Whether one wants to be reminded' }) wanted: boolean;
}

/** Whether somebody wants to be reminded to learn. */
@ApiExcludeController()
@Controller('account/reminders')
export class RemindersPagesController {
  constructor(private readonly reminders: RemindersService) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    return <RemindersPage wanted={await this.reminders.wanted(actor)} />;
  }

  @Post()
  save(@CurrentActor() actor: Actor, @FormBody(RemindersDto) form: Form<RemindersDto>) {
    return submit(
      form,
      async ({ wanted }) => {
        await this.reminders.want(actor, wanted);
        const say = enrolmentWords(requestContext.language());
        return seeOther('/account/reminders', wanted ? say.remindersSwitchedOn : say.remindersSwitchedOff);
      },
      () => this.show(actor),
    );
  }
}

@ApiTags('enrolments')
@Controller('api/v1/me/reminders')
export class RemindersApiController {
  constructor(private readonly reminders: RemindersService) {}

  @Get()
  @ApiOkResponse({ type: RemindersDto })
  async get(@CurrentActor() actor: Actor): Promise<RemindersDto> {
    return { wanted: await this.reminders.wanted(actor) };
  }

  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async put(@CurrentActor() actor: Actor, @Body() { wanted }: RemindersDto): Promise<void> {
    await this.reminders.want(actor, wanted);
  }
}
