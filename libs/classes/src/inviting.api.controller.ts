import { type Actor, CurrentActor } from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CodeDto,
  InvitationCodeDto,
  InvitationDto,
  InvitedDto,
  NewInvitationDto,
} from './dto/invitation.dto';
import { ClassInvitations } from './inviting/invitations.service';

@ApiTags('classes')
@Controller('api/v1')
export class InvitingApiController {
  constructor(private readonly invitations: ClassInvitations) {}

  /** The invitations to a class, for those who run it. */
  @Get('classes/:id/invitations')
  @ApiOkResponse({ type: [InvitationDto] })
  async list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InvitationDto[]> {
    const all = await this.invitations.list(actor, id);
    return all.map((one) => ({
      id: one.id,
      code: one.code,
      mostUses: one.mostUses,
      uses: one.uses,
      expiresAt: one.expiresAt,
      state: one.state,
    }));
  }

  @Post('classes/:id/invitations')
  @ApiCreatedResponse({ type: InvitationCodeDto })
  async make(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: NewInvitationDto,
  ): Promise<InvitationCodeDto> {
    return { code: await this.invitations.make(actor, id, input) };
  }

  @Delete('classes/:id/invitations/:invitationId')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('invitationId') invitationId: string,
  ): Promise<void> {
    return this.invitations.revoke(actor, id, invitationId);
  }

  /** Comes by a code: the class can be seen and joined from then on. */
  @Post('class-invitations')
  @HttpCode(200)
  @ApiOkResponse({ type: InvitedDto })
  async accept(@CurrentActor() actor: Actor, @Body() { code }: CodeDto): Promise<InvitedDto> {
    return { classId: await this.invitations.accept(actor, code) };
  }
}
