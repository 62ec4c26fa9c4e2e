import { type Actor, CurrentActor } from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RegisterDto } from './dto/class.dto';
import { CreatedDto, JoinedDto, OwnRegistrationDto, TakenDto } from './dto/class-answer.dto';
import {
  BringDto,
  ChangeModeDto,
  FamilyMemberAnswerDto,
  FamilyMemberDto,
  ForPersonDto,
} from './dto/family.dto';
import { FamilyService } from './family/family.service';
import { type Joined, RegistrationsService } from './registrations.service';

const ownDto = ({ status, mode, position, offerUntil }: Joined): OwnRegistrationDto => ({
  status,
  mode,
  position,
  offerUntil,
});

/** Joining a class, alone or with family. */
@ApiTags('classes')
@Controller('api/v1/classes/:id/registration')
export class JoiningApiController {
  constructor(private readonly registrations: RegistrationsService) {}

  /** Registers the asking person; doing it again changes nothing. */
  @Put()
  @ApiOkResponse({ type: OwnRegistrationDto })
  async register(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { mode: wanted }: RegisterDto,
  ): Promise<OwnRegistrationDto> {
    return ownDto(await this.registrations.join(actor, id, wanted));
  }

  /** Registers people of one family at once; places for all of them or for none if they want it so. */
  @Post('family')
  @HttpCode(200)
  @ApiOkResponse({ type: [JoinedDto] })
  async bring(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { personIds, mode, together = false }: BringDto,
  ): Promise<JoinedDto[]> {
    const joined = await this.registrations.bring(actor, id, {
      personIds,
      together,
      ...(mode ? { mode } : {}),
    });
    return joined.map((one) => ({ personId: one.personId, ...ownDto(one) }));
  }

  /** Takes the places that are offered to the asking person and their family, or to one of them. */
  @Post('accept')
  @HttpCode(200)
  @ApiOkResponse({ type: TakenDto })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { personId }: ForPersonDto,
  ): Promise<TakenDto> {
    return { taken: await this.registrations.accept(actor, id, personId) };
  }

  /** Leaves a place that is offered to the asking person, or to one of their family, to the next in line. */
  @Post('decline')
  @HttpCode(204)
  @ApiNoContentResponse()
  decline(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { personId }: ForPersonDto,
  ): Promise<void> {
    return this.registrations.decline(actor, id, personId);
  }

  /** Changes how somebody takes part in a hybrid class, if there is a place that way. */
  @Put('mode')
  @HttpCode(204)
  @ApiNoContentResponse()
  mode(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { mode, personId }: ChangeModeDto,
  ): Promise<void> {
    return this.registrations.changeMode(actor, id, mode, personId);
  }

  /** Gives a place, an offer or a place in the queue up. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { personId }: ForPersonDto,
  ): Promise<void> {
    return this.registrations.leave(actor, id, personId);
  }
}

/** People without a phone whom the asking person registers. */
@ApiTags('classes')
@Controller('api/v1/family')
export class FamilyApiController {
  constructor(private readonly family: FamilyService) {}

  @Get()
  @ApiOkResponse({ type: [FamilyMemberAnswerDto] })
  list(@CurrentActor() actor: Actor): Promise<FamilyMemberAnswerDto[]> {
    return this.family.list(actor);
  }

  @Post()
  @ApiCreatedResponse({ type: CreatedDto })
  async add(@CurrentActor() actor: Actor, @Body() input: FamilyMemberDto): Promise<CreatedDto> {
    return { id: await this.family.add(actor, input) };
  }

  @Delete(':personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('personId') personId: string): Promise<void> {
    return this.family.remove(actor, personId);
  }
}
