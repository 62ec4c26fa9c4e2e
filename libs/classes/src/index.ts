export { classCompleted, completionWithdrawn, feedbackGiven } from './after/after.events';
export { FeedbackService } from './after/feedback.service';
export { MaterialsService } from './after/materials.service';
export { type Presence, PresenceService } from './attendance/presence.service';
export { AttendanceService } from './attendance.service';
export type { ClassView, OwnRegistration, SessionView } from './class-view';
export { accessOf as classAccessOf } from './class-view';
export { ClassesModule } from './classes.module';
export { ClassesService } from './classes.service';
export { ClassesWebModule } from './classes-web.module';
export { sessionsNeeded, usualCompletionPercent } from './completion/completion';
export { CompletionsService } from './completion/completions.service';
export { can as canWithClass } from './domain/class.policy';
export type {
  ClassLevel,
  ClassLevel,
  ClassLevel,
  ClassLevel,
  ClassMode,
  ClassMode,
  ClassMode,
  ClassMode,
  Mark,
  Mark,
  Mark,
  Mark,
  MarkWay,
  MarkWay,
  SeatKind,
  SeatKind,
  SeatKind,
  SeatKind,
} from './domain/class-kinds';
export { classAttended, classRegistered, registrationCancelled } from './domain/classes.events';
export { LearningNeeds } from './needs/learning-needs.service';
export type { NeedFigures, NeedTime, OwnNeed } from './needs/need';
export { OrganisingService } from './organising.service';
export { ClassCard } from './pages/class-card';
export { ClassPageSections, type ShownClass } from './ports/class-page';
export { RegistrationsService } from './registrations.service';
export { classesSchema } from './schema';
