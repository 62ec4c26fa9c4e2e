import { provideConfig } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { CleanArchivesJob, ExportCourseJob, ImportCourseJob } from './archive/archive.jobs';
import { CourseArchives } from './archive/archives.service';
import { CartridgeExport } from './archive/cartridge-export';
import { CartridgeImport } from './archive/cartridge-import';
import { NativeExport } from './archive/native-export';
import { NativeImport } from './archive/native-import';
import { CourseAuthors } from './authors/authors.service';
import { CatalogueRepository } from './catalogue.repository';
import { CatalogueService } from './catalogue.service';
import { CourseBuilder } from './copying/course-builder.service';
import { CourseCopy } from './copying/course-copy.service';
import { WholeCourses } from './copying/courses-whole.repository';
import { CourseAuthoring } from './course-authoring.service';
import { CourseContents } from './course-contents.service';
import { CourseImport } from './course-import.service';
import { CoursesRepository } from './courses.repository';
import { CoursesService } from './courses.service';
import { CountSizesJob, SizeConsumer } from './download-size/count-sizes';
import { DownloadSizes } from './download-size/download-sizes';
import { FilesKeeper } from './media/files-keeper';
import { UploadLimits } from './media/media.config';
import { MediaRepository } from './media/media.repository';
import { MediaService } from './media/media.service';
import { MediaPlayers } from './media/media-player';
import { PicturesService } from './media/pictures.service';
import { PicturesStore } from './media/pictures-store';
import { ClassCataloguePort } from './ports/class-catalogue';
import { CourseLearningPort } from './ports/course-learning';
import { CoursePageSections, LessonPageSections } from './ports/course-page';
import { LearnPageSections } from './ports/learn-page';
import { LessonPlayers } from './ports/lesson-players';
import { ProgrammeLearningPort } from './ports/programme-learning';
import { ProgrammesRepository } from './programmes.repository';
import { ProgrammesService } from './programmes.service';
import { CourseRulesRepository } from './rules/course-rules.repository';
import { CourseRulesService } from './rules/course-rules.service';
import { ProgrammeRulesRepository } from './rules/programme-rules.repository';
import { ProgrammeRulesService } from './rules/programme-rules.service';
import { UnmetCourseSearches } from './unmet-course-searches';
import { VersionsRepository } from './versions/versions.repository';
import { CourseVersions } from './versions/versions.service';

const open = [
  UnmetCourseSearches,
  CatalogueService,
  ClassCataloguePort,
  CourseAuthoring,
  CourseContents,
  CourseImport,
  CourseLearningPort,
  CourseRulesService,
  CoursePageSections,
  CoursesService,
  DownloadSizes,
  FilesKeeper,
  LearnPageSections,
  LessonPageSections,
  LessonPlayers,
  MediaService,
  PicturesService,
  ProgrammeLearningPort,
  ProgrammeRulesService,
  ProgrammesService,
  CourseArchives,
  CourseAuthors,
  CourseCopy,
  CourseVersions,
];

@Module({
  providers: [
    provideConfig(UploadLimits),
    CartridgeExport,
    CartridgeImport,
    CleanArchivesJob,
    CourseBuilder,
    ExportCourseJob,
    ImportCourseJob,
    NativeExport,
    NativeImport,
    PicturesStore,
    WholeCourses,
    CountSizesJob,
    SizeConsumer,
    CatalogueRepository,
    CoursesRepository,
    MediaPlayers,
    MediaRepository,
    ProgrammesRepository,
    CourseRulesRepository,
    ProgrammeRulesRepository,
    VersionsRepository,
    ...open,
  ],
  exports: [...open, UploadLimits],
})
export class CoursesModule {}
