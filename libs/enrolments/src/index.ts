export { batchKind } from './batches/batches.service';
export { type EnrolmentStatus, enrolmentStatuses } from './domain/transitions';
export {
  courseCompleted,
  declined,
  enrolled,
  expired,
  lessonDone,
  lessonOpened,
  lessonReopened,
  lessonScored,
  placeAwaited,
  placeRequested,
  withdrawn,
} from './enrolments.events';
export { EnrolmentsModule } from './enrolments.module';
export type { MyEnrolment, ProgressRow } from './enrolments.repository';
export { EnrolmentsService } from './enrolments.service';
export { EnrolmentsWebModule } from './enrolments-web.module';
export type { LearnerRow } from './learners.repository';
export { LearnersService } from './learners.service';
export { type NextStep, NextSteps } from './next-step/next-step.service';
export { NextStepCard } from './next-step/next-step-card';
export { ProgrammeEnrolmentsService } from './programmes/programme-enrolments.service';
export { ProgrammeProgressService } from './programmes/programme-progress.service';
export { programmeCompleted, programmeFollowed, programmeLeft } from './programmes/programmes.events';
export type { Mark as AttendanceMark } from './rules/attendance.repository';
export { AttendanceNotes } from './rules/attendance.service';
export { CourseProgressService } from './rules/course-progress.service';
export { type Difference, type LearnedDeed, ProgressRebuild } from './rules/progress-rebuild.service';
export { type ComparedTable, comparedTables } from './rules/rebuild.sql';
export { enrolmentsSchema } from './schema';
