export { classCompleted, completionWithdrawn, feedbackGiven } from './after/after.events';
export { FeedbackService } from './after/feedback.service';
export { MaterialsService } from './after/materials.service';
export { type Presence, PresenceService } from './attendance/presence.service';
export { AttendanceService } from './attendance.service';
export { CalendarsService } from './calendar/calendars.service';
export { ClassNews } from './class-news';
export type { ClassView, OwnRegistration, SessionView } from './class-view';
export { accessOf as classAccessOf } from './class-view';
export { ClassesModule } from './classes.module';
export { ClassesService } from './classes.service';
export { ClassesWebModule } from './classes-web.module';
export { sessionsNeeded, usualCompletionPercent } from './completion/completion';
export { CompletionsService } from './completion/completions.service';
export { can as canWithClass } from './domain/class.policy';
export type { ClassLevel, ClassMode, Mark, MarkWay, SeatKind } from './domain/class-kinds';
export { classAttended, classRegistered, registrationCancelled } from './domain/classes.events';
export { PersonalInvitations } from './inviting/personal-invitations.service';
export { LearningNeeds } from './needs/learning-needs.service';
export {
  leastPeople,
  type NeedFigures,
  type NeedTime,
  type OwnNeed,
  type ShownCount,
  shownCount,
  shownSum,
} from './needs/need';
export { countWords } from './needs/needs.messages';
export { UnitsPage } from './needs/units.page';
export { OrganisingService } from './organising.service';
export { ClassCard } from './pages/class-card';
export { ClassPageSections, type ShownClass } from './ports/class-page';
export { RegistrationsService } from './registrations.service';
export { ClassReminders } from './reminders/class-reminders.service';
export { ClassesWorkerModule } from './reminders/classes-worker.module';
export { classesSchema } from './schema';
