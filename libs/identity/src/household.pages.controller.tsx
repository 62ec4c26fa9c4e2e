import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  type Form,
  FormBody,
  isId,
  Public,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ActingService } from './acting.service';
import { BrowserSession } from './browser-session';
import { ActingDto, PersonIdDto, SwitchPersonDto } from './dto/identity.dto';
import { identityWords } from './identity.messages';
import { ActingPage } from './pages/acting.page';
import { HouseholdPage } from './pages/household.page';
import { PinPage } from './pages/sign-in.page';
import { PeopleService } from './people.service';
import { SessionsService } from './sessions.service';

const words = () => identityWords[requestContext.language()];

/** Several people on one device, and one person acting for another. */
@ApiExcludeController()
@Controller()
export class HouseholdPagesController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly people: PeopleService,
    private readonly acting: ActingService,
    private readonly browser: BrowserSession,
  ) {}

  @Get('household')
  household() {
    return <HouseholdPage />;
  }

  @Public()
  @Get('household/switch')
  async pinForm(@Req() request: Request, @Query('person') personId = '') {
    return <PinPage form={blankForm()} person={await this.personHere(request, personId)} />;
  }

  @Public()
  @Post('household/switch')
  async switchTo(
    @FormBody(SwitchPersonDto) form: Form<SwitchPersonDto>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const chosen = typeof form.values['personId'] === 'string' ? form.values['personId'] : '';
    const person = await this.personHere(request, chosen);
    const onlyChosen = form.problems.length === 1 && request.body && !('pin' in request.body);
    // A button that names a person without a PIN asks for it.
    if (onlyChosen) return <PinPage form={blankForm()} person={person} />;
    return submit(
      form,
      async ({ personId, pin }) => {
        const device = this.browser.deviceToken(request);
        const present = this.browser.token(request);
        this.browser.carry(response, await this.sessions.switchTo(personId, pin, device, present));
        return seeOther('/learn', words().welcome(person.name));
      },
      (shown) => <PinPage form={shown} person={person} />,
    );
  }

  @Post('household/remove')
  async remove(
    @FormBody(PersonIdDto) form: Form<PersonIdDto>,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ) {
    const device = this.browser.deviceToken(request);
    // Only oneself: somebody else's place on the phone is theirs.
    if (!form.input || form.input.personId !== actor.personId || !device) throw commonErrors.forbidden();
    await this.sessions.leaveDevice(actor.personId, device);
    return seeOther('/sign-in', words().removed);
  }

  @Requires('official')
  @Get('on-behalf/:personId')
  async actingForm(@Req() request: Request<{ personId: string }>, @CurrentActor() actor: Actor) {
    const { personId } = request.params;
    if (!isId(personId)) throw commonErrors.notFound();
    await this.acting.mustReach(actor, personId);
    const person = await this.people.get(personId);
    return <ActingPage form={blankForm()} person={{ id: person.id, name: person.fullName }} />;
  }

  @Requires('official')
  @Post('on-behalf/start')
  async startActing(
    @FormBody(ActingDto) form: Form<ActingDto>,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ) {
    const chosen = typeof form.values['personId'] === 'string' ? form.values['personId'] : '';
    if (!isId(chosen)) throw commonErrors.notFound();
    await this.acting.mustReach(actor, chosen);
    const person = await this.people.get(chosen);
    return submit(
      form,
      async ({ personId, basis, agreed }) => {
        await this.acting.agree(actor, personId, basis, agreed);
        await this.acting.start(actor, personId, this.browser.token(request) ?? '');
        return seeOther('/learn', words().acting(person.fullName));
      },
      (shown) => <ActingPage form={shown} person={{ id: person.id, name: person.fullName }} />,
    );
  }

  @Post('on-behalf/stop')
  async stopActing(@Req() request: Request) {
    await this.acting.stop(this.browser.token(request) ?? '');
    return seeOther('/', words().stopped);
  }

  private async personHere(request: Request, personId: string) {
    const people = await this.sessions.peopleOn(this.browser.deviceToken(request));
    const person = people.find(({ id }) => id === personId);
    if (!person) throw commonErrors.notFound();
    return person;
  }
}
