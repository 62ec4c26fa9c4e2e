import { type Actor, CurrentActor } from '@domdom/platform';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import {
  ClassApiDto,
  ClassDetailsDto,
  MoveSessionDto,
  NewSessionDto,
  PartnerAnswerDto,
  ReasonDto,
} from './dto/class.dto';
import { CreatedDto } from './dto/class-answer.dto';
import { OrganisingService } from './organising.service';
import { PartnersService } from './partners.service';
import { SessionChangesService } from './session-changes.service';
import { PartnerDto } from './team/team.dto';

/** Opening classes and changing them; who may is decided class by class. */
@ApiTags('classes')
@Controller('api/v1/classes')
export class OrganisingApiController {
  constructor(
    private readonly organising: OrganisingService,
    private readonly partners: PartnersService,
    private readonly changes: SessionChangesService,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: CreatedDto })
  async create(@CurrentActor() actor: Actor, @Body() { draft, ...input }: ClassApiDto): Promise<CreatedDto> {
    return { id: await this.organising.create(actor, input, draft ? 'draft' : 'open') };
  }

  /** Says again what the class is, all of it; its dates change session by session. New places go to those who wait. */
  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  edit(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() input: ClassDetailsDto): Promise<void> {
    return this.organising.edit(actor, id, input);
  }

  /** Announces a draft. */
  @Post(':id/open')
  @HttpCode(204)
  @ApiNoContentResponse()
  open(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.organising.open(actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @ApiNoContentResponse()
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    return this.organising.cancel(actor, id, reason);
  }

  /** Adds a session; everybody is told. */
  @Post(':id/sessions')
  @ApiCreatedResponse({ type: CreatedDto })
  async addSession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: NewSessionDto,
  ): Promise<CreatedDto> {
    return { id: await this.changes.add(actor, id, input) };
  }

  /** Moves one session, with its length; everybody is told. */
  @Post(':id/sessions/:sessionId/move')
  @HttpCode(204)
  @ApiNoContentResponse()
  move(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @Body() to: MoveSessionDto,
  ): Promise<void> {
    return this.changes.move(actor, id, sessionId, to);
  }

  /** Cancels one session; everybody is told why. */
  @Post(':id/sessions/:sessionId/cancel')
  @HttpCode(204)
  @ApiNoContentResponse()
  cancelSession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    return this.changes.cancel(actor, id, sessionId, reason);
  }

  /** Asks a unit of another organisation to hold the class too, another than before, or none any more. */
  @Put(':id/partner')
  @HttpCode(204)
  @ApiNoContentResponse()
  partner(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { partnerUnitId }: PartnerDto,
  ): Promise<void> {
    return this.partners.choose(actor, id, partnerUnitId ?? null);
  }

  /** The answer of the unit of another organisation that is asked to hold the class too. */
  @Post(':id/partner')
  @HttpCode(204)
  @ApiNoContentResponse()
  answer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { agrees }: PartnerAnswerDto,
  ): Promise<void> {
    return this.partners.answer(actor, id, agrees);
  }
}
