import { PeopleService } from '@domdom/identity';
import {
  type Actor,
  CurrentActor,
  type Form,
  FormBody,
  isId,
  OwnAccess,
  Public,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Ways } from '../delivery/ways';
import { StopLinks } from '../mail/stop-links';
import { notificationErrors } from '../notifications.errors';
import { PushSubscriptions } from '../push/push-subscriptions.service';
import { settingsWords } from './settings.messages';
import { SettingsPage } from './settings.page';
import { NoticeSettingsService } from './settings.service';
import { chosenIn, SettingsFormDto, settingsForm } from './settings-form';
import { StopPage, StoppedPage } from './stop.page';

const words = () => settingsWords[requestContext.language()];

/** How somebody is told, and the links of mails that stop them. */
@ApiExcludeController()
@Controller('notifications')
export class SettingsPagesController {
  constructor(
    private readonly settings: NoticeSettingsService,
    private readonly subscriptions: PushSubscriptions,
    private readonly people: PeopleService,
    private readonly ways: Ways,
    private readonly stops: StopLinks,
  ) {}

  @Get('settings')
  show(@CurrentActor() actor: Actor) {
    return this.page(actor);
  }

  @Post('settings')
  save(@CurrentActor() actor: Actor, @FormBody(SettingsFormDto) form: Form<SettingsFormDto>) {
    return submit(
      form,
      async (input) => {
        const before = await this.settings.of(actor);
        await this.settings.choose(actor, chosenIn(input, this.ways.open, before));
        if (input.language !== actor.language)
          await this.people.update(actor.personId, { language: input.language });
        return seeOther('/notifications/settings', words().saved);
      },
      (wrong) => this.page(actor, wrong),
    );
  }

  @Post('devices/:id/remove')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string) {
    if (isId(id)) await this.subscriptions.remove(actor, id);
    return seeOther('/notifications/settings', words().removed);
  }

  /** Asks only: programs that look at the links of mails stop nothing. */
  @Public()
  @Get('stop/:personId/:kind/:key')
  ask(@Param('personId') personId: string, @Param('kind') kind: string, @Param('key') key: string) {
    if (!this.stops.fits(personId, kind, key)) throw notificationErrors.linkUnknown();
    return <StopPage kind={kind} path={this.stops.path(personId, kind)} />;
  }

  @OwnAccess()
  @Post('stop/:personId/:kind/:key')
  async stop(@Param('personId') personId: string, @Param('kind') kind: string, @Param('key') key: string) {
    if (!this.stops.fits(personId, kind, key)) throw notificationErrors.linkUnknown();
    await this.settings.stopMails(personId, kind);
    return new PageAnswer(<StoppedPage />, 200);
  }

  private async page(actor: Actor, wrong?: Form<SettingsFormDto>) {
    const oneself = actor.representedBy === null;
    const [chosen, { email }, devices, pushKey] = await Promise.all([
      this.settings.of(actor),
      this.settings.reached(actor),
      this.subscriptions.list(actor),
      oneself ? this.subscriptions.publicKey() : null,
    ]);
    return (
      <SettingsPage
        form={wrong ?? settingsForm(chosen, actor.language)}
        ways={this.ways.open}
        hasMail={email !== null}
        devices={devices}
        pushKey={pushKey}
        stopPath={this.stops.path(actor.personId, 'all')}
      />
    );
  }
}
