import { Module } from '@nestjs/common';
import { CatalogueRepository } from './catalogue.repository';
import { CatalogueService } from './catalogue.service';
import { CourseAuthoring } from './course-authoring.service';
import { CourseContents } from './course-contents.service';
import { CourseImport } from './course-import.service';
import { CoursesRepository } from './courses.repository';
import { CoursesService } from './courses.service';
import { CountSizesJob, SizeConsumer } from './download-size/count-sizes';
import { DownloadSizes } from './download-size/download-sizes';
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

const open = [
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
  LearnPageSections,
  LessonPageSections,
  LessonPlayers,
  ProgrammeLearningPort,
  ProgrammeRulesService,
  ProgrammesService,
];

@Module({
  providers: [
    CountSizesJob,
    SizeConsumer,
    CatalogueRepository,
    CoursesRepository,
    ProgrammesRepository,
    CourseRulesRepository,
    ProgrammeRulesRepository,
    ...open,
  ],
  exports: open,
})
export class CoursesModule {}
