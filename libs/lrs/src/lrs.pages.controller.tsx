import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  mustAdministerPortal,
  PlatformConfig,
  Requires,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CredentialsService } from './credentials.service';
import { CredentialIdDto, NewCredentialDto } from './dto/lrs.dto';
import { lrsWords } from './lrs.messages';
import { CredentialMadePage } from './pages/credential-made.page';
import { CredentialsPage } from './pages/credentials.page';
import { Tenants } from './tenants';

const { language } = requestContext;

@ApiExcludeController()
@Controller()
export class LrsPagesController {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly tenants: Tenants,
    private readonly config: PlatformConfig,
  ) {}

  @Requires('administrator')
  @Get('admin/lrs/credentials')
  list(@CurrentActor() actor: Actor) {
    mustAdministerPortal(actor);
    return this.credentialsPage(blankForm({ version: '2.0.0' }));
  }

  @Requires('administrator')
  @Post('admin/lrs/credentials')
  make(@CurrentActor() actor: Actor, @FormBody(NewCredentialDto) form: Form<NewCredentialDto>) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async ({ name, organisation, version, scopes }) => {
        const made = await this.credentials.create({
          name,
          version,
          scopes: scopes ?? [],
          createdBy: actor.personId,
          ...(organisation ? { organisation } : {}),
        });
        // No redirect: the secret is in no address and no session, only on this page.
        return new PageAnswer(
          <CredentialMadePage made={made} endpoint={`${this.config.address}/xapi/`} />,
          201,
        );
      },
      (making) => this.credentialsPage(making),
    );
  }

  @Requires('administrator')
  @Post('admin/lrs/credentials/revoke')
  revoke(@CurrentActor() actor: Actor, @FormBody(CredentialIdDto) form: Form<CredentialIdDto>) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async ({ id }) => {
        await this.credentials.revoke(id);
        return seeOther('/admin/lrs/credentials', lrsWords[language()].revokeDone);
      },
      () => this.credentialsPage(blankForm({ version: '2.0.0' })),
    );
  }

  private async credentialsPage(making: Form<NewCredentialDto>) {
    const [credentials, organisations] = await Promise.all([
      this.credentials.list(),
      this.tenants.organisations(),
    ]);
    return <CredentialsPage credentials={credentials} organisations={organisations} making={making} />;
  }
}
