import { CoursesModule } from '@domdom/courses';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { Module } from '@nestjs/common';
import { AttendanceService } from './attendance.service';
import { CalendarsRepository } from './calendar/calendars.repository';
import { CalendarsService } from './calendar/calendars.service';
import { ClassListRepository } from './class-list.repository';
import { ClassNews } from './class-news';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { ClassesForProgrammes } from './classes-for-programmes';
import { EnlistingService } from './enlisting.service';
import { OrganisingService } from './organising.service';
import { ClassPageSections } from './ports/class-page';
import { PromotingService } from './poster/promoting.service';
import { RegistrationsService } from './registrations.service';
import { SessionChangesService } from './session-changes.service';
import { VenuesService } from './venues/venues.service';

const services = [
  AttendanceService,
  ClassPageSections,
  ClassesService,
  ClassesRepository,
  EnlistingService,
  OrganisingService,
  RegistrationsService,
  SessionChangesService,
];
const finding = [CalendarsService, PromotingService, VenuesService];

@Module({
  imports: [NotificationsModule, CoursesModule, OrganisationsModule],
  providers: [
    ...services,
    ...finding,
    CalendarsRepository,
    ClassListRepository,
    ClassNews,
    ClassesForProgrammes,
  ],
  exports: [...services, ...finding],
})
export class ClassesModule {}
