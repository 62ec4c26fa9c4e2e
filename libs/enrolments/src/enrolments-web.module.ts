import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { EnrolmentsApiController } from './enrolments.api.controller';
import { EnrolmentsModule } from './enrolments.module';
import { LearnPagesController } from './learn.pages.controller';
import { LearnersPagesController } from './learners.pages.controller';
import { ProgrammeEnrolmentsApiController } from './programmes/programmes.api.controller';
import { ProgrammesPagesController } from './programmes/programmes.pages.controller';
import { LessonStatesApiController } from './rules/lesson-states.api.controller';
import {
  NewestVersionApiController,
  NewestVersionPagesController,
} from './versions/newest-version.pages.controller';

registerNavigation({
  key: 'learn',
  path: '/learn',
  label: { vi: 'Việc học của tôi', en: 'My learning' },
  icon: 'home',
  for: 'learner',
  order: 10,
});

@Module({
  imports: [CoursesModule, EnrolmentsModule],
  controllers: [
    NewestVersionPagesController,
    NewestVersionApiController,
    LearnPagesController,
    LearnersPagesController,
    EnrolmentsApiController,
    LessonStatesApiController,
    ProgrammesPagesController,
    ProgrammeEnrolmentsApiController,
  ],
})
export class EnrolmentsWebModule {}
