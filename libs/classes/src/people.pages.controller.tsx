import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  DomainError,
  type Form,
  FormBody,
  IdField,
  InvalidInput,
  isId,
  QueryFilters,
  requestContext,
  TextField,
  withError,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AttendanceService } from './attendance.service';
import { accessOf } from './class-view';
import { classWords } from './classes.messages';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { can } from './domain/class.policy';
import { readMarks } from './domain/roll';
import { EnlistDto, PeopleSearchDto, RemoveDto } from './dto/enlist.dto';
import { EnlistingService } from './enlisting.service';
import { joiningWords } from './joining/joining.messages';
import { EnlistPage } from './pages/enlist.page';
import { PeoplePage } from './pages/people.page';
import { RollPage, rollForm } from './pages/roll.page';
import { RegistrationsService } from './registrations.service';

class EnlistStartDto {
  @IdField({ optional: true }) personId?: string;
  @TextField({ optional: true, max: 100 }) q?: string;
}

const words = () => classWords[requestContext.language()];

/** The people of one class: its list, registering on behalf, the roll call. */
@ApiExcludeController()
@Controller('organise/classes/:id')
export class PeoplePagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly repository: ClassesRepository,
    private readonly enlisting: EnlistingService,
    private readonly registrations: RegistrationsService,
    private readonly attendance: AttendanceService,
  ) {}

  @Get('people')
  async people(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(PeopleSearchDto) { q = '' }: PeopleSearchDto,
  ) {
    const view = await this.classes.get(actor, id, 'run');
    const enlists = can('enlist', actor, accessOf(view));
    const people = await this.repository.people(id);
    const found = enlists && q ? await this.enlisting.search(actor, id, q) : [];
    return <PeoplePage view={view} people={people} enlists={enlists} query={q} found={found} />;
  }

  @Get('people/add')
  add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(EnlistStartDto) { personId, q }: EnlistStartDto,
  ) {
    return this.enlistPage(actor, id, blankForm<EnlistDto>({ personId, fullName: q }));
  }

  @Post('people/add')
  enlist(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(EnlistDto) form: Form<EnlistDto>) {
    return submit(
      form,
      async (input) => {
        const { status, name } = await this.enlisting.enlist(actor, id, input);
        const said = status === 'confirmed' ? words().saidEnlisted(name) : words().saidEnlistedWaiting(name);
        const runs = can('run', actor, accessOf(await this.classes.get(actor, id)));
        return seeOther(`/organise/classes/${id}/${runs ? 'people' : 'help'}`, said);
      },
      (wrong) => this.enlistPage(actor, id, wrong),
    );
  }

  @Post('people/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(RemoveDto) form: Form<RemoveDto>,
  ) {
    if (!form.input) throw new InvalidInput(form.problems);
    await this.registrations.remove(actor, id, form.input.personId);
    return seeOther(`/organise/classes/${id}/people`, words().saidRemoved);
  }

  /** Somebody said by telephone that they take the place. */
  @Post('people/accept')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(RemoveDto) form: Form<RemoveDto>,
  ) {
    if (!form.input) throw new InvalidInput(form.problems);
    await this.registrations.acceptFor(actor, id, form.input.personId);
    return seeOther(
      `/organise/classes/${id}/people`,
      joiningWords[requestContext.language()].saidAcceptedFor,
    );
  }

  @Get('sessions/:sessionId/attendance')
  async roll(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('sessionId') sessionId: string) {
    const roll = await this.attendance.roll(actor, id, sessionId);
    return <RollPage roll={roll} form={rollForm(roll)} />;
  }

  /** The form has a field per person, so it is read by hand and not by a DTO. */
  @Post('sessions/:sessionId/attendance')
  async saveRoll(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @Body() body: Record<string, unknown>,
  ) {
    const marks = readMarks(body);
    const reason = String(body['reason'] ?? '')
      .trim()
      .slice(0, 300);
    try {
      const changed = await this.attendance.save(actor, id, sessionId, marks, reason || null);
      return seeOther(`/organise/classes/${id}/sessions/${sessionId}/attendance`, words().rollSaved(changed));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'forbidden' || error.kind === 'not-found')
        throw error;
      const roll = await this.attendance.roll(actor, id, sessionId);
      const typed = Object.fromEntries([...marks].map(([personId, mark]) => [`mark.${personId}`, mark]));
      const stored = rollForm(roll);
      const form = withError({ ...stored, values: { ...stored.values, ...typed, reason } }, error);
      return new PageAnswer(<RollPage roll={roll} form={form} />, 422);
    }
  }

  private async enlistPage(actor: Actor, id: string, form: Form<EnlistDto>) {
    const view = await this.classes.get(actor, id, 'enlist');
    const personId = form.values['personId'];
    const known = typeof personId === 'string' && isId(personId);
    const person = known ? await this.enlisting.person(actor, id, personId) : null;
    if (personId && !person) throw commonErrors.notFound();
    const runs = can('run', actor, accessOf(view));
    return <EnlistPage view={view} form={form} person={person} runs={runs} />;
  }
}
