import { CoursesModule } from '@domdom/courses';
import { CredentialsModule } from '@domdom/credentials';
import { EnrolmentsModule } from '@domdom/enrolments';
import { IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import { PlatformModule } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { schema } from '../../shared/src/schema';

@Module({
  imports: [
    PlatformModule.forRoot('worker', schema),
    IdentityModule,
    OrganisationsModule,
    CoursesModule,
    EnrolmentsModule,
    CredentialsModule,
  ],
})
export class WorkerModule {}
