import { GrantsService } from '@domdom/identity';
import {
  type Actor,
  CurrentActor,
  type Form,
  FormBody,
  MaybeActor,
  Public,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { canUnit } from './domain/unit.policy';
import {
  GiveRoleDto,
  NewUnitDto,
  PeopleFiltersDto,
  RegisterPersonDto,
  RenameUnitDto,
  UnitFiltersDto,
} from './dto/unit.dto';
import { organisationsWords } from './organisations.messages';
import { MyUnitsPage } from './pages/my-units.page';
import { PeoplePage, type PeoplePageProps } from './pages/people.page';
import { UnitPage, type UnitPageProps } from './pages/unit.page';
import { UnitsPage } from './pages/units.page';
import { RegistrarService } from './registrar.service';
import { UnitPageSections } from './unit-page-sections';
import { UnitsService } from './units.service';

const words = () => organisationsWords[requestContext.language()];

@ApiExcludeController()
@Controller('units')
export class OrganisationsPagesController {
  constructor(
    private readonly units: UnitsService,
    private readonly registrar: RegistrarService,
    private readonly grants: GrantsService,
    private readonly pageSections: UnitPageSections,
  ) {}

  @Public()
  @Get()
  async list(@QueryFilters(UnitFiltersDto) filters: UnitFiltersDto) {
    const searching = filters.q || filters.parent || filters.level;
    const shown = searching ? filters : { ...filters, level: 'province' as const };
    const [found, organisations] = await Promise.all([
      this.units.list({ ...shown, parentId: filters.parent }),
      this.units.organisations(),
    ]);
    return <UnitsPage filters={filters} found={found} organisations={organisations} />;
  }

  @Requires('official')
  @Get('mine')
  async mine(@CurrentActor() actor: Actor) {
    return <MyUnitsPage units={await this.units.mine(actor)} />;
  }

  @Public()
  @Get(':id')
  unit(
    @Param('id') id: string,
    @MaybeActor() actor: Actor | null,
    @QueryFilters(UnitFiltersDto) filters: UnitFiltersDto,
  ) {
    return this.unitPage(id, actor, {}, filters.after);
  }

  @Requires('official')
  @Post(':id/below')
  addBelow(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @FormBody(NewUnitDto) form: Form<NewUnitDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.units.addBelow(actor, id, input);
        return seeOther(`/units/${id}`, words().added);
      },
      (adding) => this.unitPage(id, actor, { adding }),
    );
  }

  @Requires('official')
  @Post(':id/rename')
  rename(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @FormBody(RenameUnitDto) form: Form<RenameUnitDto>,
  ) {
    return submit(
      form,
      async ({ name, decision }) => {
        await this.units.rename(actor, id, name, decision ?? null);
        return seeOther(`/units/${id}`, words().renamed);
      },
      (renaming) => this.unitPage(id, actor, { renaming }),
    );
  }

  @Requires('official')
  @Post(':id/close')
  async close(@Param('id') id: string, @CurrentActor() actor: Actor) {
    await this.units.close(actor, id, null);
    return seeOther(`/units/${id}`, words().closedDone);
  }

  @Requires('official')
  @Get(':id/people')
  people(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @QueryFilters(PeopleFiltersDto) filters: PeopleFiltersDto,
  ) {
    return this.peoplePage(id, actor, filters);
  }

  @Requires('official')
  @Post(':id/people')
  register(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @FormBody(RegisterPersonDto) form: Form<RegisterPersonDto>,
  ) {
    return submit(
      form,
      async (input) => {
        const person = await this.registrar.register(actor, id, input);
        // Shown by their name, so that what comes next (acting for them) is right there.
        const found = `/units/${id}/people?${new URLSearchParams({ q: person.fullName })}`;
        return seeOther(found, words().registered(person.fullName));
      },
      (registering) => this.peoplePage(id, actor, {}, { registering }),
    );
  }

  @Requires('official')
  @Post(':id/roles')
  giveRole(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @FormBody(GiveRoleDto) form: Form<GiveRoleDto>,
  ) {
    return submit(
      form,
      async ({ personId, role }) => {
        await this.grants.give(actor, personId, role, id);
        return seeOther(`/units/${id}/people`, words().given);
      },
      (giving) => this.peoplePage(id, actor, {}, { giving }),
    );
  }

  @Requires('official')
  @Post(':id/roles/:grant/end')
  async endRole(@Param('id') id: string, @Param('grant') grant: string, @CurrentActor() actor: Actor) {
    await this.grants.end(actor, grant);
    return seeOther(`/units/${id}/people`, words().ended);
  }

  private async unitPage(id: string, actor: Actor | null, shown: Partial<UnitPageProps>, after?: string) {
    const unit = await this.units.get(id);
    const [line, below, more] = await Promise.all([
      this.units.line(unit),
      this.units.list({ parentId: id, after }),
      this.pageSections.render({ actor, unit }),
    ]);
    return (
      <UnitPage
        unit={unit}
        line={line}
        below={below}
        more={more}
        official={canUnit('change', actor, unit)}
        {...shown}
      />
    );
  }

  private async peoplePage(
    id: string,
    actor: Actor,
    filters: PeopleFiltersDto,
    shown: Partial<PeoplePageProps> = {},
  ) {
    const unit = await this.units.getFor('see-people', actor, id);
    const [line, people, held] = await Promise.all([
      this.units.line(unit),
      this.units.people(actor, unit, filters.q, filters.after),
      this.grants.at(actor, unit),
    ]);
    return (
      <PeoplePage
        unit={unit}
        line={line}
        filters={filters}
        people={people}
        held={held.map((each) => ({ ...each, own: each.personId === actor.personId }))}
        {...shown}
      />
    );
  }
}
