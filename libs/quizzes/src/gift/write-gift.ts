import type { BankQuestion, QuestionBody } from '../domain/question';
import { escaped } from './escapes';

const feedback = (text: string): string => (text === '' ? '' : `#${escaped(text)}`);
/** `%50%` before an answer. */
const weight = (fraction: number): string => `%${fraction}%`;

function answersOf(body: QuestionBody): string[] {
  switch (body.kind) {
    case 'single': {
      // Moodle takes a question for one of single choice by its `=`.
      const right = body.options.findIndex(({ fraction }) => fraction === 100);
      return body.options.map(({ text, fraction, feedback: said }, at) => {
        const mark = at === right ? '=' : `~${fraction === 0 ? '' : weight(fraction)}`;
        return `${mark}${escaped(text)}${feedback(said)}`;
      });
    }
    case 'multiple':
      return body.options.map(
        ({ text, fraction, feedback: said }) => `~${weight(fraction)}${escaped(text)}${feedback(said)}`,
      );
    case 'true-false': {
      // First what is said to the wrong answer, then to the right one.
      const wrong = body.answer ? body.feedbackFalse : body.feedbackTrue;
      const right = body.answer ? body.feedbackTrue : body.feedbackFalse;
      const said = right !== '' ? `#${escaped(wrong)}#${escaped(right)}` : feedback(wrong);
      return [`${body.answer ? 'TRUE' : 'FALSE'}${said}`];
    }
    case 'matching':
      return [
        ...body.pairs.map(({ left, right }) => `=${escaped(left)} -> ${escaped(right)}`),
        ...body.distractors.map((text) => `= -> ${escaped(text)}`),
      ];
    case 'ordering':
      return ['>', ...body.items.map(escaped)];
    case 'short-text':
      return body.answers.map(
        ({ text, fraction, feedback: said }) =>
          `=${fraction === 100 ? '' : weight(fraction)}${escaped(text)}${feedback(said)}`,
      );
    case 'number':
      return [
        '#',
        ...body.answers.map(
          ({ value, tolerance, fraction, feedback: said }) =>
            `=${fraction === 100 ? '' : weight(fraction)}${value}:${tolerance}${feedback(said)}`,
        ),
      ];
  }
}

function questionText({ title, tags, content }: BankQuestion): string {
  const { body, text, generalFeedback } = content;
  // Moodle reads tags from the comment right before a question.
  const notes = [
    ...tags.map((tag) => `[tag:${tag}]`),
    ...(body.kind === 'short-text' && !body.foldDiacritics ? ['[diacritics:matter]'] : []),
  ];
  return [
    ...(notes.length > 0 ? [`// ${notes.join(' ')}`] : []),
    `::${escaped(title)}::[plain]${escaped(text)}{`,
    ...answersOf(body).map((answer) => `\t${answer}`),
    ...(generalFeedback === '' ? [] : [`\t####${escaped(generalFeedback)}`]),
    '}',
  ].join('\n');
}

/** Questions as a text in Moodle's GIFT, their categories before them. */
export function writeGift(questions: readonly BankQuestion[]): string {
  let category: string | null = null;
  const parts = questions.map((question) => {
    const before =
      question.category === (category ?? '') ? '' : `$CATEGORY: $course$/top/${question.category}\n\n`;
    category = question.category;
    return before + questionText(question);
  });
  return `${parts.join('\n\n')}\n`;
}
