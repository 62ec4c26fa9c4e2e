import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  InvalidInput,
  QueryFilters,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { accessOf } from '../class-view';
import { ClassesService } from '../classes.service';
import { can } from '../domain/class.policy';
import { EnlistingService } from '../enlisting.service';
import { PartnersService } from '../partners.service';
import { HelpPage } from './help.page';
import { PartnerDto, TeamMemberDto, TeamSearchDto } from './team.dto';
import { teamWords } from './team.messages';
import { TeamPage } from './team.page';
import { TeamService } from './team.service';

const words = () => teamWords[requestContext.language()];

/** Who runs a class together, and what a helper does. */
@ApiExcludeController()
@Controller('organise/classes/:id')
export class TeamPagesController {
  constructor(
    private readonly classes: ClassesService,
    private readonly team: TeamService,
    private readonly partners: PartnersService,
    private readonly enlisting: EnlistingService,
  ) {}

  @Get('team')
  show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(TeamSearchDto) { q = '' }: TeamSearchDto,
  ) {
    return this.teamPage(actor, id, { query: q });
  }

  @Post('instructors/add')
  addTeacher(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(TeamMemberDto) form: Form<TeamMemberDto>,
  ) {
    return this.change(actor, id, form, async (personId) =>
      words().saidTeacher(await this.team.addTeacher(actor, id, personId)),
    );
  }

  @Post('instructors/remove')
  removeTeacher(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(TeamMemberDto) form: Form<TeamMemberDto>,
  ) {
    return submit(
      form,
      async ({ personId }) => {
        await this.team.removeTeacher(actor, id, personId);
        // Whoever took themselves off the class may not run it any more.
        const runs = can('run', actor, accessOf(await this.classes.get(actor, id)));
        return seeOther(runs ? `/organise/classes/${id}/team` : '/organise/classes', words().saidRemoved);
      },
      (wrong) => this.teamPage(actor, id, { wrong }),
    );
  }

  @Post('helpers/add')
  addHelper(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(TeamMemberDto) form: Form<TeamMemberDto>,
  ) {
    return this.change(actor, id, form, async (personId) =>
      words().saidHelper(await this.team.addHelper(actor, id, personId)),
    );
  }

  @Post('helpers/remove')
  async removeHelper(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(TeamMemberDto) form: Form<TeamMemberDto>,
  ) {
    if (!form.input) throw new InvalidInput(form.problems);
    await this.team.removeHelper(actor, id, form.input.personId);
    return form.input.personId === actor.personId
      ? seeOther('/classes/mine', words().saidStopped)
      : seeOther(`/organise/classes/${id}/team`, words().saidRemoved);
  }

  @Post('partner')
  choose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(PartnerDto) form: Form<PartnerDto>,
  ) {
    return submit(
      form,
      async ({ partnerUnitId }) => {
        await this.partners.choose(actor, id, partnerUnitId ?? null);
        return seeOther(
          `/organise/classes/${id}/team`,
          partnerUnitId ? words().saidPartner : words().saidNoPartner,
        );
      },
      (partner) => this.teamPage(actor, id, { partner }),
    );
  }

  @Get('help')
  async help(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(TeamSearchDto) { q = '' }: TeamSearchDto,
  ) {
    const view = await this.classes.get(actor, id, 'roll');
    const [sessions, found] = await Promise.all([
      this.classes.sessions(id),
      q === '' ? [] : this.enlisting.search(actor, id, q),
    ]);
    return (
      <HelpPage
        view={view}
        sessions={sessions}
        now={this.classes.now()}
        query={q}
        found={found}
        helps={!can('run', actor, accessOf(view))}
        personId={actor.personId}
      />
    );
  }

  private change(
    actor: Actor,
    id: string,
    form: Form<TeamMemberDto>,
    change: (personId: string) => Promise<string>,
  ) {
    return submit(
      form,
      async ({ personId }) => seeOther(`/organise/classes/${id}/team`, await change(personId)),
      (wrong) => this.teamPage(actor, id, { wrong }),
    );
  }

  private async teamPage(
    actor: Actor,
    id: string,
    given: { query?: string; partner?: Form<PartnerDto>; wrong?: Form<TeamMemberDto> },
  ) {
    const { query = '', partner, wrong } = given;
    const team = await this.team.of(actor, id);
    const view = team.class;
    const [partners, found] = await Promise.all([
      this.partners.possible(view.unitId),
      query === '' ? [] : this.team.search(actor, id, query),
    ]);
    const standing = view.partnerUnitId ?? view.partnerAsked?.unitId;
    return (
      <TeamPage
        team={team}
        partners={partners}
        query={query}
        found={found}
        form={partner ?? blankForm<PartnerDto>({ partnerUnitId: standing })}
        wrong={wrong ?? blankForm<TeamMemberDto>()}
      />
    );
  }
}
