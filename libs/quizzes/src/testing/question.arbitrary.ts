import fc from 'fast-check';
import { checkQuestion } from '../domain/check-question';
import { cleanQuestion } from '../domain/normalise';
import type { BankQuestion, QuestionBody, QuestionKind } from '../domain/question';

/** Words as people and mischief write them: with every mark that some format takes for its own. */
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Luật', 'giao thông', 'đúng', '115', 'a', 'ổ', ' ', '\n', '\n\n') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '~',
        '=',
        '#',
        '####',
        '{',
        '}',
        ':',
        '::',
        '\\',
        '\\n',
        '\\*',
        '->',
        '%50%',
        '[html]',
        '//',
        '/',
        '>',
        '$CATEGORY:',
      ],
      ...[
        '<b>',
        '&amp;',
        '&',
        '"',
        "'",
        ']]>',
        '*',
        ',',
        ';',
        'TRUE',
        '..',
        '1..5',
        '[tag:x]',
        '_____',
        '|',
        '😀',
      ],
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const words = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const sometimes = fc.oneof(fc.constant(''), words);
const fraction = fc.constantFrom(100, 0, 50, 33.33333, 12.5);
const number = fc
  .oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
  .map((value) => value + 0)
  .map((value) => (Object.is(value, -0) ? 0 : value));

const options = (kind: 'single' | 'multiple'): fc.Arbitrary<QuestionBody> =>
  fc
    .tuple(
      fc.array(fc.record({ text: words, feedback: sometimes, other: fraction, minus: fc.boolean() }), {
        minLength: 2,
        maxLength: 5,
      }),
      fc.nat(4),
    )
    .map(([given, right]) => ({
      kind,
      options: given.map(({ text, feedback, other, minus }, at) => {
        const first = right % given.length;
        // One right answer is worth all, so that the parts of a multiple choice add up.
        if (at === first) return { text, feedback, fraction: 100 };
        const less = minus && other > 0 ? -other : other;
        return { text, feedback, fraction: kind === 'single' ? less : less > 0 ? 0 : less };
      }),
    }));

const bodies: Record<QuestionKind, fc.Arbitrary<QuestionBody>> = {
  single: options('single'),
  multiple: options('multiple'),
  'true-false': fc.record({
    kind: fc.constant('true-false'),
    answer: fc.boolean(),
    feedbackTrue: sometimes,
    feedbackFalse: sometimes,
  }),
  matching: fc.record({
    kind: fc.constant('matching'),
    pairs: fc.array(fc.record({ left: words, right: words }), { minLength: 2, maxLength: 4 }),
    distractors: fc.array(words, { maxLength: 2 }),
  }),
  ordering: fc.record({
    kind: fc.constant('ordering'),
    items: fc.array(words, { minLength: 2, maxLength: 5 }),
  }),
  'short-text': fc.record({
    kind: fc.constant('short-text'),
    answers: fc
      .array(fc.record({ text: words, fraction: fc.constantFrom(100, 50), feedback: sometimes }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((answers) => answers.map((answer, at) => (at === 0 ? { ...answer, fraction: 100 } : answer))),
    foldDiacritics: fc.boolean(),
  }),
  number: fc.record({
    kind: fc.constant('number'),
    answers: fc
      .array(
        fc.record({
          value: number,
          tolerance: number.map(Math.abs),
          fraction: fc.constantFrom(100, 50),
          feedback: sometimes,
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((answers) => answers.map((answer, at) => (at === 0 ? { ...answer, fraction: 100 } : answer))),
  }),
};

/** A body of one kind, as somebody could write it. */
export const bodyOfKind = (kind: QuestionKind): fc.Arbitrary<QuestionBody> => bodies[kind];

/** A question as the bank keeps it. */
export const anyQuestion = (kinds: readonly QuestionKind[]): fc.Arbitrary<BankQuestion> =>
  fc
    .record({
      title: words,
      category: fc.oneof(fc.constant(''), words),
      tags: fc.array(words, { maxLength: 3 }),
      content: fc.record({
        text: words,
        generalFeedback: sometimes,
        body: fc.oneof(...kinds.map((kind) => bodies[kind])),
      }),
    })
    .map(cleanQuestion)
    .filter((question) => checkQuestion(question).length === 0);
