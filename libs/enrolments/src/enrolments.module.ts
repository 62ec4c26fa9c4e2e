import { CoursesModule } from '@domdom/courses';
import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { provideConfig } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { AdmissionRepository } from './admission/admission.repository';
import { AdmissionsService } from './admission/admissions.service';
import { ApplicantsService } from './admission/applicants.service';
import { EnrolmentChanges } from './admission/enrolment-changes';
import { PlacesService } from './admission/places.service';
import { PlacesFreedConsumer } from './admission/places-freed.consumer';
import { StandingsService } from './admission/standings.service';
import { TermsService } from './admission/terms.service';
import { BatchJob } from './batches/batch.job';
import { BatchLines } from './batches/batch-lines.service';
import { BatchesRepository } from './batches/batches.repository';
import { BatchesService } from './batches/batches.service';
import { ForgetBatchesJob } from './batches/forget-batches.job';
import { ContentsChangedConsumer } from './contents-changed.consumer';
import { CourseCompletion } from './course-completion';
import { EnrolmentsConfig } from './enrolments.config';
import { EnrolmentsRepository } from './enrolments.repository';
import { EnrolmentsService } from './enrolments.service';
import { InvitationsRepository } from './invitations/invitations.repository';
import { InvitationsService } from './invitations/invitations.service';
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
import { ExpireJob } from './schedules/expire.job';
import { ExpiryService } from './schedules/expiry.service';
import { RemindJob } from './schedules/remind.job';
import { RemindersService } from './schedules/reminders.service';

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
    ApplicantsService,
    ...rules,
    EnrollingService,
    OnBehalfRepository,
    InvitationsService,
    InvitationsRepository,
    BatchesRepository,
    BatchesService,
    BatchLines,
    BatchJob,
    ForgetBatchesJob,
    ExpiryService,
    ExpireJob,
    RemindersService,
    RemindJob,
    provideConfig(EnrolmentsConfig),
  ],
  exports: [
    BatchesService,
    EnrolmentsConfig,
    ApplicantsService,
    InvitationsService,
    ExpiryService,
    RemindersService,
    EnrolmentsService,
    LearnersService,
    AdmissionsService,
    EnrollingService,
    PlacesService,
    TermsService,
    AttendanceNotes,
    CourseProgressService,
    ProgrammeEnrolmentsService,
    ProgrammeProgressService,
    ProgressRebuild,
  ],
})
export class EnrolmentsModule {}
