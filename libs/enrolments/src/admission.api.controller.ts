import {
  type Actor,
  CurrentActor,
  localPath,
  PlatformConfig,
  Requires,
  requestContext,
} from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApplicantsService } from './admission/applicants.service';
import { DecisionsService } from './admission/decisions.service';
import { TermsService } from './admission/terms.service';
import {
  ApplicantsDto,
  ApplicantsFilterDto,
  applicantDto,
  DecideDto,
  DecidedDto,
  FollowedDto,
  InvitationsDto,
  InviteDto,
  InvitedDto,
  invitationDto,
  TermsAnswerDto,
  TermsDto,
  termsDto,
  termsOf,
} from './dto/admission.dto';
import { InvitationsService } from './invitations/invitations.service';

/** Who gets into a course, for those who look after it. */
@ApiTags('enrolments')
@Requires('instructor')
@Controller('api/v1/courses/:id')
export class AdmissionApiController {
  constructor(
    private readonly terms: TermsService,
    private readonly applicants: ApplicantsService,
    private readonly decisions: DecisionsService,
    private readonly invitations: InvitationsService,
    private readonly config: PlatformConfig,
  ) {}

  @Get('enrolment-terms')
  @ApiOkResponse({ type: TermsAnswerDto })
  async getTerms(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TermsAnswerDto> {
    return termsDto(await this.terms.get(actor, id));
  }

  @Put('enrolment-terms')
  @ApiOkResponse({ type: TermsAnswerDto })
  async putTerms(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: TermsDto,
  ): Promise<TermsAnswerDto> {
    await this.terms.save(actor, id, termsOf(input), input.version);
    return termsDto(await this.terms.get(actor, id));
  }

  /** The first 200 who ask to be let in or wait for a place. */
  @Get('applicants')
  @ApiOkResponse({ type: ApplicantsDto })
  async listApplicants(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { status }: ApplicantsFilterDto,
  ): Promise<ApplicantsDto> {
    const { requested, waiting } = await this.applicants.list(actor, id);
    const items = [...(status === 'waiting' ? [] : requested), ...(status === 'requested' ? [] : waiting)];
    return { items: items.map(applicantDto) };
  }

  /** Lets people in who asked, or says no to people who ask or wait. */
  @Post('applicants/decisions')
  @HttpCode(200)
  @ApiOkResponse({ type: DecidedDto })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { ids, decision, reason }: DecideDto,
  ): Promise<DecidedDto> {
    return { decided: await this.decisions.decide(actor, id, ids, decision, reason ?? null) };
  }

  @Get('invitations')
  @ApiOkResponse({ type: InvitationsDto })
  async listInvitations(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InvitationsDto> {
    const { items } = await this.invitations.list(actor, id);
    return { items: items.map(invitationDto) };
  }

  @Post('invitations')
  @ApiOkResponse({ type: InvitedDto })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: InviteDto,
  ): Promise<InvitedDto> {
    const { id: made, token } = await this.invitations.make(actor, id, input);
    const url = `${this.config.address}${localPath(requestContext.language(), `/join/${token}`)}`;
    return { id: made, url };
  }

  @Delete('invitations/:invitationId')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('invitationId') invitationId: string,
  ): Promise<void> {
    return this.invitations.revoke(actor, id, invitationId);
  }
}

/** Following invitation links. */
@ApiTags('enrolments')
@Controller('api/v1/invitations')
export class JoinApiController {
  constructor(private readonly invitations: InvitationsService) {}

  /** Lets oneself in by the end of a link, `/join/TOKEN`. */
  @Post(':token/follow')
  @HttpCode(200)
  @ApiOkResponse({ type: FollowedDto })
  follow(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<FollowedDto> {
    return this.invitations.follow(actor, token);
  }
}
