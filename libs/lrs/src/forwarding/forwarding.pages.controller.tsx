import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  formatNumber,
  mustAdministerPortal,
  QueryFilters,
  RateLimit,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Tenants } from '../tenants';
import { AccessDto, NewTargetDto, RefusedAfterDto, RefusedDto } from './dto/forwarding.dto';
import { forwardingWords } from './forwarding.messages';
import { RefusedPage } from './pages/refused.page';
import { TargetPage } from './pages/target.page';
import { here, TargetsPage } from './pages/targets.page';
import { TargetsService } from './targets.service';

const { language } = requestContext;
const words = () => forwardingWords[language()];
/** The portal calls other machines for it, so it is not for trying addresses out. */
const tries = { tries: 20, seconds: 3600 };

/** Forwarding of records to other stores. */
@ApiExcludeController()
@Requires('administrator')
@Controller('admin/lrs/forwarding')
export class ForwardingPagesController {
  constructor(
    private readonly targets: TargetsService,
    private readonly tenants: Tenants,
    private readonly limit: RateLimit,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor) {
    mustAdministerPortal(actor);
    return this.listPage(blankForm({ version: '2.0.0', auth: 'basic' }));
  }

  @Post()
  create(@CurrentActor() actor: Actor, @FormBody(NewTargetDto) form: Form<NewTargetDto>) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async (wanted) => {
        const id = await this.targets.create({ ...wanted, createdBy: actor.personId });
        return seeOther(`${here}/${id}`, words().made);
      },
      (making) => this.listPage(making),
    );
  }

  @Get(':id')
  async one(@CurrentActor() actor: Actor, @Param('id') id: string) {
    mustAdministerPortal(actor);
    return this.page(id);
  }

  @Post(':id/try')
  async tryOut(@CurrentActor() actor: Actor, @Param('id') id: string) {
    mustAdministerPortal(actor);
    await this.limit.take('lrs-forwarding-try', actor.personId, tries);
    const connection = await this.targets.tryOut(id);
    const target = await this.targets.one(id);
    return <TargetPage target={target} access={accessOf(target)} connection={connection} />;
  }

  @Post(':id/access')
  changeAccess(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(AccessDto) form: Form<AccessDto>,
  ) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async (access) => {
        await this.targets.changeAccess(id, access);
        return seeOther(`${here}/${id}`, words().accessSaved);
      },
      (access) => this.page(id, access),
    );
  }

  @Post(':id/pause')
  async pause(@CurrentActor() actor: Actor, @Param('id') id: string) {
    mustAdministerPortal(actor);
    await this.targets.pause(id);
    return seeOther(`${here}/${id}`, words().pausedNow);
  }

  @Post(':id/resume')
  async resume(@CurrentActor() actor: Actor, @Param('id') id: string) {
    mustAdministerPortal(actor);
    await this.targets.resume(id);
    return seeOther(`${here}/${id}`, words().resumed);
  }

  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string) {
    mustAdministerPortal(actor);
    await this.targets.delete(id);
    return seeOther(here, words().ended);
  }

  @Get(':id/refused')
  async refused(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(RefusedAfterDto) { after }: RefusedAfterDto,
  ) {
    mustAdministerPortal(actor);
    const [target, refused] = await Promise.all([this.targets.one(id), this.targets.refused(id, after)]);
    return <RefusedPage target={target} refused={refused} />;
  }

  @Post(':id/refused/again')
  again(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(RefusedDto) form: Form<RefusedDto>) {
    mustAdministerPortal(actor);
    return submit(
      form,
      ({ seq }) => this.sendAgain(id, seq),
      () => this.page(id),
    );
  }

  @Post(':id/refused/again-all')
  againAll(@CurrentActor() actor: Actor, @Param('id') id: string) {
    mustAdministerPortal(actor);
    return this.sendAgain(id, null);
  }

  @Post(':id/refused/drop')
  drop(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(RefusedDto) form: Form<RefusedDto>) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async ({ seq }) => {
        await this.targets.drop(id, seq);
        return seeOther(`${here}/${id}/refused`, words().dropped);
      },
      () => this.page(id),
    );
  }

  private async sendAgain(id: string, seq: string | null) {
    const count = await this.targets.sendAgain(id, seq);
    return seeOther(`${here}/${id}/refused`, words().againDone(formatNumber(language(), count)));
  }

  private async listPage(making: Form<NewTargetDto>) {
    const [targets, organisations] = await Promise.all([this.targets.list(), this.tenants.organisations()]);
    return <TargetsPage targets={targets} organisations={organisations} making={making} />;
  }

  private async page(id: string, access?: Form<AccessDto>) {
    const target = await this.targets.one(id);
    return <TargetPage target={target} access={access ?? accessOf(target)} />;
  }
}

const accessOf = ({ endpoint, auth }: { endpoint: string; auth: string }) =>
  blankForm<AccessDto>({ endpoint, auth });
