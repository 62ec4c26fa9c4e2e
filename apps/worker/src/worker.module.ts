import { ClassesModule } from '@domdom/classes';
import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { PlatformModule } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { schema } from '../../shared/src/schema';

@Module({
  imports: [
    PlatformModule.forRoot('worker', schema),
    IdentityModule,
    OrganisationsModule,
    NotificationsModule,
    ClassesModule,
  ],
})
export class WorkerModule {}
