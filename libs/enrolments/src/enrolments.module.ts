import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { ContentsChangedConsumer } from './contents-changed.consumer';
import { EnrolmentsRepository } from './enrolments.repository';
import { EnrolmentsService } from './enrolments.service';
import { LearnersService } from './learners.service';
import { FollowedProgrammesSection } from './programmes/followed-programmes.section';
import { ProgrammeEnrolmentsService } from './programmes/programme-enrolments.service';
import { ProgrammeProgressConsumer } from './programmes/programme-progress.consumer';
import { ProgrammeProgressService } from './programmes/programme-progress.service';
import { FollowedProgrammesRepository } from './programmes/programmes.repository';
import { AttendanceRepository } from './rules/attendance.repository';
import { AttendanceNotes } from './rules/attendance.service';
import { CourseProgressRepository } from './rules/course-progress.repository';
import { CourseProgressService } from './rules/course-progress.service';
import { EnrolledConsumer } from './rules/enrolled.consumer';

/** What decides by rules how far people are, in courses and in programmes. */
const rules = [
  AttendanceNotes,
  AttendanceRepository,
  CourseProgressRepository,
  CourseProgressService,
  EnrolledConsumer,
  FollowedProgrammesRepository,
  FollowedProgrammesSection,
  ProgrammeEnrolmentsService,
  ProgrammeProgressConsumer,
  ProgrammeProgressService,
];

@Module({
  imports: [CoursesModule],
  providers: [EnrolmentsRepository, EnrolmentsService, LearnersService, ContentsChangedConsumer, ...rules],
  exports: [
    EnrolmentsService,
    LearnersService,
    AttendanceNotes,
    CourseProgressService,
    ProgrammeEnrolmentsService,
    ProgrammeProgressService,
  ],
})
export class EnrolmentsModule {}
