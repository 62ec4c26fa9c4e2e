import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  mustAdministerPortal,
  QueryFilters,
  Requires,
  requestContext,
  withError,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RecordsService } from '../records/records.service';
import { erasingErrors } from './domain/erasing.errors';
import { DeclineDto, EraseDto, ErasureIdDto, FindPersonDto } from './dto/erasing.dto';
import { erasingWords } from './erasing.messages';
import { ErasuresService } from './erasures.service';
import { ConfirmErasurePage } from './pages/confirm-erasure.page';
import { ErasuresPage, here } from './pages/erasures.page';
import { MyErasurePage, mine } from './pages/my-erasure.page';

const { language } = requestContext;
const words = () => erasingWords[language()];

/** Erasing people from the record store. */
@ApiExcludeController()
@Controller()
export class ErasingPagesController {
  constructor(
    private readonly erasures: ErasuresService,
    private readonly records: RecordsService,
  ) {}

  @Get('record/erase')
  async mine(@CurrentActor() actor: Actor) {
    return <MyErasurePage erasure={await this.erasures.mine(actor)} />;
  }

  @Post('record/erase')
  async ask(@CurrentActor() actor: Actor) {
    await this.erasures.ask(actor);
    return seeOther(mine, words().mineAsked);
  }

  @Post('record/erase/withdraw')
  async withdraw(@CurrentActor() actor: Actor) {
    await this.erasures.withdraw(actor);
    return seeOther(mine, words().mineWithdrawn);
  }

  @Requires('administrator')
  @Get('admin/lrs/erasures')
  list(@CurrentActor() actor: Actor, @QueryFilters(FindPersonDto) { q, person }: FindPersonDto) {
    mustAdministerPortal(actor);
    return this.page(actor, blankForm({ personId: person }), q);
  }

  /** Shows what was asked for, before it is done for ever. */
  @Requires('administrator')
  @Post('admin/lrs/erasures/check')
  check(@CurrentActor() actor: Actor, @FormBody(EraseDto) form: Form<EraseDto>) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async (whom) => {
        await this.erasures.check(whom);
        const person = whom.personId ? await this.erasures.person(whom.personId) : null;
        return new PageAnswer(
          <ConfirmErasurePage person={person} identifiers={whom.identifiers ?? ''} />,
          200,
        );
      },
      (erasing) => this.page(actor, erasing),
    );
  }

  @Requires('administrator')
  @Post('admin/lrs/erasures/now')
  now(@CurrentActor() actor: Actor, @FormBody(EraseDto) form: Form<EraseDto>) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async (whom) => seeOther(`/jobs/${await this.erasures.eraseNow(actor, whom)}`),
      (erasing) => this.page(actor, erasing),
    );
  }

  @Requires('administrator')
  @Post('admin/lrs/erasures/confirm')
  confirm(@CurrentActor() actor: Actor, @FormBody(ErasureIdDto) form: Form<ErasureIdDto>) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async ({ id }) => seeOther(`/jobs/${await this.erasures.confirm(actor, id)}`),
      ({ problems }) => this.page(actor, { ...blankForm<EraseDto>(), problems }),
    );
  }

  @Requires('administrator')
  @Post('admin/lrs/erasures/decline')
  decline(@CurrentActor() actor: Actor, @FormBody(DeclineDto) form: Form<DeclineDto>) {
    mustAdministerPortal(actor);
    return submit(
      form,
      async ({ id, why }) => {
        await this.erasures.decline(id, why);
        return seeOther(here, words().declined);
      },
      (decided) =>
        this.page(
          actor,
          // The field is in the row of a request, not in the form that shows what is wrong.
          decided.problems.some(({ field }) => field === 'why')
            ? withError(blankForm<EraseDto>(), erasingErrors.sayWhy())
            : { ...blankForm<EraseDto>(), problems: decided.problems },
        ),
    );
  }

  private async page(actor: Actor, erasing: Form<EraseDto>, q = '') {
    const { personId } = erasing.values;
    const [waiting, done, people, chosen] = await Promise.all([
      this.erasures.waiting(),
      this.erasures.done(),
      this.records.people(actor, q),
      typeof personId === 'string' ? this.erasures.person(personId) : null,
    ]);
    return (
      <ErasuresPage waiting={waiting} done={done} q={q} people={people} chosen={chosen} erasing={erasing} />
    );
  }
}
