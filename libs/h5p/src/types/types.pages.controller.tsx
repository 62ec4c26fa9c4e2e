import { rm } from 'node:fs/promises';
import {
  type Actor,
  blankForm,
  CurrentActor,
  DomainError,
  type Form,
  FormBody,
  mustAdministerPortal,
  RateLimit,
  Requires,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { unitOf } from '../authoring/unit-of';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pUpload, type SentPackage } from '../importing/h5p-upload';
import { ContentTypesService } from './content-types.service';
import { HubService } from './hub/hub.service';
import { HubPage } from './pages/hub.page';
import { PlanPage } from './pages/plan.page';
import { here, TypesPage } from './pages/types.page';
import { type Proposal, TypeInstalls } from './type-installs.service';
import { HubTypeNameDto, InstallDto, RestrictTypeDto, TypeNameDto } from './types.dto';
import { typesErrors } from './types.errors';
import { typesWords } from './types.messages';

const say = () => typesWords(requestContext.language());
const tries = { tries: 30, seconds: 3600 };
const nothingSent: Form<object> = { values: {}, input: {}, problems: [] };

/** Where administrators of the whole portal decide what lessons can be made of. */
@ApiExcludeController()
@Requires('administrator')
@Controller('admin/h5p/types')
export class TypesPagesController {
  constructor(
    private readonly types: ContentTypesService,
    private readonly installs: TypeInstalls,
    private readonly hub: HubService,
    private readonly limit: RateLimit,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor) {
    return this.page(actor, blankForm());
  }

  /** Shows what an uploaded package would change; nothing is installed yet. */
  @Post()
  @UseInterceptors(H5pUpload)
  async propose(@CurrentActor() actor: Actor, @UploadedFile() file: SentPackage | undefined) {
    try {
      mustAdministerPortal(actor);
      return await submit<object>(
        nothingSent,
        async () => {
          if (!file) throw h5pErrors.noPackage();
          return planAnswer(await this.installs.propose(actor, file.path));
        },
        (refused) => this.page(actor, refused as Form<{ file: string }>),
      );
    } finally {
      if (file) await rm(file.path, { force: true });
    }
  }

  @Post('install')
  async install(@FormBody(InstallDto) form: Form<InstallDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async ({ upload, open }) => {
        const opening = open ? { unitId: unitOf(actor) } : null;
        if (await this.installs.isLarge(actor, upload)) {
          return seeOther(`/jobs/${await this.installs.installLater(actor, upload, opening)}`);
        }
        const { installed, updated, opened } = await this.installs.install(actor, upload, opening);
        const target = opened ? `/teach/h5p/${opened.id}/edit` : here;
        return seeOther(target, say().installed(installed, updated));
      },
      async (shown) => {
        const upload = String(shown.values['upload'] ?? '');
        return <PlanPage proposal={await this.installs.proposal(actor, upload)} form={shown} />;
      },
    );
  }

  @Post('restrict')
  restrict(@FormBody(RestrictTypeDto) form: Form<RestrictTypeDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async ({ name, restricted }) => {
        await this.types.restrict(actor, name, restricted);
        return seeOther(here, restricted ? say().lockedNow : say().unlockedNow);
      },
      (shown) => this.page(actor, shown as unknown as Form<{ file: string }>),
    );
  }

  @Post('delete')
  remove(@FormBody(TypeNameDto) form: Form<TypeNameDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async ({ name }) => {
        await this.types.remove(actor, name);
        return seeOther(here, say().removed);
      },
      (shown) => this.page(actor, shown as unknown as Form<{ file: string }>),
    );
  }

  @Get('hub')
  async offered(@CurrentActor() actor: Actor) {
    try {
      return <HubPage types={await this.hub.offered(actor)} silence={null} />;
    } catch (error) {
      const code = error instanceof DomainError ? error.code : '';
      if (code === typesErrors.hubOff().code) return <HubPage types={[]} silence="off" />;
      if (code === typesErrors.hubSilent().code) return <HubPage types={[]} silence="silent" />;
      throw error;
    }
  }

  /** Fetches a type from the hub and shows what installing it would change. */
  @Post('hub')
  fetch(@FormBody(HubTypeNameDto) form: Form<HubTypeNameDto>, @CurrentActor() actor: Actor) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async ({ type }) => {
        await this.limit.take('h5p-hub', actor.personId, tries);
        return planAnswer(await this.hub.propose(actor, type));
      },
      () => this.offered(actor),
    );
  }

  private async page(actor: Actor, upload: Form<{ file: string }>) {
    return <TypesPage types={await this.types.list(actor)} upload={upload} />;
  }
}

/** The list of changes; opening the lesson that came along is ticked, as that is what most packages are for. */
export function planAnswer(proposal: Proposal): PageAnswer {
  const form = blankForm<InstallDto>(proposal.lesson === null ? {} : { open: 'true' });
  return new PageAnswer(<PlanPage proposal={proposal} form={form} />, 200);
}
