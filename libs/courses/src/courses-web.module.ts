import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { AuthoringApiController } from './authoring.api.controller';
import { AuthoringPagesController } from './authoring.pages.controller';
import { CoursesApiController } from './courses.api.controller';
import { CoursesModule } from './courses.module';
import { CoursesPagesController } from './courses.pages.controller';
import { MediaApiController } from './media/media.api.controller';
import { MediaFilesController, MediaPagesController } from './media/media.pages.controller';
import { ProgrammesApiController } from './programmes.api.controller';
import { RulesApiController } from './rules/rules.api.controller';
import { TeachRulesPagesController } from './rules/teach-rules.pages.controller';
import { TeachPagesController } from './teach.pages.controller';
import { TeachLessonsPagesController } from './teach-lessons.pages.controller';
import { TeachProgrammesPagesController } from './teach-programmes.pages.controller';

registerNavigation(
  {
    key: 'courses',
    path: '/courses',
    label: { vi: 'Khóa học', en: 'Courses' },
    icon: 'book',
    for: 'everyone',
    order: 20,
  },
  {
    key: 'teach',
    path: '/teach',
    label: { vi: 'Soạn khóa học', en: 'Write courses' },
    icon: 'edit',
    for: 'instructor',
    order: 110,
  },
);

@Module({
  imports: [CoursesModule],
  controllers: [
    CoursesPagesController,
    TeachProgrammesPagesController,
    AuthoringPagesController,
    TeachPagesController,
    TeachLessonsPagesController,
    MediaPagesController,
    MediaFilesController,
    TeachRulesPagesController,
    RulesApiController,
    AuthoringApiController,
    CoursesApiController,
    ProgrammesApiController,
    MediaApiController,
  ],
})
export class CoursesWebModule {}
