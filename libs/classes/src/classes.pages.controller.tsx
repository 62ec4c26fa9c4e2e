import {
  type Actor,
  CurrentActor,
  type Form,
  FormBody,
  MaybeActor,
  Public,
  QueryFilters,
  requestContext,
} from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { AfterRepository } from './after/after.repository';
import { accessOf } from './class-view';
import { ClassesService } from './classes.service';
import { can } from './domain/class.policy';
import { ClassListDto, PositionDto } from './dto/class-filter.dto';
import { FamilyService } from './family/family.service';
import { findingWords } from './finding.messages';
import { ClassPage } from './pages/class.page';
import { ClassListPage } from './pages/class-list.page';
import { MyClassesPage } from './pages/my-classes.page';
import { ClassPageSections } from './ports/class-page';
import { UnmetClassSearches } from './unmet-class-searches';

const { language } = requestContext;
/** Kilometres that people come to a class. */
const usualDistance = 10;

/** Finding a class. */
@ApiExcludeController()
@Controller('classes')
export class ClassesPagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly family: FamilyService,
    private readonly pageSections: ClassPageSections,
    private readonly after: AfterRepository,
    private readonly unmet: UnmetClassSearches,
  ) {}

  @Public()
  @Get()
  async list(
    @MaybeActor() actor: Actor | null,
    @QueryFilters(ClassListDto) filter: ClassListDto,
    @Req() request: Request,
  ) {
    const list = await this.classes.browse(actor, filter);
    if (list.page.total === 0) this.unmet.note(actor, request, filter);
    const shown = filter.view === 'month' && list.page.total > 0;
    const month = shown ? await this.classes.month(actor, filter, filter.month, list.around) : null;
    return <ClassListPage filter={filter} list={list} month={month} now={this.classes.now()} />;
  }

  /** Takes a position from a browser that was asked for it, and forgets it once the nearest commune is known. */
  @Public()
  @Post('near')
  async near(@FormBody(PositionDto) form: Form<PositionDto>) {
    const commune = form.input && (await this.classes.nearestCommune(form.input));
    if (!commune) return seeOther('/classes', findingWords[language()].nothingAround);
    return seeOther(`/classes?place=${commune}&within=${usualDistance}`);
  }

  @Get('mine')
  async mine(@CurrentActor() actor: Actor) {
    const [classes, family, after] = await Promise.all([
      this.classes.mine(actor),
      this.family.list(actor),
      this.after.own(actor.personId, this.classes.now()),
    ]);
    return <MyClassesPage classes={classes} family={family} after={after} />;
  }

  @Public()
  @Get(':id')
  async one(@MaybeActor() actor: Actor | null, @Param('id') id: string) {
    const view = await this.classes.get(actor, id);
    const sessions = await this.classes.sessions(id);
    const runs = can('run', actor, accessOf(view));
    const answers = can('answer', actor, accessOf(view));
    const more = await this.pageSections.render({ actor, view, runs });
    return (
      <ClassPage
        view={view}
        sessions={sessions}
        now={this.classes.now()}
        runs={runs}
        helps={can('roll', actor, accessOf(view))}
        answers={answers}
        more={more}
      />
    );
  }
}
