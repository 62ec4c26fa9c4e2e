import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  MaybeActor,
  networkOf,
  PlatformConfig,
  Public,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { ClassesService } from './classes.service';
import { CodeDto, NewInvitationDto } from './dto/invitation.dto';
import { readCode } from './inviting/invitation';
import { ClassInvitations } from './inviting/invitations.service';
import { invitingWords } from './inviting/inviting.messages';
import { EnterCodePage, InvitationPage } from './pages/invitation.page';
import { InvitationsPage } from './pages/invitations.page';

const words = () => invitingWords[requestContext.language()];

/** Inviting people to a class, and coming by an invitation. */
@ApiExcludeController()
@Controller()
export class InvitingPagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly invitations: ClassInvitations,
    private readonly config: PlatformConfig,
  ) {}

  @Public()
  @Get('classes/invitation')
  enter() {
    return <EnterCodePage form={blankForm<CodeDto>()} />;
  }

  @Public()
  @Post('classes/invitation/find')
  find(@MaybeActor() actor: Actor | null, @Req() request: Request, @FormBody(CodeDto) form: Form<CodeDto>) {
    return submit(
      form,
      async ({ code }) => {
        const found = await this.invitations.look(code, from(actor, request));
        return seeOther(`/classes/invitation/${found.code}`);
      },
      (wrong) => <EnterCodePage form={wrong} />,
    );
  }

  @Public()
  @Get('classes/invitation/:code')
  async one(@MaybeActor() actor: Actor | null, @Req() request: Request, @Param('code') code: string) {
    const invitation = await this.invitations.look(code, from(actor, request), actor?.personId);
    return <InvitationPage invitation={invitation} />;
  }

  @Post('classes/invitation/:code')
  async accept(@CurrentActor() actor: Actor, @Param('code') code: string) {
    const classId = await this.invitations.accept(actor, readCode(code) ?? '');
    return seeOther(`/classes/${classId}`, words().saidInvited);
  }

  @Get('organise/classes/:id/invitations')
  list(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.page(actor, id, blankForm<NewInvitationDto>());
  }

  @Post('organise/classes/:id/invitations')
  make(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(NewInvitationDto) form: Form<NewInvitationDto>,
  ) {
    return submit(
      form,
      async (input) => {
        const code = await this.invitations.make(actor, id, input);
        return seeOther(`/organise/classes/${id}/invitations`, words().saidMade(code));
      },
      (wrong) => this.page(actor, id, wrong),
    );
  }

  @Post('organise/classes/:id/invitations/:invitationId/revoke')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('invitationId') invitationId: string,
  ) {
    await this.invitations.revoke(actor, id, invitationId);
    return seeOther(`/organise/classes/${id}/invitations`, words().saidRevoked);
  }

  private async page(actor: Actor, id: string, form: Form<NewInvitationDto>) {
    const view = await this.classes.get(actor, id, 'run');
    const invitations = await this.invitations.list(actor, id);
    return <InvitationsPage view={view} invitations={invitations} form={form} origin={this.config.address} />;
  }
}

/** Whose guesses are counted together. */
const from = (actor: Actor | null, request: Request): string =>
  actor ? actor.personId : networkOf(request.ip ?? '');
