import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { AttemptAccess } from './attempts/attempt-access';
import { AttemptEnding } from './attempts/attempt-ending';
import { AttemptsRepository } from './attempts/attempts.repository';
import { AttemptsService } from './attempts/attempts.service';
import { DecisionsService } from './attempts/decisions.service';
import { GradesService } from './attempts/grades.service';
import { GradingService } from './attempts/grading.service';
import { GradingsRepository } from './attempts/gradings.repository';
import { LessonCompletionConsumer } from './attempts/lesson-completion.consumer';
import { OwnAttemptsService } from './attempts/own-attempts.service';
import { ResultsRepository } from './attempts/results.repository';
import { ResultsService } from './attempts/results.service';
import { PackagesService } from './authoring/packages.service';
import { UploadsService } from './authoring/uploads.service';
import { ContentsRepository } from './contents/contents.repository';
import { ContentsService } from './contents/contents.service';
import { H5pEngine } from './engine/h5p-engine';
import { CoreFiles } from './files/core-files';
import { LibraryBundles } from './files/library-bundles';
import { CleanUpJob } from './jobs/clean-up.job';
import { LibraryCatalogue } from './libraries/library-catalogue';
import { OwnLibraries } from './libraries/own-libraries';
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
  GradingService,
  GradingsRepository,
  LessonCompletionConsumer,
  OwnAttemptsService,
  ResultsRepository,
  ResultsService,
];
const services = [
  AttemptsService,
  ContentsService,
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
    ContentsRepository,
    ContentWeights,
    H5pLessonPlayer,
  ],
  exports: [...storages, ...services, ...grading],
})
export class H5pModule {}
