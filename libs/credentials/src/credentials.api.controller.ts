import { type Actor, CurrentActor, commonErrors, Public, Requires } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CertificatesService } from './certificates.service';
import { CertificatesDto, certificateDto, RevokeDto, VerifiedDto, verifiedDto } from './dto/credentials.dto';

@ApiTags('certificates')
@Controller('api/v1/certificates')
export class CredentialsApiController {
  constructor(private readonly certificates: CertificatesService) {}

  /** One's own certificates. */
  @Get()
  @ApiOkResponse({ type: CertificatesDto })
  async mine(@CurrentActor() actor: Actor): Promise<CertificatesDto> {
    const items = (await this.certificates.mine(actor)).map(certificateDto);
    return { items, total: items.length, next: null };
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
