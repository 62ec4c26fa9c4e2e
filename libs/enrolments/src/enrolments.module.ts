import { CoursesModule } from '@domdom/courses';
import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { provideConfig } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { AdmissionRepository } from './admission/admission.repository';
import { AdmissionsService } from './admission/admissions.service';
import { ApplicantsService } from './admission/applicants.service';
import { DecisionsService } from './admission/decisions.service';
import { EnrolmentChanges } from './admission/enrolment-changes';
import { PlacesService } from './admission/places.service';
import { PlacesFreedConsumer } from './admission/places-freed.consumer';
import { StandingsService } from './admission/standings.service';
import { TermsService } from './admission/terms.service';
import { BatchJob } from './batches/batch.job';
import { BatchLinesRepository } from './batches/batch-lines.repository';
import { BatchLines } from './batches/batch-lines.service';
import { BatchPeopleRepository } from './batches/batch-people.repository';
import { BatchesRepository } from './batches/batches.repository';
import { BatchesService } from './batches/batches.service';
import { ForgetBatchesJob } from './batches/forget-batches.job';
import { ContentsChangedConsumer } from './contents-changed.consumer';
import { CourseCompletion } from './course-completion';
import { EnrolmentsConfig } from './enrolments.config';
import { EnrolmentsRepository } from './enrolments.repository';
import { EnrolmentsService } from './enrolments.service';
import { GradebookRepository } from './gradebook/gradebook.repository';
import { GradebookService } from './gradebook/gradebook.service';
import { GradebookFiles } from './gradebook/gradebook-files';
import { LessonTries } from './gradebook/lesson-tries';
import { InvitationsRepository } from './invitations/invitations.repository';
import { InvitationsService } from './invitations/invitations.service';
import { LearnersRepository } from './learners.repository';
import { LearnersService } from './learners.service';
import { LessonProgressRepository } from './lesson-progress.repository';
import { NextSteps } from './next-step/next-step.service';
import { NotesRepository } from './notes/notes.repository';
import { NotesService } from './notes/notes.service';
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
import { LessonRegrading } from './rules/lesson-regrading.service';
import { ProgressRebuild } from './rules/progress-rebuild.service';
import { ExpireJob } from './schedules/expire.job';
import { ExpiryService } from './schedules/expiry.service';
import { RemindJob } from './schedules/remind.job';
import { RemindersService } from './schedules/reminders.service';
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
  DecisionsService,
  EnrolmentChanges,
  PlacesService,
  PlacesFreedConsumer,
  StandingsService,
  TermsService,
];

const gradebook = [GradebookRepository, GradebookService, GradebookFiles, LessonRegrading, LessonTries];
const notes = [NotesRepository, NotesService];

@Module({
  imports: [CoursesModule, IdentityModule, NotificationsModule, OrganisationsModule],
  providers: [
    EnrolmentsRepository,
    EnrolmentsService,
    LearnersRepository,
    LearnersService,
    LessonProgressRepository,
    ContentsChangedConsumer,
    CourseCompletion,
    ...admission,
    ...gradebook,
    ...notes,
    NextSteps,
    ApplicantsService,
    ...rules,
    EnrollingService,
    OnBehalfRepository,
    MyVersion,
    InvitationsService,
    InvitationsRepository,
    BatchesRepository,
    BatchesService,
    BatchLinesRepository,
    BatchPeopleRepository,
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
    DecisionsService,
    EnrollingService,
    PlacesService,
    TermsService,
    MyVersion,
    GradebookService,
    GradebookFiles,
    NotesService,
    NextSteps,
    AttendanceNotes,
    CourseProgressService,
    ProgrammeEnrolmentsService,
    ProgrammeProgressService,
    ProgressRebuild,
  ],
})
export class EnrolmentsModule {}
