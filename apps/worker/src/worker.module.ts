import { CoursesModule } from '@domdom/courses';
import { H5pModule } from '@domdom/h5p';
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
    H5pModule,
  ],
})
export class WorkerModule {}
