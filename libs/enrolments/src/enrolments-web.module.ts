import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { AdmissionApiController, JoinApiController } from './admission.api.controller';
import { AdmissionPagesController, JoinPagesController } from './admission.pages.controller';
import { EnrolOthersApiController } from './enrol-others.api.controller';
import { EnrolOthersPagesController } from './enrol-others.pages.controller';
import { EnrolmentsApiController } from './enrolments.api.controller';
import { EnrolmentsModule } from './enrolments.module';
import { GradebookApiController } from './gradebook/gradebook.api.controller';
import { GradebookPagesController } from './gradebook/gradebook.pages.controller';
import { LearnPagesController } from './learn.pages.controller';
import { LearnersPagesController } from './learners.pages.controller';
import { NotesApiController } from './notes/notes.api.controller';
import { NotesPagesController } from './notes/notes.pages.controller';
import { PrintPagesController } from './print/print.pages.controller';
import { ProgrammeEnrolmentsApiController } from './programmes/programmes.api.controller';
import { ProgrammesPagesController } from './programmes/programmes.pages.controller';
import { RemindersApiController, RemindersPagesController } from './reminders.controller';
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
    GradebookPagesController,
    GradebookApiController,
    NotesPagesController,
    NotesApiController,
    // Before the lessons: `/learn/COURSE/print` is no lesson's address.
    PrintPagesController,
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
