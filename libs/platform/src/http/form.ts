import { DomainError, type Problem } from '../errors';

/** What somebody typed, field by field, so that a page can show it again. */
export type RawValues = Record<string, string | string[] | undefined>;

/** A form as it came back: what was typed, the checked input when all is well, and what is to be mended. */
export interface Form<T> {
  readonly values: RawValues;
  /** Present only when there are no problems. */
  readonly input: T | null;
  readonly problems: readonly Problem[];
}

/** A form that nobody has filled in yet, or that starts from known values. */
export function blankForm<T>(values: RawValues = {}): Form<T> {
  return { values, input: null, problems: [] };
}

/** The same form with what the domain said about it. */
export function withError<T>(form: Form<T>, error: DomainError): Form<T> {
  const problem: Problem = { field: error.field ?? null, code: error.code, params: error.params };
  return { values: form.values, input: null, problems: [...form.problems, problem] };
}
