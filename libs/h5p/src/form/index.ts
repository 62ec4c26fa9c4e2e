export { defaultParams } from './default-params';
export { problemMessage } from './form-problems.messages';
export { mergeTranslation } from './merge-translation';
export type { FormProblem, ProblemCode } from './problem';
export type { FieldTranslation, SemanticsField } from './semantics';
export { type SemanticsOf, validateParams } from './validate-params';
