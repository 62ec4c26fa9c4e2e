import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { ForgetOpenings } from './consent-withdrawn.consumer';
import { ResourcesRepository } from './resources.repository';
import { ResourcesService } from './resources.service';
import { UnmetResourceSearches } from './unmet-resource-searches';

@Module({
  imports: [CoursesModule],
  providers: [ForgetOpenings, ResourcesRepository, ResourcesService, UnmetResourceSearches],
  exports: [ResourcesService, UnmetResourceSearches],
})
export class ResourcesModule {}
