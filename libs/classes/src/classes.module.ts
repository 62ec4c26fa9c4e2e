import { CoursesModule } from '@domdom/courses';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { provideConfig } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { RecordingHosts } from './after/after.config';
import { AfterRepository } from './after/after.repository';
import { FeedbackService } from './after/feedback.service';
import { MaterialsService } from './after/materials.service';
import { RecordingsService } from './after/recordings.service';
import { MarkWriter } from './attendance/mark-writer';
import { PresenceService } from './attendance/presence.service';
import { SettlePresenceJob } from './attendance/settle-presence.job';
import { AttendanceService } from './attendance.service';
import { CalendarsRepository } from './calendar/calendars.repository';
import { CalendarsService } from './calendar/calendars.service';
import { ClassListRepository } from './class-list.repository';
import { ClassNews } from './class-news';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { ClassesForProgrammes } from './classes-for-programmes';
import { CompletionsService } from './completion/completions.service';
import { SettleAgain, SettleClassesJob } from './completion/settle-classes';
import { EnlistingService } from './enlisting.service';
import { ClassReportService } from './figures/class-report.service';
import { CopyingService } from './figures/copying.service';
import { ExamplesRepository } from './figures/examples.repository';
import { FiguresRepository } from './figures/figures.repository';
import { UnitFiguresService } from './figures/unit-figures.service';
import { LearningNeeds } from './needs/learning-needs.service';
import { OrganisingService } from './organising.service';
import { ClassPageSections } from './ports/class-page';
import { PromotingService } from './poster/promoting.service';
import { RegistrationsService } from './registrations.service';
import { SessionChangesService } from './session-changes.service';
import { VenuesService } from './venues/venues.service';

const services = [
  AfterRepository,
  AttendanceService,
  ClassPageSections,
  ClassesService,
  ClassesRepository,
  ClassReportService,
  CompletionsService,
  CopyingService,
  EnlistingService,
  FeedbackService,
  LearningNeeds,
  MaterialsService,
  OrganisingService,
  PresenceService,
  RecordingsService,
  RegistrationsService,
  SessionChangesService,
  UnitFiguresService,
];
const finding = [CalendarsService, PromotingService, VenuesService];

@Module({
  imports: [NotificationsModule, CoursesModule, OrganisationsModule],
  providers: [
    ...services,
    ...finding,
    provideConfig(RecordingHosts),
    CalendarsRepository,
    ClassListRepository,
    ClassNews,
    ClassesForProgrammes,
    ExamplesRepository,
    FiguresRepository,
    MarkWriter,
    SettleAgain,
    SettleClassesJob,
    SettlePresenceJob,
  ],
  exports: [...services, ...finding, RecordingHosts],
})
export class ClassesModule {}
