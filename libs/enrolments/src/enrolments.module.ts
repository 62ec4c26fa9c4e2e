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
import { MyVersion } from './versions/my-version.service';

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
  ],
})
export class EnrolmentsModule {}
