export { CourseArchives } from './archive/archives.service';
export { CatalogueService } from './catalogue.service';
export { CourseCopy } from './copying/course-copy.service';
export { CourseAuthoring } from './course-authoring.service';
export { CourseContents, type LessonDetails } from './course-contents.service';
export { CourseImport, type CourseToImport, type ImportedCourse } from './course-import.service';
export {
  courseContentsChanged,
  coursePublished,
  courseVersionPublished,
  programmeChanged,
} from './courses.events';
export { courseNoun, lessonsWords, levelNames } from './courses.messages';
export { CoursesModule } from './courses.module';
export { CoursesService } from './courses.service';
export { CoursesWebModule } from './courses-web.module';
export {
  type CourseDetails,
  type CourseLevel,
  type CourseStatus,
  courseLevels,
} from './domain/course.entity';
export { type CourseAction, can as canWithCourse, type Guarded } from './domain/course.policy';
export { type CourseLanguage, courseLanguageCodes, courseLanguages } from './domain/course-language';
export { type LessonKind, lessonKindFacts, lessonKinds } from './domain/lesson-kinds';
export { searchPatterns, searchText } from './domain/words';
export { DownloadSizes, sentBytes } from './download-size/download-sizes';
export type { Weight } from './download-size/weight';
export { lessonHtml } from './lesson-html';
export { FilesKeeper } from './media/files-keeper';
export type { KeptFile } from './media/lesson-media.entity';
export { UploadLimits } from './media/media.config';
export { mediaErrors } from './media/media.errors';
export { sizeWords } from './media/media.messages';
export { MediaService } from './media/media.service';
export { ReceiveFiles, type Sent, type SentFile, sentWith } from './media/upload.interceptor';
export { elsewhere } from './media/video-address';
export { CourseTile, CourseTiles, ProgrammeTiles } from './pages/course-cards';
export { ContentsList } from './pages/course-contents';
export { LessonBody, type Played } from './pages/lesson-body';
export { OwnTitle, OwnWords, titleIn } from './pages/own-words';
export { subjectFacets } from './pages/subject-facets';
export { subjectFields } from './pages/subject-fields';
export { type ClassCatalogue, ClassCataloguePort, type ClassInPlan } from './ports/class-catalogue';
export type { ContentOwner, ContentPacker, ContentUnpacker } from './ports/content-archive';
export {
  type CourseLearning,
  CourseLearningPort,
  type Entrance,
  type LessonOutcome,
  type LessonRegraded,
  type LessonResult,
  type Standing,
} from './ports/course-learning';
export {
  CoursePageSections,
  LessonPageSections,
  type ShownCourse,
  type ShownLesson,
} from './ports/course-page';
export { type LearnPageSection, LearnPageSections } from './ports/learn-page';
export { type LessonPlayer, LessonPlayers, type PlayedLesson } from './ports/lesson-players';
export {
  type ProgrammeLearning,
  ProgrammeLearningPort,
  type ProgrammeStanding,
  type StepStanding,
} from './ports/programme-learning';
export { type ProgrammeInput, ProgrammesService } from './programmes.service';
export type { CompletionKind } from './rules/course-rules';
export {
  averageReaches,
  type CourseProgress,
  type CourseRules,
  courseProgress,
  type Learned,
  type LessonRules,
  type LessonState,
  type Lock,
  lessonLocks,
  nextOpenLesson,
} from './rules/course-rules';
export { CourseRulesService } from './rules/course-rules.service';
export type { Opening } from './rules/opening';
export {
  nextStepOf,
  type ProgrammeProgress,
  type ProgrammeRules,
  programmeProgress,
  type StepState,
  stepLocks,
} from './rules/programme-rules';
export { ProgrammeRulesService } from './rules/programme-rules.service';
export {
  dayWords,
  lockWords,
  programmeRulesInWords,
  rulesWords,
  stepsWords,
  useRulesWords,
} from './rules/rules.messages';
export { coursesSchema } from './schema';
export type { Change } from './versions/changes';
export { versionErrors } from './versions/versions.errors';
export type { CourseVersion } from './versions/versions.repository';
export { CourseVersions } from './versions/versions.service';
export type {
  CourseCard,
  CourseName,
  CoursePlan,
  CourseView,
  LessonSummary,
  LessonView,
  ListedProgramme,
  PlannedLesson,
  ProgrammeCard,
  ProgrammeClass,
  ProgrammeView,
  SectionView,
} from './views';
