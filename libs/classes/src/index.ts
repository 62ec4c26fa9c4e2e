export { type Presence, PresenceService } from './attendance/presence.service';
export { AttendanceService } from './attendance.service';
export type { ClassView, OwnRegistration, SessionView } from './class-view';
export { accessOf as classAccessOf } from './class-view';
export { ClassesModule } from './classes.module';
export { ClassesService } from './classes.service';
export { ClassesWebModule } from './classes-web.module';
export { can as canWithClass } from './domain/class.policy';
export type {
  ClassLevel,
  ClassLevel,
  ClassMode,
  ClassMode,
  Mark,
  Mark,
  MarkWay,
  SeatKind,
  SeatKind,
} from './domain/class-kinds';
export { classAttended, classRegistered, registrationCancelled } from './domain/classes.events';
export { OrganisingService } from './organising.service';
export { ClassCard } from './pages/class-card';
export { ClassPageSections, type ShownClass } from './ports/class-page';
export { RegistrationsService } from './registrations.service';
export { classesSchema } from './schema';
