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
import { IssuedCertificates } from './issued-certificates.service';
import { ProgrammeCompletedConsumer } from './programme-completed.consumer';
import { RecordRepository } from './record/record.repository';
import { RecordService } from './record/record.service';
import { RecordShares } from './record/record-shares.service';
import { SigningKeys } from './signing/signing-keys.service';

@Module({
  imports: [CoursesModule, EnrolmentsModule],
  providers: [
    provideConfig(CredentialsConfig),
    CertificatesRepository,
    CertificatesService,
    CourseCompletedConsumer,
    ProgrammeCompletedConsumer,
    IssuedCertificates,
    SigningKeys,
    AchievementsRepository,
    BadgesService,
    VerificationService,
    RecordRepository,
    RecordService,
    RecordShares,
  ],
  exports: [
    IssuedCertificates,
    CertificatesService,
    BadgesService,
    SigningKeys,
    VerificationService,
    RecordService,
    RecordShares,
  ],
})
export class CredentialsModule {}
