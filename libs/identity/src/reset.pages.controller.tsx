import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  type Form,
  FormBody,
  isId,
  Mailer,
  Public,
  Requires,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { ForgottenDto, ResetDto } from './dto/identity.dto';
import { identityWords } from './identity.messages';
import { ForgottenPage, ResetCodePage, ResetPage } from './pages/reset.page';
import { PasswordResets } from './password-resets.service';
import { PeopleService } from './people.service';

const words = () => identityWords[requestContext.language()];

/** A new password for somebody who forgot theirs. */
@ApiExcludeController()
@Controller()
export class ResetPagesController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly people: PeopleService,
    private readonly mailer: Mailer,
  ) {}

  @Public()
  @Get('sign-in/forgotten')
  forgotten() {
    return <ForgottenPage form={blankForm()} sent={false} byMail={this.mailer.available} />;
  }

  @Public()
  @Post('sign-in/forgotten')
  request(@FormBody(ForgottenDto) form: Form<ForgottenDto>, @Req() request: Request) {
    return submit(
      form,
      async ({ login }) => {
        await this.resets.request(login, request.ip ?? '');
        return new PageAnswer(<ForgottenPage form={blankForm()} sent byMail={this.mailer.available} />, 200);
      },
      (shown) => <ForgottenPage form={shown} sent={false} byMail={this.mailer.available} />,
    );
  }

  @Public()
  @Get('sign-in/reset')
  resetForm(@Query('code') code?: string) {
    return <ResetPage form={blankForm({ code })} />;
  }

  @Public()
  @Post('sign-in/reset')
  reset(@FormBody(ResetDto) form: Form<ResetDto>, @Req() request: Request) {
    return submit(
      form,
      async ({ code, password }) => {
        await this.resets.reset(code, password, request.ip ?? '');
        return seeOther('/sign-in', words().passwordChanged);
      },
      (shown) => <ResetPage form={shown} />,
    );
  }

  @Requires('official')
  @Post('on-behalf/:personId/reset-code')
  async giveCode(@Param('personId') personId: string, @CurrentActor() actor: Actor) {
    if (!isId(personId)) throw commonErrors.notFound();
    const code = await this.resets.issueFor(actor, personId);
    const person = await this.people.get(personId);
    return new PageAnswer(<ResetCodePage name={person.fullName} code={code} />, 200);
  }
}
