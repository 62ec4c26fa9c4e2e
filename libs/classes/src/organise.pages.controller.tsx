import {
  type Actor,
  blankForm,
  ChoiceField,
  CurrentActor,
  type Form,
  FormBody,
  fold,
  IdField,
  QueryFilters,
  requestContext,
  TextField,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit, type Topic, topics } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ClassChoicesService } from './class-choices.service';
import { copiedForm } from './class-forms';
import { classWords } from './classes.messages';
import { ClassesService } from './classes.service';
import { searchPatterns } from './conditions';
import { isSensitiveTopic } from './domain/class-kinds';
import { NewClassFormDto, ReasonDto } from './dto/class.dto';
import { OwnClassesDto } from './dto/class-filter.dto';
import { OrganisingService } from './organising.service';
import { ChooseUnitPage } from './pages/choose-unit.page';
import { ManageClassPage } from './pages/manage-class.page';
import { NewClassPage } from './pages/new-class.page';
import { OrganiseListPage } from './pages/organise-list.page';

class ChooseUnitDto {
  @IdField({ optional: true }) unit?: string;
  /** The course that the class is a part of. */
  @IdField({ optional: true }) course?: string;
  /** The class that it is to be like. */
  @IdField({ optional: true }) from?: string;
  /** What people asked for: its topic, and its name. */
  @ChoiceField(topics, { optional: true }) topic?: Topic;
  @TextField({ optional: true, max: 100 }) title?: string;
  @TextField({ optional: true, max: 100 }) q?: string;
}

const words = () => classWords[requestContext.language()];

/** Running classes. Who may is decided class by class: an instructor of a class needs no other role. */
@ApiExcludeController()
@Controller('organise/classes')
export class OrganisePagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly choosing: ClassChoicesService,
    private readonly organising: OrganisingService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @QueryFilters(OwnClassesDto) filter: OwnClassesDto) {
    return <OrganiseListPage filter={filter} page={await this.classes.run(actor, filter)} />;
  }

  @Get('new')
  async new(
    @CurrentActor() actor: Actor,
    @QueryFilters(ChooseUnitDto) { unit, course, from, topic, title, q = '' }: ChooseUnitDto,
  ) {
    if (unit) {
      const like = from ? await this.classes.get(actor, from, 'run') : null;
      const choices = await this.choosing.choices(actor, unit, course ?? like?.courseId ?? null);
      const form = blankForm<NewClassFormDto>({
        language: 'vi',
        level: 'beginner',
        onlineAt: 'own-room',
        repeat: 'weekly',
        minutes: '90',
        instructorIds: [actor.personId],
        ...(course ? { courseId: course } : {}),
        ...(topic ? { topic } : {}),
        ...(title ? { title } : {}),
        ...(like ? copiedForm(like) : {}),
      });
      return <NewClassPage form={form} choices={choices} />;
    }
    const units = await this.choosing.units(actor, searchPatterns(fold(q))[0] ?? '%', 50);
    const only = units.length === 1 && q === '' ? units[0] : undefined;
    if (only) return seeOther(`/organise/classes/new?unit=${only.id}${course ? `&course=${course}` : ''}`);
    return <ChooseUnitPage query={q} units={units} courseId={course} />;
  }

  @Post('new')
  async create(@CurrentActor() actor: Actor, @FormBody(NewClassFormDto) form: Form<NewClassFormDto>) {
    const choices = await this.choosing.choices(
      actor,
      String(form.values['unitId'] ?? ''),
      form.input?.courseId ?? null,
    );
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

  private async managePage(actor: Actor, id: string, form: Form<ReasonDto>) {
    const view = await this.classes.get(actor, id, 'run');
    const sessions = await this.classes.sessions(id);
    return <ManageClassPage view={view} sessions={sessions} now={this.classes.now()} form={form} />;
  }
}
