import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  type Form,
  FormBody,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CatalogueService } from './catalogue.service';
import { CoursesService } from './courses.service';
import { move } from './domain/ordering';
import { ProgrammeFormDto, ProgrammeListDto } from './dto/courses.dto';
import { NewProgrammePage, ProgrammeEditorPage, TeachProgrammesPage } from './pages/teach-programmes.page';
import { ClassCataloguePort } from './ports/class-catalogue';
import { ProgrammesService } from './programmes.service';
import { ProgrammeRulesService } from './rules/programme-rules.service';
import { ProgrammeClassActDto, ProgrammeRulesDto } from './rules/rules.dto';
import { teachWords } from './teach.messages';
import type { ProgrammeClass, ProgrammeView } from './views';

const say = () => teachWords(requestContext.language());
const path = (id: string) => `/teach/programmes/${id}`;

/** The list of a programme's courses after one act on it. */
export function changedCourses(
  courses: readonly { id: string; required: boolean }[],
  { courseId, act }: ProgrammeListDto,
): { id: string; required: boolean }[] {
  const list = courses.map(({ id, required }) => ({ id, required }));
  const one = list.find((course) => course.id === courseId);
  if (act === 'add') return one ? list : [...list, { id: courseId, required: true }];
  if (!one) return list;
  if (act === 'remove') return list.filter((course) => course !== one);
  if (act === 'toggle') {
    return list.map((course) => (course === one ? { ...course, required: !course.required } : course));
  }
  return move(list, one, act);
}

/** The list of a programme's classes after one act on it. */
export function changedClasses(
  classes: readonly ProgrammeClass[],
  { classId, act, sessions = 1 }: ProgrammeClassActDto,
): ProgrammeClass[] {
  const others = classes.filter(({ id }) => id !== classId);
  if (act === 'remove') return others;
  if (act === 'add') return [...others, { id: classId, required: true, sessions }];
  return classes.map((one) => {
    if (one.id !== classId) return one;
    return act === 'toggle' ? { ...one, required: !one.required } : { ...one, sessions };
  });
}

/** Where officials put programmes together. */
@ApiExcludeController()
@Requires('official')
@Controller('teach/programmes')
export class TeachProgrammesPagesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly courses: CoursesService,
    private readonly catalogue: CatalogueService,
    private readonly rules: ProgrammeRulesService,
    private readonly classes: ClassCataloguePort,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return <TeachProgrammesPage programmes={await this.programmes.managedBy(actor)} />;
  }

  @Get('new')
  blank(@CurrentActor() actor: Actor) {
    return this.newPage(actor, blankForm<ProgrammeFormDto>());
  }

  @Post('new')
  create(@CurrentActor() actor: Actor, @FormBody(ProgrammeFormDto) form: Form<ProgrammeFormDto>) {
    return submit(
      form,
      async ({ unitId = '', ...words }) => {
        const programme = await this.programmes.create(actor, unitId, { ...words, courses: [] });
        return seeOther(path(programme.id), say().programmeCreated);
      },
      (shown) => this.newPage(actor, shown),
    );
  }

  @Get(':id')
  async editor(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('q') q?: string,
    @Query('class') wanted?: string,
  ) {
    return this.editorPage(await this.programmes.toEdit(actor, id), { q, wanted });
  }

  @Post(':id')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ProgrammeFormDto) form: Form<ProgrammeFormDto>,
  ) {
    const programme = await this.programmes.toEdit(actor, id);
    return submit(
      form,
      async ({ unitId: _unit, ...words }) => {
        await this.programmes.save(actor, id, { ...words, courses: programme.courses });
        return seeOther(path(id), say().saved);
      },
      (form) => this.editorPage(programme, { form }),
    );
  }

  @Post(':id/courses')
  async changeCourses(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ProgrammeListDto) form: Form<ProgrammeListDto>,
  ) {
    const programme = await this.programmes.toEdit(actor, id);
    if (!form.input) throw commonErrors.invalidInput();
    await this.programmes.save(actor, id, {
      ...programme,
      courses: changedCourses(programme.courses, form.input),
    });
    return seeOther(path(id), say().saved);
  }

  @Post(':id/rules')
  async saveRules(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ProgrammeRulesDto) form: Form<ProgrammeRulesDto>,
  ) {
    const programme = await this.programmes.toEdit(actor, id);
    return submit(
      form,
      async (input) => {
        await this.rules.save(actor, id, input, programme.classes);
        return seeOther(path(id), say().saved);
      },
      (rules) => this.editorPage(programme, { rules }),
    );
  }

  @Post(':id/classes')
  async changeClasses(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ProgrammeClassActDto) { input }: Form<ProgrammeClassActDto>,
  ) {
    const programme = await this.programmes.toEdit(actor, id);
    if (!input) throw commonErrors.invalidInput();
    const classes = changedClasses(programme.classes, input);
    // What was asked of electives cannot be more than there are left.
    const most = [...programme.courses, ...classes].filter((step) => !step.required).length;
    const electives = Math.min(programme.rules.electives, most);
    await this.rules.save(actor, id, { ...programme.rules, electives }, classes);
    return seeOther(path(id), say().saved);
  }

  @Post(':id/publish')
  async publish(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const programme = await this.programmes.toEdit(actor, id);
    return submit(
      { values: formValues(programme), input: {}, problems: [] },
      async () => {
        await this.programmes.publish(actor, id);
        return seeOther(path(id), say().programmePublished);
      },
      (shown) => this.editorPage(programme, { form: { ...shown, input: null } }),
    );
  }

  @Post(':id/archive')
  async archive(@CurrentActor() actor: Actor, @Param('id') id: string) {
    await this.programmes.archive(actor, id);
    return seeOther(path(id), say().saved);
  }

  private async newPage(actor: Actor, form: Form<ProgrammeFormDto>) {
    return <NewProgrammePage form={form} units={await this.courses.unitsToServe(actor, 'official')} />;
  }

  private async editorPage(programme: ProgrammeView, { q, wanted, form, rules }: Shown = {}) {
    const [found, chosen, classes] = await Promise.all([
      this.catalogue.list({ q }, undefined, 12),
      this.classes.byIds(programme.classes.map(({ id }) => id)),
      this.classes.find(wanted, wanted ? 12 : 4),
    ]);
    const { electives, inOrder } = programme.rules;
    const asked = { electives: String(electives), inOrder: inOrder ? 'true' : '' };
    return (
      <ProgrammeEditorPage
        programme={programme}
        form={form ?? blankForm<ProgrammeFormDto>(formValues(programme))}
        q={q}
        found={found.items}
        rules={{ form: rules ?? blankForm<ProgrammeRulesDto>(asked), chosen, found: classes, q: wanted }}
      />
    );
  }
}

/** What was looked for on the editor's page, and the form that came back. */
interface Shown {
  q?: string;
  wanted?: string;
  form?: Form<ProgrammeFormDto>;
  rules?: Form<ProgrammeRulesDto>;
}

const formValues = (programme: ProgrammeView) => ({
  title: programme.title,
  titleEn: programme.titleEn ?? '',
  summary: programme.summary,
  summaryEn: programme.summaryEn ?? '',
  topic: programme.topic,
});
