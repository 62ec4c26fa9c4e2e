export { type OccasionResult, OccasionResults } from './attempts/occasion-results';
export { type UploadedFile, UploadsService } from './authoring/uploads.service';
export type { ContentAuthor, ContentInput } from './contents/contents.service';
export { ContentsService } from './contents/contents.service';
export {
  type AttemptFinished,
  attemptFinished,
  type StatementRecorded,
  statementRecorded,
} from './events/h5p.events';
export { H5pModule } from './h5p.module';
export { H5pWebModule } from './h5p-web.module';
export { OwnLibraries } from './libraries/own-libraries';
export { atOccasion, type OccasionKind, Occasions } from './playing/occasions';
export { PlayPasses } from './playing/play-pass';
export { h5pSchema } from './schema';
export { type H5pContent, questionToH5p } from './scoring';
