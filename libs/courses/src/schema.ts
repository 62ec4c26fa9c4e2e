import type { Schema } from '@domdom/platform';
import { Course } from './domain/course.entity';
import { Lesson, Section } from './domain/lesson.entity';
import { Programme } from './domain/programme.entity';
import { LessonMedia } from './media/lesson-media.entity';
import { LessonPicture } from './media/lesson-picture.entity';
import { CreateCourses1700000010000 } from './migrations/1700000010000-create-courses';
import { LessonKinds1700000041000 } from './migrations/1700000041000-lesson-kinds';
import { LessonMedia1700000045000 } from './migrations/1700000045000-lesson-media';
import { CourseVersions1700000045010 } from './migrations/1700000045010-course-versions';
import { CourseArchives1700000045020 } from './migrations/1700000045020-course-archives';
import { CreateCourseRules1700000046010 } from './migrations/1700000046010-create-course-rules';
import { CourseDownloadSize1700000047200 } from './migrations/1700000047200-course-download-size';
import { RulesOfDrafts1700000048100 } from './migrations/1700000048100-rules-of-drafts';
import { PublishedCoursesIndex1700000059000 } from './migrations/1700000059000-published-courses-index';

export const coursesSchema: Schema = {
  entities: [Course, Section, Lesson, Programme, LessonMedia, LessonPicture],
  migrations: [
    CreateCourses1700000010000,
    LessonKinds1700000041000,
    LessonMedia1700000045000,
    CourseVersions1700000045010,
    CourseArchives1700000045020,
    CreateCourseRules1700000046010,
    CourseDownloadSize1700000047200,
    RulesOfDrafts1700000048100,
    PublishedCoursesIndex1700000059000,
  ],
};
