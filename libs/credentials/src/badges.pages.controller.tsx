import {
  type Actor,
  AuditLog,
  CurrentActor,
  commonErrors,
  isId,
  MaybeActor,
  mustAdministerPortal,
  Public,
  Requires,
  requestContext,
  scopeOf,
} from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import {
  Controller,
  Get,
  Header,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { BadgesService } from './badge/badges.service';
import { achievementJson } from './badge/open-badge';
import { badgeSvg } from './badge/picture';
import { largestBadge, VerificationService } from './badge/verification.service';
import { badgeWords } from './badge.messages';
import { CertificatesService } from './certificates.service';
import { contextAddresses } from './contexts';
import { type Completed, kindOfPath } from './domain/completed';
import { AchievementPage } from './pages/achievement.page';
import { IssuerPage } from './pages/issuer.page';
import { VerdictPage } from './pages/verdict.page';
import { credentialType, ForEverybody } from './public-answer';
import { SigningKeys } from './signing/signing-keys.service';

/** What a badge is made of and checked with: pages for people, documents for programs, all of it public. */
@ApiExcludeController()
@Controller()
export class BadgesPagesController {
  constructor(
    private readonly badges: BadgesService,
    private readonly certificates: CertificatesService,
    private readonly verification: VerificationService,
    private readonly keys: SigningKeys,
    private readonly audit: AuditLog,
  ) {}

  @Public()
  @ForEverybody('application/did+json')
  @Header('Cache-Control', 'public, max-age=60')
  @Get('.well-known/did.json')
  did(): Promise<object> {
    return this.badges.didDocument();
  }

  @Public()
  @ForEverybody(credentialType)
  @Header('Cache-Control', 'public, max-age=60')
  @Get('credentials/status/:list')
  async status(@Param('list') list: string): Promise<object> {
    if (!/^\d{1,9}$/.test(list)) throw commonErrors.notFound();
    return this.badges.statusList(Number(list));
  }

  @Public()
  @ForEverybody('application/ld+json')
  @Get('credentials/issuer.json')
  profile(): object {
    return this.badges.profile();
  }

  @Public()
  @Get('credentials/issuer')
  async issuer(@MaybeActor() actor: Actor | null) {
    return (
      <IssuerPage
        issuer={this.badges.issuer}
        keys={await this.badges.publishedKeys()}
        mayRotate={scopeOf(actor, 'administrator').everywhere}
        isSet={this.keys.isSet}
      />
    );
  }

  @Requires('administrator')
  @Post('credentials/issuer/rotate')
  async rotate(@CurrentActor() actor: Actor) {
    mustAdministerPortal(actor);
    const { id } = await this.keys.rotate();
    await this.audit.record({
      action: 'credentials.key-replaced',
      subject: 'signing-key',
      subjectId: null,
      details: { keyId: id },
    });
    return seeOther('/credentials/issuer', badgeWords[requestContext.language()].rotated);
  }

  @Public()
  @ForEverybody('application/ld+json')
  @Get('achievements/:kinds/:id.json')
  async achievementJson(@Param('kinds') kinds: string, @Param('id') id: string): Promise<object> {
    const achievement = await this.badges.achievement(achieved(kinds, id));
    return {
      '@context': [contextAddresses.credentials, contextAddresses.openBadges],
      ...achievementJson(achievement, this.badges.issuer.homePage),
    };
  }

  @Public()
  @ForEverybody('image/svg+xml')
  @Get('achievements/:kinds/:id.svg')
  async achievementPicture(@Param('kinds') kinds: string, @Param('id') id: string): Promise<string> {
    return badgeSvg(await this.badges.achievement(achieved(kinds, id)));
  }

  /** The address that stands in badges: a page for people, and for programs that ask for JSON the same as they read it. */
  @Public()
  @Header('Vary', 'Accept')
  @Get('achievements/:kinds/:id')
  async achievement(
    @Param('kinds') kinds: string,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (request.accepts(['html', 'application/ld+json', 'json']) !== 'html') {
      response.type('application/ld+json');
      return this.achievementJson(kinds, id);
    }
    return <AchievementPage achievement={await this.badges.achievement(achieved(kinds, id))} />;
  }

  @Public()
  @ForEverybody(credentialType)
  @Get('verify/:code/badge.json')
  async badge(@Param('code') code: string, @Res({ passthrough: true }) response: Response): Promise<object> {
    const certificate = await this.certificates.valid(code);
    response.attachment(`${certificate.number}.json`).type(credentialType);
    return this.badges.of(certificate);
  }

  @Public()
  @Get('verify/:code/badge.svg')
  async svg(@Param('code') code: string): Promise<StreamableFile> {
    const certificate = await this.certificates.valid(code);
    return new StreamableFile(Buffer.from(await this.badges.svg(certificate)), {
      type: 'image/svg+xml',
      disposition: `attachment; filename="${certificate.number}.svg"`,
    });
  }

  @Public()
  @Get('verify/:code/badge.png')
  async png(@Param('code') code: string): Promise<StreamableFile> {
    const certificate = await this.certificates.valid(code);
    return new StreamableFile(await this.badges.png(certificate), {
      type: 'image/png',
      disposition: `attachment; filename="${certificate.number}.png"`,
    });
  }

  @Public()
  @Post('verify/file')
  @UseInterceptors(FileInterceptor('badge', { limits: { fileSize: largestBadge, files: 1, fields: 5 } }))
  async check(@UploadedFile() file: { buffer: Buffer } | undefined, @Req() request: Request) {
    const verdict = await this.verification.check(file?.buffer ?? Buffer.alloc(0), request.ip ?? '');
    return <VerdictPage verdict={verdict} />;
  }
}

/** What an address names. @throws common.notFound for a word or id that names nothing */
function achieved(kinds: string, id: string): Completed {
  const kind = kindOfPath(kinds);
  if (!kind || !isId(id)) throw commonErrors.notFound();
  return { kind, id };
}
