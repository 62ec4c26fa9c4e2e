import { CoursesModule } from '@domdom/courses';
import { EnrolmentsModule } from '@domdom/enrolments';
import { Module } from '@nestjs/common';
import { CertificatesRepository } from './certificates.repository';
import { CertificatesService } from './certificates.service';
import { CourseCompletedConsumer } from './course-completed.consumer';

@Module({
  imports: [CoursesModule, EnrolmentsModule],
  providers: [CertificatesRepository, CertificatesService, CourseCompletedConsumer],
  exports: [CertificatesService],
})
export class CredentialsModule {}
