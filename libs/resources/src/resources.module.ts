import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { ForgetOpenings } from './consent-withdrawn.consumer';
import { ResourcesRepository } from './resources.repository';
import { ResourcesService } from './resources.service';

@Module({
  imports: [CoursesModule],
  providers: [ForgetOpenings, ResourcesRepository, ResourcesService],
  exports: [ResourcesService],
})
export class ResourcesModule {}
