import {
  type Actor,
  blankForm,
  Clock,
  CurrentActor,
  dayOf,
  type Form,
  FormBody,
  fold,
  QueryFilters,
  Requires,
  requestContext,
  scopeOf,
  TextField,
} from '@domdom/platform';
import { seeOther, submit, topics } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ClassesRepository } from '../classes.repository';
import { searchPatterns } from '../conditions';
import { LearningNeeds } from './learning-needs.service';
import { NeedFiguresPage } from './need-figures.page';
import { NeedDto, NeedSheetFormDto } from './needs.dto';
import { needWords } from './needs.messages';
import { NeedsPage } from './needs.page';
import { UnitsPage } from './units.page';

class UnitSearchDto {
  @TextField({ optional: true, max: 100 }) q?: string;
}

const words = () => needWords[requestContext.language()];

/** What somebody wants to learn next. */
@ApiExcludeController()
@Controller('learning-needs')
export class NeedsPagesController {
  constructor(private readonly needs: LearningNeeds) {}

  @Get()
  async mine(@CurrentActor() actor: Actor) {
    const said = await this.needs.of(actor.personId);
    const form = blankForm<NeedDto>(said ? { ...said, words: said.words ?? '' } : {});
    return <NeedsPage form={form} answered={said !== null} />;
  }

  @Post()
  say(@CurrentActor() actor: Actor, @FormBody(NeedDto) form: Form<NeedDto>) {
    return submit(
      form,
      async ({ topics: wanted = [], times = [], words: own }) => {
        await this.needs.say(actor, { topics: wanted, times, words: own?.trim() || null });
        return seeOther('/classes/mine', words().saved);
      },
      (wrong) => <NeedsPage form={wrong} answered={false} />,
    );
  }

  @Post('withdraw')
  async withdraw(@CurrentActor() actor: Actor) {
    await this.needs.withdraw(actor);
    return seeOther('/learning-needs', words().takenBack);
  }
}

/** What the people of a unit want to learn, for its officials. */
@ApiExcludeController()
@Requires('official')
@Controller('organise/learning-needs')
export class NeedFiguresPagesController {
  constructor(
    private readonly needs: LearningNeeds,
    private readonly repository: ClassesRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  async units(@CurrentActor() actor: Actor, @QueryFilters(UnitSearchDto) { q = '' }: UnitSearchDto) {
    const pattern = searchPatterns(fold(q))[0] ?? '%';
    const units = await this.repository.units(scopeOf(actor, 'official'), pattern, 50);
    return (
      <UnitsPage title={words().officialsTitle} here="/organise/learning-needs" query={q} units={units} />
    );
  }

  @Get(':unitId')
  figures(@CurrentActor() actor: Actor, @Param('unitId') unitId: string) {
    return this.page(actor, unitId, blankForm({ askedOn: dayOf(this.clock.now()) }));
  }

  @Post(':unitId/sheet')
  enter(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @FormBody(NeedSheetFormDto) form: Form<NeedSheetFormDto>,
  ) {
    return submit(
      form,
      async (input) => {
        const people = new Map(topics.map((topic) => [topic, input[topic] ?? 0]));
        await this.needs.enterSheet(actor, unitId, input.askedOn.slice(0, 10), people);
        return seeOther(`/organise/learning-needs/${unitId}`, words().entered);
      },
      (wrong) => this.page(actor, unitId, wrong),
    );
  }

  private async page(actor: Actor, unitId: string, form: Form<NeedSheetFormDto>) {
    return <NeedFiguresPage {...(await this.needs.figuresFor(actor, unitId))} form={form} />;
  }
}
