export type { H5pContent, H5pMetadata } from './builders';
export * as questionToH5p from './builders';
export type { InteractionType, Language } from './kinds/kind';
export { type LibraryName, parseLibraryName } from './library-name';
export { maxScoreOf } from './max-score';
export { isOwnLibrary } from './parts';
export { passPercentageOf } from './pass-mark';
export { type ContentQuestion, questionsOf } from './questions';
export { scoreOfResponse } from './response-score';
export {
  plainTextAlternative,
  type TextAlternative,
  type TextQuestion,
  type TextSection,
} from './text-alternative';
