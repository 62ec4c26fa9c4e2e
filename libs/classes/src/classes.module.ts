import { NotificationsModule } from '@domdom/notifications';
import { Module } from '@nestjs/common';
import { AttendanceService } from './attendance.service';
import { ClassListRepository } from './class-list.repository';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { EnlistingService } from './enlisting.service';
import { OrganisingService } from './organising.service';
import { RegistrationsService } from './registrations.service';

const services = [
  AttendanceService,
  ClassesService,
  ClassesRepository,
  EnlistingService,
  OrganisingService,
  RegistrationsService,
];

@Module({
  imports: [NotificationsModule],
  providers: [...services, ClassListRepository],
  exports: services,
})
export class ClassesModule {}
