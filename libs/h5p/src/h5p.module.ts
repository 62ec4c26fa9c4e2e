import { CoursesModule } from '@domdom/courses';
import { provideConfig } from '@domdom/platform';
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
import { OccasionResults } from './attempts/occasion-results';
import { OwnAttemptsService } from './attempts/own-attempts.service';
import { ResultsRepository } from './attempts/results.repository';
import { ResultsService } from './attempts/results.service';
import { PackagesService } from './authoring/packages.service';
import { UploadsService } from './authoring/uploads.service';
import { ContentCopies } from './contents/content-copies.service';
import { ContentListRepository } from './contents/content-list.repository';
import { ContentsRepository } from './contents/contents.repository';
import { ContentsService } from './contents/contents.service';
import { EmbedsRepository } from './embeds/embeds.repository';
import { EmbedsService } from './embeds/embeds.service';
import { H5pEngine } from './engine/h5p-engine';
import { ContentExports } from './exporting/content-exports.service';
import { ExportHtmlJob } from './exporting/export-html.job';
import { OneFileWriter } from './exporting/one-file.service';
import { CoreFiles } from './files/core-files';
import { LibraryBundles } from './files/library-bundles';
import { PackedFiles } from './files/packed-files';
import { GenuineEditorConfig } from './genuine/genuine.config';
import { GenuineEditorService } from './genuine/genuine-editor.service';
import { GenuineFiles } from './genuine/genuine-files';
import { ImportsService } from './importing/imports.service';
import { OpenPackageJob } from './importing/open-package.job';
import { CleanUpJob } from './jobs/clean-up.job';
import { LibraryCatalogue } from './libraries/library-catalogue';
import { OwnLibraries } from './libraries/own-libraries';
import { ContentOverview } from './overview/content-overview.service';
import { ContentPageSections } from './overview/content-sections';
import { ContentUsesRepository } from './overview/content-uses.repository';
import { ContentWeights } from './playing/content-weights';
import { GuestPasses } from './playing/guest-passes';
import { H5pHost } from './playing/h5p-host';
import { H5pLessonPlayer } from './playing/h5p-lesson-player';
import { Occasions } from './playing/occasions';
import { PlayService } from './playing/play.service';
import { PlayLimits } from './playing/play-limits';
import { PlayModels } from './playing/play-models';
import { PlayPasses } from './playing/play-pass';
import { PlayRecorder } from './playing/play-recorder';
import { PreviewInputs } from './playing/preview-inputs';
import { ContentStorage } from './storage/content-storage';
import { KeyValues } from './storage/key-values';
import { LibraryRegistry } from './storage/library-registry';
import { LibraryStorage } from './storage/library-storage';
import { OrphanFiles } from './storage/orphan-files';
import { RedisLock } from './storage/redis-lock';
import { TemporaryFiles } from './storage/temporary-files';
import { UserStates } from './storage/user-states';
import { TextLessons } from './text/text-lessons.service';
import { ContentTypesRepository } from './types/content-types.repository';
import { ContentTypesService } from './types/content-types.service';
import { ContentTypeHub } from './types/hub/content-type-hub';
import { H5pHub } from './types/hub/h5p-hub';
import { HubService } from './types/hub/hub.service';
import { InstallTypesJob } from './types/install-types.job';
import { LibraryInstaller } from './types/library-installer';
import { TypeInstalls } from './types/type-installs.service';
import { ContentTypesConfig } from './types/types.config';
import { WaitingPackages } from './types/waiting-packages';
import { ContentVersions } from './versions/content-versions.service';
import { VersionsRepository } from './versions/versions.repository';

const storages = [
  ContentStorage,
  KeyValues,
  LibraryRegistry,
  LibraryStorage,
  OrphanFiles,
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
  OccasionResults,
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
  EmbedsService,
  GuestPasses,
  H5pEngine,
  H5pHost,
  LibraryBundles,
  LibraryCatalogue,
  Occasions,
  OwnLibraries,
  PackagesService,
  PackedFiles,
  PlayLimits,
  PlayModels,
  PlayPasses,
  PlayRecorder,
  PlayService,
  PreviewInputs,
  TextLessons,
  UploadsService,
];
/** What lessons can be made of, and the way in for packages. */
const contentTypes = [
  ContentTypesService,
  GenuineEditorService,
  GenuineFiles,
  HubService,
  ImportsService,
  LibraryInstaller,
  TypeInstalls,
  WaitingPackages,
];

@Module({
  imports: [CoursesModule],
  providers: [
    ...storages,
    ...services,
    ...grading,
    ...contentTypes,
    provideConfig(ContentTypesConfig),
    provideConfig(GenuineEditorConfig),
    { provide: ContentTypeHub, useClass: H5pHub },
    ContentTypesRepository,
    InstallTypesJob,
    OpenPackageJob,
    CleanUpJob,
    ContentListRepository,
    ContentsRepository,
    ContentUsesRepository,
    ContentWeights,
    EmbedsRepository,
    ExportHtmlJob,
    H5pLessonPlayer,
    OneFileWriter,
    VersionsRepository,
  ],
  exports: [...storages, ...services, ...contentTypes, ...grading, ContentListRepository],
})
export class H5pModule {}
