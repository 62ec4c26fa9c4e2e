import { type Actor, CurrentActor } from '@domdom/platform';
import { Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TeamCandidateDto, TeamDto, TeamSearchDto } from './team.dto';
import { TeamService } from './team.service';

/** Those who teach a class and help with it; for those who run it. */
@ApiTags('classes')
@Controller('api/v1/classes/:id')
export class TeamApiController {
  constructor(private readonly team: TeamService) {}

  @Get('team')
  @ApiOkResponse({ type: TeamDto })
  async of(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TeamDto> {
    const { class: view, helpers } = await this.team.of(actor, id);
    return { instructors: view.instructors, helpers };
  }

  /** People who can be asked: by name who may teach, by their full name or whole phone number everybody near. */
  @Get('team/candidates')
  @ApiOkResponse({ type: [TeamCandidateDto] })
  candidates(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { q = '' }: TeamSearchDto,
  ): Promise<TeamCandidateDto[]> {
    return this.team.search(actor, id, q);
  }

  @Put('instructors/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async addTeacher(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    await this.team.addTeacher(actor, id, personId);
  }

  @Delete('instructors/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeTeacher(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    return this.team.removeTeacher(actor, id, personId);
  }

  @Put('helpers/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async addHelper(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    await this.team.addHelper(actor, id, personId);
  }

  /** Also a helper's own way to stop. */
  @Delete('helpers/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeHelper(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    return this.team.removeHelper(actor, id, personId);
  }
}
