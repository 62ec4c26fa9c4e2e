import { CoursesModule } from '@domdom/courses';
import { EnrolmentsModule } from '@domdom/enrolments';
import { Module } from '@nestjs/common';
import { PackagesApiController } from './packages.api.controller';
import { PackagesModule } from './packages.module';
import { PackagesPagesController } from './packages.pages.controller';
import { RunApiController } from './running/run.api.controller';
import { RunController } from './running/run.controller';
import { TeachPackagesPagesController } from './teach-packages.pages.controller';

@Module({
  imports: [PackagesModule, CoursesModule, EnrolmentsModule],
  controllers: [
    PackagesApiController,
    PackagesPagesController,
    RunApiController,
    RunController,
    TeachPackagesPagesController,
  ],
})
export class PackagesWebModule {}
