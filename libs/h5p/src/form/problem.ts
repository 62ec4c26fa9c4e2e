export type ProblemCode =
  | 'required'
  | 'alt-required'
  | 'too-long'
  | 'pattern'
  | 'not-a-number'
  | 'too-small'
  | 'too-big'
  | 'not-an-option'
  | 'too-few'
  | 'too-many'
  | 'none-chosen'
  | 'wrong-type'
  | 'kind-required'
  | 'library-not-allowed'
  | 'library-unknown';

/** Something in the parameters that cannot be saved. */
export interface FormProblem {
  /** Where it is: 'answers[1].text', 'steps[0].params.question'; the words of a page link to it. */
  path: string;
  code: ProblemCode;
  /** What the words need: label of the field, limits. */
  params: Record<string, string | number>;
}
