import { CoursesModule } from '@domdom/courses';
import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { Module } from '@nestjs/common';
import { AdmissionRepository } from './admission/admission.repository';
import { AdmissionsService } from './admission/admissions.service';
import { EnrolmentChanges } from './admission/enrolment-changes';
import { PlacesService } from './admission/places.service';
import { PlacesFreedConsumer } from './admission/places-freed.consumer';
import { StandingsService } from './admission/standings.service';
import { TermsService } from './admission/terms.service';
import { ContentsChangedConsumer } from './contents-changed.consumer';
import { CourseCompletion } from './course-completion';
import { EnrolmentsRepository } from './enrolments.repository';
import { EnrolmentsService } from './enrolments.service';
import { LearnersService } from './learners.service';
import { EnrollingService } from './on-behalf/enrolling.service';
import { OnBehalfRepository } from './on-behalf/on-behalf.repository';
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
import { ProgressRebuild } from './rules/progress-rebuild.service';
import { MyVersion } from './versions/my-version.service';

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
  ProgressRebuild,
];

/** How one gets into a course, waits for a place, leaves it. */
const admission = [
  AdmissionRepository,
  AdmissionsService,
  EnrolmentChanges,
  PlacesService,
  PlacesFreedConsumer,
  StandingsService,
  TermsService,
];

@Module({
  imports: [CoursesModule, IdentityModule, NotificationsModule, OrganisationsModule],
  providers: [
    EnrolmentsRepository,
    EnrolmentsService,
    LearnersService,
    ContentsChangedConsumer,
    CourseCompletion,
    ...admission,
    ...rules,
    EnrollingService,
    OnBehalfRepository,
    MyVersion,
  ],
  exports: [
    EnrolmentsService,
    LearnersService,
    AdmissionsService,
    EnrollingService,
    PlacesService,
    TermsService,
    MyVersion,
    AttendanceNotes,
    CourseProgressService,
    ProgrammeEnrolmentsService,
    ProgrammeProgressService,
    ProgressRebuild,
  ],
})
export class EnrolmentsModule {}
