import { type Actor, CurrentActor, FlagField, type Form, FormBody, requestContext } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiExcludeController, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { DiscreetNotices } from './discreet-notices.service';
import { reminderWords } from './reminder.messages';

export class DiscreetDto {
  @FlagField({ description: 'Whether messages that say nothing of the class may be sent' }) wanted: boolean;
}

@ApiExcludeController()
@Controller('classes')
export class RemindersPagesController {
  constructor(private readonly discreet: DiscreetNotices) {}

  @Post(':id/discreet')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(DiscreetDto) { input }: Form<DiscreetDto>,
  ) {
    const wanted = input?.wanted ?? false;
    await this.discreet.ask(actor, id, wanted);
    const say = reminderWords[requestContext.language()];
    return seeOther(`/classes/${id}`, wanted ? say.saidOn : say.saidOff);
  }
}

@ApiTags('classes')
@Controller('api/v1/classes')
export class RemindersApiController {
  constructor(private readonly discreet: DiscreetNotices) {}

  /** Whether one is told outside the portal, in neutral words, of a class that is kept secret. */
  @Put(':id/discreet')
  @HttpCode(204)
  @ApiNoContentResponse()
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { wanted }: DiscreetDto,
  ): Promise<void> {
    await this.discreet.ask(actor, id, wanted);
  }
}
