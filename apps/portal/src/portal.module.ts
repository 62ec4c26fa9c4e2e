import { ClassesModule, ClassesWebModule } from '@domdom/classes';
import { IdentityModule, IdentityWebModule } from '@domdom/identity';
import { NotificationsModule, NotificationsWebModule } from '@domdom/notifications';
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
    NotificationsModule,
    NotificationsWebModule,
    ClassesModule,
    ClassesWebModule,
  ],
  controllers: [JobsPagesController, AuditPagesController],
  providers: [AuditReader],
})
export class PortalModule {}
