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
  | 'library-unknown'
  | 'story-endless'
  | 'scene-unreachable'
  | 'scene-stuck'
  | 'choice-nowhere'
  | 'answer-missing'
  | 'answer-not-listed'
  | 'nothing-right-to-press';

export interface Place {
  /** What one entry of the list is called; missing where the semantics do not say. */
  entity?: string;
  /** From 1. */
  number: number;
}

/** Something in the parameters that cannot be saved. */
export interface FormProblem {
  /** Where it is: 'answers[1].text', 'steps[0].params.question'; the words of a page link to it. */
  path: string;
  code: ProblemCode;
  /** The list entries it is in, outermost first: "step" 2, "answer" 3. */
  where: Place[];
  /** What the words need: label of the field, limits. */
  params: Record<string, string | number>;
}
