import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  IdField,
  InvalidInput,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { classWords } from './classes.messages';
import { ClassesService } from './classes.service';
import { RegisterDto } from './dto/class.dto';
import { BringDto, ChangeModeDto, FamilyMemberDto, ForPersonDto } from './dto/family.dto';
import { familyWords } from './family/family.messages';
import { FamilyService } from './family/family.service';
import { joiningWords } from './joining/joining.messages';
import { BringPage } from './pages/bring.page';
import { RegistrationsService } from './registrations.service';

class RemoveFamilyDto {
  @IdField() personId: string;
}

const { language } = requestContext;

/** Joining a class, alone or with family, and giving it up again. */
@ApiExcludeController()
@Controller('classes')
export class JoiningPagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly registrations: RegistrationsService,
    private readonly family: FamilyService,
  ) {}

  @Post(':id/register')
  async register(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(RegisterDto) form: Form<RegisterDto>,
  ) {
    if (!form.input) throw new InvalidInput(form.problems);
    const own = await this.registrations.join(actor, id, form.input.mode);
    const words = classWords[language()];
    const said = own.status === 'waiting' ? words.saidWaiting(own.position ?? 1) : words.saidRegistered;
    return seeOther(`/classes/${id}`, said);
  }

  @Post(':id/leave')
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ForPersonDto) form: Form<ForPersonDto>,
  ) {
    if (!form.input) throw new InvalidInput(form.problems);
    await this.registrations.leave(actor, id, form.input.personId);
    return seeOther(`/classes/${id}`, classWords[language()].saidLeft);
  }

  @Post(':id/accept')
  async accept(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const taken = await this.registrations.accept(actor, id);
    return seeOther(`/classes/${id}`, joiningWords[language()].saidAccepted(taken));
  }

  @Post(':id/mode')
  async mode(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ChangeModeDto) form: Form<ChangeModeDto>,
  ) {
    if (!form.input) throw new InvalidInput(form.problems);
    await this.registrations.changeMode(actor, id, form.input.mode, form.input.personId);
    return seeOther(`/classes/${id}`, joiningWords[language()].saidChanged);
  }

  @Get(':id/bring')
  bring(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.bringPage(actor, id, {});
  }

  @Post(':id/bring')
  join(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(BringDto) form: Form<BringDto>) {
    return submit(
      form,
      async ({ personIds, mode, together = false }) => {
        const joined = await this.registrations.bring(actor, id, {
          personIds,
          together,
          ...(mode ? { mode } : {}),
        });
        const waiting = joined.filter((one) => one.status === 'waiting').length;
        return seeOther(
          `/classes/${id}`,
          familyWords[language()].saidBrought(joined.length - waiting, waiting),
        );
      },
      (wrong) => this.bringPage(actor, id, { form: wrong }),
    );
  }

  @Post(':id/family')
  add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(FamilyMemberDto) form: Form<FamilyMemberDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.family.add(actor, input);
        return seeOther(`/classes/${id}/bring`, familyWords[language()].added(input.fullName));
      },
      (member) => this.bringPage(actor, id, { member }),
    );
  }

  @Post('mine/family/remove')
  async removeFamily(@CurrentActor() actor: Actor, @FormBody(RemoveFamilyDto) form: Form<RemoveFamilyDto>) {
    if (!form.input) throw new InvalidInput(form.problems);
    await this.family.remove(actor, form.input.personId);
    return seeOther('/classes/mine', familyWords[language()].saidRemoved);
  }

  private async bringPage(
    actor: Actor,
    id: string,
    forms: { form?: Form<BringDto>; member?: Form<FamilyMemberDto> },
  ) {
    const view = await this.classes.get(actor, id);
    const family = await this.family.list(actor);
    const registered = new Set(view.family.map(({ personId }) => personId));
    // Whoever comes here brings somebody: all are chosen who are not there yet, places for each.
    const all = [...(view.own ? [] : [actor.personId]), ...family.map((one) => one.id)];
    const start = { personIds: all.filter((one) => !registered.has(one)), together: 'false' };
    return (
      <BringPage
        view={view}
        family={family}
        form={forms.form ?? blankForm<BringDto>(start)}
        member={forms.member ?? blankForm<FamilyMemberDto>()}
      />
    );
  }
}
