import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { ContentsChangedConsumer } from './contents-changed.consumer';
import { EnrolmentsRepository } from './enrolments.repository';
import { EnrolmentsService } from './enrolments.service';
import { LearnersService } from './learners.service';

@Module({
  imports: [CoursesModule],
  providers: [EnrolmentsRepository, EnrolmentsService, LearnersService, ContentsChangedConsumer],
  exports: [EnrolmentsService, LearnersService],
})
export class EnrolmentsModule {}
