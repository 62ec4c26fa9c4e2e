import { literalBlankText } from '../blanks-text';
import { escapeText } from '../text';
import { behaviourOf, type Common, content, type H5pContent, paragraph, type Retryable } from './content';
import { type Said, saidOf } from './feedback';
import { pictureOf, soundOf } from './files';

/** A page to read. Plain paragraphs, or HTML that the server's filter will see. */
export const page = (
  options: Common & { heading?: string } & ({ paragraphs: string[] } | { html: string }),
): H5pContent => {
  const text = 'html' in options ? options.html : options.paragraphs.map(paragraph).join('');
  return content('DomDom.Page', options.heading ?? text, options, {
    ...(options.heading ? { heading: escapeText(options.heading) } : {}),
    text,
  });
};

/** A question with one or several right answers. */
export const choice = (
  options: Common &
    Retryable & {
      question: string;
      answers: ({ text: string; correct?: boolean; feedback?: string } & Pick<Common, 'picture' | 'sound'>)[];
      type?: 'auto' | 'single' | 'multi';
      shuffle?: boolean;
    },
): H5pContent =>
  content('DomDom.Choice', options.question, options, {
    question: paragraph(options.question),
    answers: options.answers.map((answer) => ({
      text: escapeText(answer.text),
      ...pictureOf(answer.picture),
      ...soundOf(answer.sound),
      correct: answer.correct === true,
      ...(answer.feedback ? { feedback: escapeText(answer.feedback) } : {}),
    })),
    type: options.type ?? 'auto',
    ...behaviourOf(options, { shuffle: options.shuffle }),
  });

/** A statement that is true or false. */
export const trueFalse = (
  options: Common & Retryable & { statement: string; correct: boolean } & Said,
): H5pContent =>
  content('DomDom.TrueFalse', options.statement, options, {
    question: paragraph(options.statement),
    correct: String(options.correct),
    ...saidOf(options),
    ...behaviourOf(options),
  });

/**
 * A text with words to fill in: ['Thủ đô là ', ['Hà Nội', 'Hanoi'], '.'], where a list is a blank with every
 * answer that is right; or the marked text itself, 'Thủ đô là *Hà Nội/Hanoi*.'
 */
export const blanks = (
  options: Common &
    Retryable &
    Said & {
      instruction: string;
      text: string | (string | string[])[];
      forgiveDiacritics?: boolean;
      ignoreCase?: boolean;
    },
): H5pContent => {
  const marked =
    typeof options.text === 'string'
      ? options.text
      : options.text
          .map((piece) =>
            Array.isArray(piece) ? `*${piece.map(literalBlankText).join('/')}*` : literalBlankText(piece),
          )
          .join('');
  return content('DomDom.Blanks', options.instruction, options, {
    instruction: paragraph(options.instruction),
    text: escapeText(marked),
    ...saidOf(options),
    ...behaviourOf(options, {
      forgiveDiacritics: options.forgiveDiacritics,
      ignoreCase: options.ignoreCase,
    }),
  });
};

/** Things to be put into order, given in the right one. */
export const order = (
  options: Common & Retryable & Said & { instruction: string; items: string[] },
): H5pContent =>
  content('DomDom.Order', options.instruction, options, {
    instruction: paragraph(options.instruction),
    items: options.items.map((text) => ({ text: escapeText(text) })),
    ...saidOf(options),
    ...behaviourOf(options),
  });

/** What belongs together, as pairs of a left and a right side. */
export const match = (
  options: Common & Retryable & Said & { instruction: string; pairs: [source: string, target: string][] },
): H5pContent =>
  content('DomDom.Match', options.instruction, options, {
    instruction: paragraph(options.instruction),
    pairs: options.pairs.map(([source, target]) => ({
      source: escapeText(source),
      target: escapeText(target),
    })),
    ...saidOf(options),
    ...behaviourOf(options),
  });
