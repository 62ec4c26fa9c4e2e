export { defaultParams } from './default-params';
export { placedMessage, problemMessage } from './form-problems.messages';
export { mergeTranslation } from './merge-translation';
export type { FormProblem, ProblemCode } from './problem';
export { allowedIn, type FieldTranslation, type SemanticsField } from './semantics';
export { isShown, type Scope } from './show-when';
export { type MatchesPattern, type SemanticsOf, validateParams } from './validate-params';
