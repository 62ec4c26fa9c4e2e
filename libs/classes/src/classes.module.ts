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
import { CheckInService } from './attendance/check-in.service';
import { MarkWriter } from './attendance/mark-writer';
import { OverruledTaps } from './attendance/overruled-taps';
import { PaperRollService } from './attendance/paper-roll.service';
import { PresenceService } from './attendance/presence.service';
import { RollRepository } from './attendance/roll.repository';
import { SettlePresenceJob } from './attendance/settle-presence.job';
import { TapsService } from './attendance/taps.service';
import { WalkInsService } from './attendance/walk-ins.service';
import { AttendanceService } from './attendance.service';
import { CalendarsRepository } from './calendar/calendars.repository';
import { CalendarsService } from './calendar/calendars.service';
import { ClassChoicesService } from './class-choices.service';
import { ClassDetails } from './class-details';
import { ClassListRepository } from './class-list.repository';
import { ClassNews } from './class-news';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { ClassesForProgrammes } from './classes-for-programmes';
import { CompletionsService } from './completion/completions.service';
import { SettleAgain, SettleClassesJob } from './completion/settle-classes';
import { EnlistingService } from './enlisting.service';
import { FamilyService } from './family/family.service';
import { ClassReportService } from './figures/class-report.service';
import { CopyingService } from './figures/copying.service';
import { ExamplesRepository } from './figures/examples.repository';
import { FiguresRepository } from './figures/figures.repository';
import { UnitFiguresService } from './figures/unit-figures.service';
import { ClassInvitations } from './inviting/invitations.service';
import { PersonalInvitations } from './inviting/personal-invitations.service';
import { LapseOffersJob } from './joining/lapse-offers.job';
import { Offers } from './joining/offers.service';
import { SeatNews } from './joining/seat-news';
import { SeatsRepository } from './joining/seats.repository';
import { LearningNeeds } from './needs/learning-needs.service';
import { OrganisingService } from './organising.service';
import { PartnersService } from './partners.service';
import { ClassPageSections } from './ports/class-page';
import { PromotingService } from './poster/promoting.service';
import { RegistrationsService } from './registrations.service';
import { ChangeNews } from './reminders/change-news';
import { ClassReminders } from './reminders/class-reminders.service';
import { DiscreetNotices } from './reminders/discreet-notices.service';
import { RecallReminders } from './reminders/recall.consumer';
import { SearchPlacesRepository } from './search-places.repository';
import { SessionChangesService } from './session-changes.service';
import { EnlistConsents } from './team/enlist-consents';
import { TeamService } from './team/team.service';
import { UnmetClassSearches } from './unmet-class-searches';
import { VenuesService } from './venues/venues.service';

const joining = [LapseOffersJob, Offers, SeatNews, SeatsRepository];

const services = [
  AfterRepository,
  AttendanceService,
  ClassInvitations,
  ClassNews,
  CheckInService,
  ClassPageSections,
  ClassReminders,
  ClassChoicesService,
  ClassesService,
  ClassesRepository,
  ClassReportService,
  CompletionsService,
  CopyingService,
  DiscreetNotices,
  EnlistingService,
  FeedbackService,
  LearningNeeds,
  MaterialsService,
  FamilyService,
  OrganisingService,
  PartnersService,
  PersonalInvitations,
  PaperRollService,
  PresenceService,
  RecordingsService,
  RegistrationsService,
  SessionChangesService,
  TapsService,
  TeamService,
  UnitFiguresService,
  UnmetClassSearches,
];
const finding = [CalendarsService, PromotingService, VenuesService];

const ofReminders = [ChangeNews, RecallReminders];

@Module({
  imports: [NotificationsModule, CoursesModule, OrganisationsModule],
  providers: [
    ...services,
    ...finding,
    provideConfig(RecordingHosts),
    CalendarsRepository,
    ...joining,
    ClassListRepository,
    SearchPlacesRepository,
    ...ofReminders,
    ClassesForProgrammes,
    ExamplesRepository,
    FiguresRepository,
    ClassDetails,
    EnlistConsents,
    MarkWriter,
    OverruledTaps,
    RollRepository,
    WalkInsService,
    SettleAgain,
    SettleClassesJob,
    SettlePresenceJob,
  ],
  exports: [...services, ...finding, RecordingHosts],
})
export class ClassesModule {}
