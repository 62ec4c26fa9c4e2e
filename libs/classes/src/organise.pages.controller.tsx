import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  dayOf,
  type Form,
  FormBody,
  fold,
  IdField,
  QueryFilters,
  type RawValues,
  requestContext,
  TextField,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ClassView } from './class-view';
import { classWords } from './classes.messages';
import { ClassesService } from './classes.service';
import { searchPatterns } from './conditions';
import { isSensitiveTopic } from './domain/class-kinds';
import { timeOf, weekdaysOf } from './domain/recurrence';
import { ClassDetailsDto, MoveSessionDto, NewClassFormDto, ReasonDto } from './dto/class.dto';
import { OwnClassesDto } from './dto/class-filter.dto';
import { OrganisingService } from './organising.service';
import { ChooseUnitPage } from './pages/choose-unit.page';
import { EditClassPage } from './pages/edit-class.page';
import { ManageClassPage } from './pages/manage-class.page';
import { NewClassPage } from './pages/new-class.page';
import { OrganiseListPage } from './pages/organise-list.page';
import { SessionPage } from './pages/session.page';
import { SessionChangesService } from './session-changes.service';

class ChooseUnitDto {
  @IdField({ optional: true }) unit?: string;
  /** The course that the class is a part of. */
  @IdField({ optional: true }) course?: string;
  /** The class that it is to be like. */
  @IdField({ optional: true }) from?: string;
  @TextField({ optional: true, max: 100 }) q?: string;
}

const words = () => classWords[requestContext.language()];

/** Running classes. Who may is decided class by class: an instructor of a class needs no other role. */
@ApiExcludeController()
@Controller('organise/classes')
export class OrganisePagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly organising: OrganisingService,
    private readonly changes: SessionChangesService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @QueryFilters(OwnClassesDto) filter: OwnClassesDto) {
    return <OrganiseListPage filter={filter} page={await this.classes.run(actor, filter)} />;
  }

  @Get('new')
  async new(
    @CurrentActor() actor: Actor,
    @QueryFilters(ChooseUnitDto) { unit, course, from, q = '' }: ChooseUnitDto,
  ) {
    if (unit) {
      const choices = await this.organising.choices(actor, unit);
      const like = from ? await this.classes.get(actor, from, 'run') : null;
      const form = blankForm<NewClassFormDto>({
        language: 'vi',
        repeat: 'weekly',
        minutes: '90',
        instructorIds: [actor.personId],
        ...(course ? { courseId: course } : {}),
        ...(like ? copiedForm(like) : {}),
      });
      return <NewClassPage form={form} choices={choices} />;
    }
    const units = await this.organising.units(actor, searchPatterns(fold(q))[0] ?? '%', 50);
    const only = units.length === 1 && q === '' ? units[0] : undefined;
    if (only) return seeOther(`/organise/classes/new?unit=${only.id}${course ? `&course=${course}` : ''}`);
    return <ChooseUnitPage query={q} units={units} courseId={course} />;
  }

  @Post('new')
  async create(@CurrentActor() actor: Actor, @FormBody(NewClassFormDto) form: Form<NewClassFormDto>) {
    const choices = await this.organising.choices(actor, String(form.values['unitId'] ?? ''));
    return submit(
      form,
      async ({ step, ...input }) => {
        if (step === 'preview') {
          const preview = this.organising.preview(input);
          return new PageAnswer(<NewClassPage form={form} choices={choices} preview={preview} />, 200);
        }
        if (isSensitiveTopic(input.topic) && !input.sensitive && !form.values['suggested']) {
          // Whoever opens the class decides, but not by overlooking it.
          const values = { ...form.values, sensitive: 'true', suggested: 'true' };
          return new PageAnswer(<NewClassPage form={{ ...form, values }} choices={choices} />, 200);
        }
        const id = await this.organising.create(actor, input, step);
        return seeOther(`/organise/classes/${id}`, step === 'open' ? words().saidOpened : words().saidDraft);
      },
      (wrong) => <NewClassPage form={wrong} choices={choices} />,
    );
  }

  @Get(':id')
  manage(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.managePage(actor, id, blankForm<ReasonDto>());
  }

  @Post(':id/open')
  async open(@CurrentActor() actor: Actor, @Param('id') id: string) {
    await this.organising.open(actor, id);
    return seeOther(`/organise/classes/${id}`, words().saidOpened);
  }

  @Post(':id/cancel')
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(ReasonDto) form: Form<ReasonDto>) {
    return submit(
      form,
      async ({ reason }) => {
        await this.organising.cancel(actor, id, reason);
        return seeOther(`/organise/classes/${id}`, words().saidCancelled);
      },
      (wrong) => this.managePage(actor, id, wrong),
    );
  }

  @Get(':id/edit')
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const view = await this.classes.get(actor, id, 'run');
    return this.editPage(view, detailsForm(view));
  }

  @Post(':id/edit')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ClassDetailsDto) form: Form<ClassDetailsDto>,
  ) {
    const view = await this.classes.get(actor, id, 'run');
    return submit(
      form,
      async (input) => {
        await this.organising.edit(actor, id, input);
        return seeOther(`/organise/classes/${id}`, words().saidSaved);
      },
      (wrong) => this.editPage(view, wrong),
    );
  }

  @Get(':id/sessions/:sessionId')
  session(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('sessionId') sessionId: string) {
    return this.sessionPage(actor, id, sessionId, {});
  }

  @Post(':id/sessions/:sessionId/move')
  move(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @FormBody(MoveSessionDto) form: Form<MoveSessionDto>,
  ) {
    return submit(
      form,
      async (to) => {
        await this.changes.move(actor, id, sessionId, to);
        return seeOther(`/organise/classes/${id}`, words().saidMoved);
      },
      (move) => this.sessionPage(actor, id, sessionId, { move }),
    );
  }

  @Post(':id/sessions/:sessionId/cancel')
  cancelSession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @FormBody(ReasonDto) form: Form<ReasonDto>,
  ) {
    return submit(
      form,
      async ({ reason }) => {
        await this.changes.cancel(actor, id, sessionId, reason);
        return seeOther(`/organise/classes/${id}`, words().saidSessionCancelled);
      },
      (cancel) => this.sessionPage(actor, id, sessionId, { cancel }),
    );
  }

  private async managePage(actor: Actor, id: string, form: Form<ReasonDto>) {
    const view = await this.classes.get(actor, id, 'run');
    const sessions = await this.classes.sessions(id);
    return <ManageClassPage view={view} sessions={sessions} now={this.classes.now()} form={form} />;
  }

  private async editPage(view: ClassView, form: Form<ClassDetailsDto>) {
    return <EditClassPage form={form} view={view} choices={await this.organising.editChoices(view)} />;
  }

  private async sessionPage(
    actor: Actor,
    id: string,
    sessionId: string,
    forms: { move?: Form<MoveSessionDto>; cancel?: Form<ReasonDto> },
  ) {
    const view = await this.classes.get(actor, id, 'run');
    const session = (await this.classes.sessions(id)).find((one) => one.id === sessionId);
    if (!session) throw commonErrors.notFound();
    const present = { startsOn: dayOf(session.startsAt), startsAt: timeOf(session.startsAt) };
    return (
      <SessionPage
        view={view}
        session={session}
        move={forms.move ?? blankForm<MoveSessionDto>(present)}
        cancel={forms.cancel ?? blankForm<ReasonDto>()}
      />
    );
  }
}

/** The form as the class stands. */
function detailsForm(view: ClassView): Form<ClassDetailsDto> {
  return blankForm<ClassDetailsDto>({
    title: view.title,
    summary: view.summary,
    topic: view.topic,
    otherTopics: view.otherTopics,
    sensitive: view.sensitive ? 'true' : undefined,
    invitationOnly: view.invitationOnly ? 'true' : undefined,
    level: view.level,
    language: view.language,
    venueId: view.venueId ?? undefined,
    onlineUrl: view.onlineUrl ?? undefined,
    capacity: view.capacity === null ? undefined : String(view.capacity),
    onlineCapacity: view.onlineCapacity === null ? undefined : String(view.onlineCapacity),
    instructorIds: view.instructors.map((person) => person.id),
  });
}

/** The form of a class that is to be like another, but for its days. */
const copiedForm = (like: ClassView): RawValues => ({
  ...detailsForm(like).values,
  mode: like.mode,
  courseId: like.courseId ?? undefined,
  startsAt: like.startsAt,
  minutes: String(like.minutes),
  repeat: like.recurrence.includes('MONTHLY') ? 'monthly' : 'weekly',
  weekdays: weekdaysOf(like.recurrence),
  count: String(like.sessions),
});
