import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  type Form,
  FormBody,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { type GuardianPurpose, guardianPurposes } from './domain/consent';
import { GuardianDto, ThroughOfficialDto } from './dto/guardian.dto';
import { guardianWords } from './guardian.messages';
import { GuardiansService } from './guardians.service';
import { afterwards, GuardianPage, ThroughOfficialPage } from './pages/guardian.page';

const words = () => guardianWords[requestContext.language()];

/** @throws common.notFound for what no parent or guardian is asked */
function purposeOf(given: string): GuardianPurpose {
  const purpose = guardianPurposes.find((one) => one === given);
  if (!purpose) throw commonErrors.notFound();
  return purpose;
}

/** A parent or guardian agrees with a child: on the child's phone, or through an official who acts for the child. */
@ApiExcludeController()
@Controller('account/guardian')
export class GuardianPagesController {
  constructor(private readonly guardians: GuardiansService) {}

  @Get(':purpose')
  async ask(@Param('purpose') given: string, @CurrentActor() actor: Actor) {
    const purpose = purposeOf(given);
    if (!(await this.guardians.isChild(actor))) return seeOther('/account');
    return actor.representedBy ? (
      <ThroughOfficialPage form={blankForm()} purpose={purpose} child={actor.name} />
    ) : (
      <GuardianPage form={blankForm()} purpose={purpose} child={actor.name} />
    );
  }

  @Post(':purpose')
  agree(
    @Param('purpose') given: string,
    @FormBody(GuardianDto) form: Form<GuardianDto>,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ) {
    const purpose = purposeOf(given);
    return submit(
      form,
      async ({ login, password, agreed = false }) => {
        await this.guardians.agree(actor, purpose, agreed, { login, password, address: request.ip ?? '' });
        return seeOther(afterwards[purpose], words().given);
      },
      (shown) => <GuardianPage form={shown} purpose={purpose} child={actor.name} />,
    );
  }

  @Post(':purpose/through-official')
  agreeThroughOfficial(
    @Param('purpose') given: string,
    @FormBody(ThroughOfficialDto) form: Form<ThroughOfficialDto>,
    @CurrentActor() actor: Actor,
  ) {
    const purpose = purposeOf(given);
    return submit(
      form,
      async ({ agreed = false }) => {
        await this.guardians.agreeThroughOfficial(actor, purpose, agreed);
        return seeOther('/account', words().given);
      },
      (shown) => <ThroughOfficialPage form={shown} purpose={purpose} child={actor.name} />,
    );
  }
}
