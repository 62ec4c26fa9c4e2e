import { type Actor, CurrentActor, commonErrors, OwnAccess, Public, Requires } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { BadgesService } from './badge/badges.service';
import { VerificationService } from './badge/verification.service';
import { CertificatesService } from './certificates.service';
import {
  CertificatesDto,
  CheckDto,
  certificateDto,
  IssuedFiltersDto,
  RevokeDto,
  VerdictDto,
  VerifiedDto,
  verifiedDto,
} from './dto/credentials.dto';
import { IssuedCertificates } from './issued-certificates.service';

@ApiTags('certificates')
@Controller('api/v1/certificates')
export class CredentialsApiController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly issuedOnes: IssuedCertificates,
    private readonly badges: BadgesService,
    private readonly verification: VerificationService,
  ) {}

  /** One's own certificates. */
  @Get()
  @ApiOkResponse({ type: CertificatesDto })
  async mine(@CurrentActor() actor: Actor): Promise<CertificatesDto> {
    const items = (await this.certificates.mine(actor)).map(certificateDto);
    return { items, total: items.length, next: null };
  }

  /** Certificates of the units for which one is an official, newest first. */
  @Requires('official')
  @Get('issued')
  @ApiOkResponse({ type: CertificatesDto })
  async issued(
    @CurrentActor() actor: Actor,
    @Query() { after, ...filters }: IssuedFiltersDto,
  ): Promise<CertificatesDto> {
    const { items, total, next } = await this.issuedOnes.list(actor, filters, after);
    return { items: items.map(certificateDto), total, next };
  }

  /** Whether a badge or a signed record is genuine and still holds, and why. It changes nothing and asks for no key. */
  @OwnAccess()
  @Post('check')
  @HttpCode(200)
  @ApiOkResponse({ type: VerdictDto })
  check(@Body() { badge }: CheckDto, @Req() request: Request): Promise<VerdictDto> {
    return this.verification.check(Buffer.from(badge), request.ip ?? '');
  }

  /** The Open Badge (3.0) of a certificate, signed; whoever has the code may have it. */
  @Public()
  @Get('verify/:code/badge')
  @ApiOkResponse({ description: 'An OpenBadgeCredential with an embedded proof', type: Object })
  async badge(@Param('code') code: string): Promise<object> {
    return this.badges.of(await this.certificates.valid(code));
  }

  /** What a code proves. */
  @Public()
  @Get('verify/:code')
  @ApiOkResponse({ type: VerifiedDto })
  async verify(@Param('code') code: string): Promise<VerifiedDto> {
    const certificate = await this.certificates.verify(code);
    if (!certificate) throw commonErrors.notFound();
    return verifiedDto(certificate);
  }

  @Requires('official')
  @Post(':id/revoke')
  @HttpCode(204)
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: RevokeDto,
  ): Promise<void> {
    return this.certificates.revoke(actor, id, reason);
  }

  @Requires('official')
  @Post(':id/restore')
  @HttpCode(204)
  restore(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.certificates.restore(actor, id);
  }
}
