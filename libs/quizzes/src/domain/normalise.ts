import type { BankQuestion, QuestionBody } from './question';

/** A text as it is kept: one kind of line end, no blanks at the ends of lines, at most one empty line at a time. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, (mark) =>
      mark === '\n' || mark === '\t' || mark === '\u200d' ? mark : '',
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
/** The same in one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** `  Luật // Giao thông /` becomes `Luật/Giao thông`. */
export const cleanCategory = (category: string): string =>
  cleanLine(category)
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean)
    .join('/');

export const cleanTags = (tags: readonly string[]): string[] => [
  ...new Set(
    tags
      .map((tag) =>
        // What is left of a sign between two spaces is one space.
        cleanLine(tag.replace(/[[\],]/g, '')).toLowerCase(),
      )
      .filter(Boolean),
  ),
];

function cleanBody(body: QuestionBody): QuestionBody {
  switch (body.kind) {
    case 'single':
    case 'multiple':
      return {
        kind: body.kind,
        options: body.options.map(({ text, fraction, feedback }) => ({
          text: cleanLine(text),
          fraction,
          feedback: cleanText(feedback),
        })),
      };
    case 'true-false':
      return {
        kind: 'true-false',
        answer: body.answer,
        feedbackTrue: cleanText(body.feedbackTrue),
        feedbackFalse: cleanText(body.feedbackFalse),
      };
    case 'matching':
      return {
        kind: 'matching',
        pairs: body.pairs.map(({ left, right }) => ({ left: cleanLine(left), right: cleanLine(right) })),
        distractors: body.distractors.map(cleanLine),
      };
    case 'ordering':
      return { kind: 'ordering', items: body.items.map(cleanLine) };
    case 'short-text':
      return {
        kind: 'short-text',
        answers: body.answers.map(({ text, fraction, feedback }) => ({
          text: cleanLine(text),
          fraction,
          feedback: cleanText(feedback),
        })),
        foldDiacritics: body.foldDiacritics,
      };
    case 'number':
      return {
        kind: 'number',
        answers: body.answers.map(({ value, tolerance, fraction, feedback }) => ({
          value,
          tolerance,
          fraction,
          feedback: cleanText(feedback),
        })),
      };
  }
}

/** A question as the bank keeps it, whatever it came from: cleaned, with a title, and nothing but what it needs. */
export function cleanQuestion({ title, category, tags, content }: BankQuestion): BankQuestion {
  const text = cleanText(content.text);
  return {
    title: cleanLine(title) || cleanLine(text).slice(0, 80).trim(),
    category: cleanCategory(category),
    tags: cleanTags(tags),
    content: { text, generalFeedback: cleanText(content.generalFeedback), body: cleanBody(content.body) },
  };
}
