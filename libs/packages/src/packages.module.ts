import { CoursesModule } from '@domdom/courses';
import { LrsModule } from '@domdom/lrs';
import { provideConfig } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { Cmi5Launches } from './cmi5/cmi5-launches.service';
import { Cmi5Results } from './cmi5/cmi5-results.service';
import { SessionsRepository } from './cmi5/sessions.repository';
import { PackagesConfig } from './packages.config';
import { ResultsRepository } from './results/results.repository';
import { PackageResults } from './results/results.service';
import { AttemptsRepository } from './running/attempts.repository';
import { AttemptsService } from './running/attempts.service';
import { PackageLessonPlayers } from './running/package-lesson-player';
import { PackagesHost } from './running/packages-host';
import { Passes } from './running/passes';
import { RunService } from './running/run.service';
import { ScormCommits } from './scorm/scorm-commits.service';
import { BringPackageJob } from './storing/bring-package.job';
import { CleanUpPackagesJob } from './storing/clean-up.job';
import { PackageFiles } from './storing/package-files';
import { PackagesRepository } from './storing/packages.repository';
import { PackagesService } from './storing/packages.service';

const services = [
  AttemptsService,
  Cmi5Launches,
  Cmi5Results,
  PackageFiles,
  PackageResults,
  PackagesHost,
  PackagesService,
  Passes,
  RunService,
  ScormCommits,
];

/** Packages made elsewhere, as lessons: SCORM 1.2, SCORM 2004, cmi5. */
@Module({
  imports: [CoursesModule, LrsModule],
  providers: [
    provideConfig(PackagesConfig),
    ...services,
    AttemptsRepository,
    BringPackageJob,
    CleanUpPackagesJob,
    PackageLessonPlayers,
    PackagesRepository,
    ResultsRepository,
    SessionsRepository,
  ],
  exports: [PackagesConfig, ...services],
})
export class PackagesModule {}
