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
import { OrganisingService } from './organising.service';
import { ClassPageSections } from './ports/class-page';
import { RegistrationsService } from './registrations.service';
import { SessionChangesService } from './session-changes.service';

const services = [
  AttendanceService,
  ClassPageSections,
  ClassesService,
  ClassesRepository,
  EnlistingService,
  OrganisingService,
  PresenceService,
  RegistrationsService,
  SessionChangesService,
];

@Module({
  imports: [NotificationsModule, CoursesModule],
  providers: [
    ...services,
    ClassListRepository,
    ClassNews,
    ClassesForProgrammes,
    MarkWriter,
    SettlePresenceJob,
  ],
  exports: services,
})
export class ClassesModule {}
