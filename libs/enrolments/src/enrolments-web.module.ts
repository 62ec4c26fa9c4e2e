import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { AdmissionApiController, JoinApiController } from './admission.api.controller';
import { AdmissionPagesController, JoinPagesController } from './admission.pages.controller';
import { EnrolOthersApiController } from './enrol-others.api.controller';
import { EnrolOthersPagesController } from './enrol-others.pages.controller';
import { EnrolmentsApiController } from './enrolments.api.controller';
import { EnrolmentsModule } from './enrolments.module';
import { LearnPagesController } from './learn.pages.controller';
import { LearnersPagesController } from './learners.pages.controller';
import { ProgrammeEnrolmentsApiController } from './programmes/programmes.api.controller';
import { ProgrammesPagesController } from './programmes/programmes.pages.controller';
import { RemindersApiController, RemindersPagesController } from './reminders.controller';
import { LessonStatesApiController } from './rules/lesson-states.api.controller';

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
    LearnPagesController,
    LearnersPagesController,
    AdmissionPagesController,
    JoinPagesController,
    EnrolOthersPagesController,
    EnrolOthersApiController,
    RemindersPagesController,
    RemindersApiController,
    EnrolmentsApiController,
    AdmissionApiController,
    JoinApiController,
    LessonStatesApiController,
    ProgrammesPagesController,
    ProgrammeEnrolmentsApiController,
  ],
})
export class EnrolmentsWebModule {}
