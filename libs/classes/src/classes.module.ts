import { CoursesModule } from '@domdom/courses';
import { NotificationsModule } from '@domdom/notifications';
import { Module } from '@nestjs/common';
import { CheckInService } from './attendance/check-in.service';
import { MarkWriter } from './attendance/mark-writer';
import { PaperRollService } from './attendance/paper-roll.service';
import { PresenceService } from './attendance/presence.service';
import { RollRepository } from './attendance/roll.repository';
import { SettlePresenceJob } from './attendance/settle-presence.job';
import { TapsService } from './attendance/taps.service';
import { WalkInsService } from './attendance/walk-ins.service';
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
  CheckInService,
  ClassPageSections,
  ClassesService,
  ClassesRepository,
  EnlistingService,
  OrganisingService,
  PaperRollService,
  PresenceService,
  RegistrationsService,
  SessionChangesService,
  TapsService,
];

@Module({
  imports: [NotificationsModule, CoursesModule],
  providers: [
    ...services,
    ClassListRepository,
    ClassNews,
    ClassesForProgrammes,
    MarkWriter,
    RollRepository,
    WalkInsService,
    SettlePresenceJob,
  ],
  exports: services,
})
export class ClassesModule {}
