import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { AttemptAccess } from './attempts/attempt-access';
import { AttemptEnding } from './attempts/attempt-ending';
import { AttemptsRepository } from './attempts/attempts.repository';
import { AttemptsService } from './attempts/attempts.service';
import { DecisionsService } from './attempts/decisions.service';
import { GradesService } from './attempts/grades.service';
import { GradingSection } from './attempts/grading.section';
import { GradingService } from './attempts/grading.service';
import { GradingsRepository } from './attempts/gradings.repository';
import { LessonCompletionConsumer } from './attempts/lesson-completion.consumer';
import { OwnAttemptsService } from './attempts/own-attempts.service';
import { ResultsRepository } from './attempts/results.repository';
import { ResultsService } from './attempts/results.service';
import { PackagesService } from './authoring/packages.service';
import { UploadsService } from './authoring/uploads.service';
import { ContentCopies } from './contents/content-copies.service';
import { ContentListRepository } from './contents/content-list.repository';
import { ContentsRepository } from './contents/contents.repository';
import { ContentsService } from './contents/contents.service';
import { H5pEngine } from './engine/h5p-engine';
import { ContentExports } from './exporting/content-exports.service';
import { ExportHtmlJob } from './exporting/export-html.job';
import { OneFileWriter } from './exporting/one-file.service';
import { CoreFiles } from './files/core-files';
import { LibraryBundles } from './files/library-bundles';
import { CleanUpJob } from './jobs/clean-up.job';
import { LibraryCatalogue } from './libraries/library-catalogue';
import { OwnLibraries } from './libraries/own-libraries';
import { ContentOverview } from './overview/content-overview.service';
import { ContentPageSections } from './overview/content-sections';
import { ContentUsesRepository } from './overview/content-uses.repository';
import { ContentWeights } from './playing/content-weights';
import { H5pLessonPlayer } from './playing/h5p-lesson-player';
import { PlayService } from './playing/play.service';
import { PlayPasses } from './playing/play-pass';
import { ContentStorage } from './storage/content-storage';
import { KeyValues } from './storage/key-values';
import { LibraryRegistry } from './storage/library-registry';
import { LibraryStorage } from './storage/library-storage';
import { RedisLock } from './storage/redis-lock';
import { TemporaryFiles } from './storage/temporary-files';
import { UserStates } from './storage/user-states';
import { ContentVersions } from './versions/content-versions.service';
import { VersionsRepository } from './versions/versions.repository';

const storages = [
  ContentStorage,
  KeyValues,
  LibraryRegistry,
  LibraryStorage,
  RedisLock,
  TemporaryFiles,
  UserStates,
];
/** Attempts, how they are judged and graded, and what instructors say about them. */
const grading = [
  AttemptAccess,
  AttemptEnding,
  AttemptsRepository,
  DecisionsService,
  GradesService,
  GradingSection,
  GradingService,
  GradingsRepository,
  LessonCompletionConsumer,
  OwnAttemptsService,
  ResultsRepository,
  ResultsService,
];
const services = [
  AttemptsService,
  ContentCopies,
  ContentExports,
  ContentOverview,
  ContentPageSections,
  ContentsService,
  ContentVersions,
  CoreFiles,
  H5pEngine,
  LibraryBundles,
  LibraryCatalogue,
  OwnLibraries,
  PackagesService,
  PlayPasses,
  PlayService,
  UploadsService,
];

@Module({
  imports: [CoursesModule],
  providers: [
    ...storages,
    ...services,
    ...grading,
    CleanUpJob,
    ContentListRepository,
    ContentsRepository,
    ContentUsesRepository,
    ContentWeights,
    ExportHtmlJob,
    H5pLessonPlayer,
    OneFileWriter,
    VersionsRepository,
  ],
  exports: [...storages, ...services, ...grading, ContentListRepository],
})
export class H5pModule {}
