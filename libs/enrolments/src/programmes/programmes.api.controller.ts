import { type Actor, CurrentActor } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProgrammeEnrolmentsService } from './programme-enrolments.service';
import {
  FollowDto,
  ProgrammeEnrolmentDto,
  ProgrammeEnrolmentsDto,
  programmeEnrolmentDto,
} from './programmes.dto';

/** Following programmes. */
@ApiTags('programmes')
@Controller('api/v1/programme-enrolments')
export class ProgrammeEnrolmentsApiController {
  constructor(private readonly following: ProgrammeEnrolmentsService) {}

  /** What one follows or has completed. */
  @Get()
  @ApiOkResponse({ type: ProgrammeEnrolmentsDto })
  async mine(@CurrentActor() actor: Actor): Promise<ProgrammeEnrolmentsDto> {
    const items = (await this.following.mine(actor)).map(programmeEnrolmentDto);
    return { items, total: items.length, next: null };
  }

  /** Follows a programme; doing it again answers with the same enrolment. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ProgrammeEnrolmentDto })
  async follow(
    @CurrentActor() actor: Actor,
    @Body() { programmeId }: FollowDto,
  ): Promise<ProgrammeEnrolmentDto> {
    return programmeEnrolmentDto(await this.following.follow(actor, programmeId));
  }

  /** How far one is in a programme that one follows. */
  @Get(':programmeId')
  @ApiOkResponse({ type: ProgrammeEnrolmentDto })
  async progress(
    @CurrentActor() actor: Actor,
    @Param('programmeId') programmeId: string,
  ): Promise<ProgrammeEnrolmentDto> {
    return programmeEnrolmentDto(await this.following.inProgramme(actor, programmeId));
  }

  @Post(':programmeId/leave')
  @HttpCode(204)
  leave(@CurrentActor() actor: Actor, @Param('programmeId') programmeId: string): Promise<void> {
    return this.following.leave(actor, programmeId);
  }
}
