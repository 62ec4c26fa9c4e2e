export { type EnrolmentStatus, enrolmentStatuses } from './domain/transitions';
export {
  courseCompleted,
  declined,
  enrolled,
  expired,
  lessonDone,
  lessonOpened,
  placeAwaited,
  placeRequested,
  withdrawn,
} from './enrolments.events';
export { EnrolmentsModule } from './enrolments.module';
export type { LearnerRow, MyEnrolment, ProgressRow } from './enrolments.repository';
export { EnrolmentsService } from './enrolments.service';
export { EnrolmentsWebModule } from './enrolments-web.module';
export { LearnersService } from './learners.service';
export { enrolmentsSchema } from './schema';
