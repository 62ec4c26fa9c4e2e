import { Module } from '@nestjs/common';
import { CatalogueRepository } from './catalogue.repository';
import { CatalogueService } from './catalogue.service';
import { CourseAuthoring } from './course-authoring.service';
import { CourseContents } from './course-contents.service';
import { CourseImport } from './course-import.service';
import { CoursesRepository } from './courses.repository';
import { CoursesService } from './courses.service';
import { CourseLearningPort } from './ports/course-learning';
import { CoursePageSections, LessonPageSections } from './ports/course-page';
import { LearnPageSections } from './ports/learn-page';
import { LessonPlayers } from './ports/lesson-players';
import { ProgrammesRepository } from './programmes.repository';
import { ProgrammesService } from './programmes.service';

const open = [
  CatalogueService,
  CourseAuthoring,
  CourseContents,
  CourseImport,
  CourseLearningPort,
  CoursePageSections,
  CoursesService,
  LearnPageSections,
  LessonPageSections,
  LessonPlayers,
  ProgrammesService,
];

@Module({
  providers: [CatalogueRepository, CoursesRepository, ProgrammesRepository, ...open],
  exports: open,
})
export class CoursesModule {}
