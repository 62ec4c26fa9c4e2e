import { CoursesModule } from '@domdom/courses';
import { EnrolmentsModule } from '@domdom/enrolments';
import { provideConfig } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { AchievementsRepository } from './badge/achievements.repository';
import { BadgesService } from './badge/badges.service';
import { VerificationService } from './badge/verification.service';
import { CertificatesRepository } from './certificates.repository';
import { CertificatesService } from './certificates.service';
import { CourseCompletedConsumer } from './course-completed.consumer';
import { CredentialsConfig } from './credentials.config';
import { SigningKeys } from './signing/signing-keys.service';

@Module({
  imports: [CoursesModule, EnrolmentsModule],
  providers: [
    provideConfig(CredentialsConfig),
    CertificatesRepository,
    CertificatesService,
    CourseCompletedConsumer,
    SigningKeys,
    AchievementsRepository,
    BadgesService,
    VerificationService,
  ],
  exports: [CertificatesService, BadgesService, SigningKeys, VerificationService],
})
export class CredentialsModule {}
