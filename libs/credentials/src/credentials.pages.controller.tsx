import { CoursesService } from '@domdom/courses';
import {
  type Actor,
  CurrentActor,
  commonErrors,
  type Form,
  FormBody,
  HomePage,
  MaybeActor,
  Public,
  Requires,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { certificatePdf } from './certificate-pdf';
import type { CertificateView } from './certificates.repository';
import { CertificatesService } from './certificates.service';
import { credentialsWords } from './credentials.messages';
import { can } from './domain/certificate.policy';
import { RevokeDto } from './dto/credentials.dto';
import { CertificatePage, CertificatesPage } from './pages/certificates.page';
import { EnterCodePage, VerifyPage } from './pages/verify.page';

const say = () => credentialsWords[requestContext.language()];

/** Certificates for those who hold them, and for everybody who is shown one. */
@ApiExcludeController()
@Controller()
export class CredentialsPagesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly courses: CoursesService,
    private readonly homePage: HomePage,
  ) {}

  @Get('certificates')
  async mine(@CurrentActor() actor: Actor) {
    return <CertificatesPage certificates={await this.certificates.mine(actor)} />;
  }

  @Get('courses/:slug/certificate')
  async ofCourse(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.courses.bySlug(actor, slug);
    const { id } = await this.certificates.ofCourse(actor, course.id);
    return seeOther(`/certificates/${id}`);
  }

  @Get('certificates/:id.pdf')
  async pdf(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const certificate = await this.certificates.get(actor, id);
    if (certificate.revokedAt) throw commonErrors.notFound();
    return this.sheet(certificate);
  }

  @Public()
  @Get('verify/:code/certificate.pdf')
  async publicPdf(@Param('code') code: string): Promise<StreamableFile> {
    return this.sheet(await this.certificates.valid(code));
  }

  private async sheet(certificate: CertificateView): Promise<StreamableFile> {
    const verifyAddress = `${this.homePage.address}/verify/${certificate.verifyCode}`;
    return new StreamableFile(await certificatePdf({ ...certificate, verifyAddress }), {
      type: 'application/pdf',
      disposition: `inline; filename="${certificate.number}.pdf"`,
    });
  }

  @Get('certificates/:id')
  async certificate(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return <CertificatePage certificate={await this.certificates.get(actor, id)} />;
  }

  @Requires('official')
  @Post('certificates/:id/revoke')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(RevokeDto) form: Form<RevokeDto>,
  ) {
    const certificate = await this.certificates.get(actor, id);
    return submit(
      form,
      async ({ reason }) => {
        await this.certificates.revoke(actor, id, reason);
        return seeOther(`/verify/${certificate.verifyCode}`, say().revokedNow);
      },
      (shown) => (
        <VerifyPage certificate={certificate} mayRevoke={can('revoke', actor, certificate)} form={shown} />
      ),
    );
  }

  @Requires('official')
  @Post('certificates/:id/restore')
  async restore(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const { verifyCode } = await this.certificates.get(actor, id);
    await this.certificates.restore(actor, id);
    return seeOther(`/verify/${verifyCode}`, say().restored);
  }

  @Public()
  @Get('verify')
  async enter(@Query('code') code?: string) {
    if (!code) return <EnterCodePage />;
    const certificate = await this.certificates.verify(code);
    if (certificate) return seeOther(`/verify/${certificate.verifyCode}`);
    return new PageAnswer(<EnterCodePage code={code} />, 404);
  }

  @Public()
  @Get('verify/:code')
  async verify(@MaybeActor() actor: Actor | null, @Param('code') code: string) {
    const certificate = await this.certificates.verify(code);
    if (!certificate) return new PageAnswer(<EnterCodePage code={code} />, 404);
    return <VerifyPage certificate={certificate} mayRevoke={can('revoke', actor, certificate)} />;
  }
}
