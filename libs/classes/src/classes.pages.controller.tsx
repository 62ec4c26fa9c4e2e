import { type Actor, CurrentActor, MaybeActor, Public, QueryFilters, requestContext } from '@domdom/platform';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AfterRepository } from './after/after.repository';
import { accessOf } from './class-view';
import { ClassesService } from './classes.service';
import { can } from './domain/class.policy';
import { ClassListDto } from './dto/class-filter.dto';
import { FamilyService } from './family/family.service';
import { ClassPage } from './pages/class.page';
import { ClassListPage } from './pages/class-list.page';
import { MyClassesPage } from './pages/my-classes.page';
import { ClassPageSections } from './ports/class-page';

const { language } = requestContext;

/** Finding a class. */
@ApiExcludeController()
@Controller('classes')
export class ClassesPagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly family: FamilyService,
    private readonly pageSections: ClassPageSections,
    private readonly after: AfterRepository,
  ) {}

  @Public()
  @Get()
  async list(@MaybeActor() actor: Actor | null, @QueryFilters(ClassListDto) filter: ClassListDto) {
    const [list, month] = await Promise.all([
      this.classes.browse(actor, filter),
      filter.view === 'month' ? this.classes.month(actor, filter, filter.month) : null,
    ]);
    return <ClassListPage filter={filter} list={list} month={month} />;
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
  @Get(':id.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  calendar(@MaybeActor() actor: Actor | null, @Param('id') id: string) {
    return this.classes.calendar(actor, id, language());
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
        answers={answers}
        more={more}
      />
    );
  }
}
