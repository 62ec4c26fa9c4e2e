import { IdentityModule, IdentityWebModule } from '@domdom/identity';
import { LrsModule, LrsWebModule } from '@domdom/lrs';
import { OrganisationsModule, OrganisationsWebModule } from '@domdom/organisations';
import { PlatformModule } from '@domdom/platform';
import { UiModule } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { schema } from '../../shared/src/schema';
import { AuditPagesController, AuditReader } from './audit/audit.pages.controller';
import { JobsPagesController } from './jobs/jobs.pages.controller';

@Module({
  imports: [
    PlatformModule.forRoot('portal', schema),
    UiModule,
    IdentityModule,
    IdentityWebModule,
    OrganisationsModule,
    OrganisationsWebModule,
    LrsModule,
    LrsWebModule,
  ],
  controllers: [JobsPagesController, AuditPagesController],
  providers: [AuditReader],
})
export class PortalModule {}
