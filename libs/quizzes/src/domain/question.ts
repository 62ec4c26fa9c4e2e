/** What a question can be. */
export const questionKinds = [
  'single',
  'multiple',
  'true-false',
  'matching',
  'ordering',
  'short-text',
  'number',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One of several answers; the share of the points it is worth in per cent, below 0 where choosing it costs points. */
export interface ChoiceOption {
  text: string;
  fraction: number;
  feedback: string;
}
export interface TextAnswer {
  /** `*` stands for any words, `\*` for an asterisk. */
  text: string;
  fraction: number;
  feedback: string;
}
export interface NumberAnswer {
  value: number;
  /** How far off an answer may be. */
  tolerance: number;
  fraction: number;
  feedback: string;
}
export interface Pair {
  left: string;
  right: string;
}

/** What is asked and what is right, by kind. Places in its lists are what a response refers to. */
export type QuestionBody =
  | { kind: 'single' | 'multiple'; options: ChoiceOption[] }
  | { kind: 'true-false'; answer: boolean; feedbackTrue: string; feedbackFalse: string }
  | { kind: 'matching'; pairs: Pair[]; distractors: string[] }
  | { kind: 'ordering'; items: string[] }
  | { kind: 'short-text'; answers: TextAnswer[]; foldDiacritics: boolean }
  | { kind: 'number'; answers: NumberAnswer[] };
export type BodyOf<K extends QuestionKind> = Extract<QuestionBody, { kind: K }>;

/** A question as it is asked: immutable once it is stored as a version. */
export interface QuestionContent {
  /** Plain text; a new line is a new paragraph. */
  text: string;
  /** Told to everybody afterwards, whatever they answered. */
  generalFeedback: string;
  body: QuestionBody;
}

/** A question as it goes into the bank or leaves it. */
export interface BankQuestion {
  title: string;
  /** Words separated by slashes: `Luật/Giao thông`; empty for none. */
  category: string;
  tags: string[];
  content: QuestionContent;
}

/** What can be chosen on the right of a matching question: the partners, then the words without one. */
export const rightsOf = (body: BodyOf<'matching'>): string[] => [
  ...body.pairs.map((pair) => pair.right),
  ...body.distractors,
];

/** How many things of a question may be shuffled; 0 when there is nothing to shuffle. */
export function partsOf(body: QuestionBody): number {
  if (body.kind === 'single' || body.kind === 'multiple') return body.options.length;
  if (body.kind === 'matching') return rightsOf(body).length;
  return body.kind === 'ordering' ? body.items.length : 0;
}
