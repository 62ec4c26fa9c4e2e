import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { ContentsChangedConsumer } from './contents-changed.consumer';
import { EnrolmentsRepository } from './enrolments.repository';
import { EnrolmentsService } from './enrolments.service';
import { GradebookRepository } from './gradebook/gradebook.repository';
import { GradebookService } from './gradebook/gradebook.service';
import { GradebookFiles } from './gradebook/gradebook-files';
import { LessonTries } from './gradebook/lesson-tries';
import { LearnersService } from './learners.service';

const gradebook = [GradebookRepository, GradebookService, GradebookFiles, LessonTries];

@Module({
  imports: [CoursesModule],
  providers: [
    ...gradebook,
    EnrolmentsRepository,
    EnrolmentsService,
    LearnersService,
    ContentsChangedConsumer,
  ],
  exports: [EnrolmentsService, LearnersService, GradebookService, GradebookFiles],
})
export class EnrolmentsModule {}
