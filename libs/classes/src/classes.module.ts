import { CoursesModule } from '@domdom/courses';
import { NotificationsModule } from '@domdom/notifications';
import { Module } from '@nestjs/common';
import { MarkWriter } from './attendance/mark-writer';
import { PresenceService } from './attendance/presence.service';
import { SettlePresenceJob } from './attendance/settle-presence.job';
import { AttendanceService } from './attendance.service';
import { ClassListRepository } from './class-list.repository';
import { ClassNews } from './class-news';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { ClassesForProgrammes } from './classes-for-programmes';
import { EnlistingService } from './enlisting.service';
import { FamilyService } from './family/family.service';
import { ClassInvitations } from './inviting/invitations.service';
import { LapseOffersJob } from './joining/lapse-offers.job';
import { Offers } from './joining/offers.service';
import { SeatNews } from './joining/seat-news';
import { SeatsRepository } from './joining/seats.repository';
import { OrganisingService } from './organising.service';
import { PartnersService } from './partners.service';
import { ClassPageSections } from './ports/class-page';
import { RegistrationsService } from './registrations.service';
import { SessionChangesService } from './session-changes.service';

const joining = [LapseOffersJob, Offers, SeatNews, SeatsRepository];

const services = [
  AttendanceService,
  ClassInvitations,
  ClassPageSections,
  ClassesService,
  ClassesRepository,
  EnlistingService,
  FamilyService,
  OrganisingService,
  PartnersService,
  PresenceService,
  RegistrationsService,
  SessionChangesService,
];

@Module({
  imports: [NotificationsModule, CoursesModule],
  providers: [
    ...services,
    ...joining,
    ClassListRepository,
    ClassNews,
    ClassesForProgrammes,
    MarkWriter,
    SettlePresenceJob,
  ],
  exports: services,
})
export class ClassesModule {}
