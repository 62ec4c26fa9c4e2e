import { CoursesModule } from '@domdom/courses';
import { EnrolmentsModule } from '@domdom/enrolments';
import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { PackagesApiController } from './packages.api.controller';
import { PackagesModule } from './packages.module';
import { PackagesPagesController } from './packages.pages.controller';
import { PackagesGate } from './running/packages-gate';
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
export class PackagesWebModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(PackagesGate).forRoutes('{*path}');
  }
}
