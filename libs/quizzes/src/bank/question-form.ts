import type { Form, Problem, RawValues } from '@domdom/platform';
import { mostLines } from '../domain/check-question';
import { readingsOf } from '../domain/numbers';
import type { BankQuestion, ChoiceOption, QuestionBody, QuestionKind } from '../domain/question';

/** The names of the fields of a question's form; `lines.0.text` is the first answer's. */
export interface QuestionForm {
  title: string;
  category: string;
  tags: string;
  unitId: string;
  shared: string;
  version: string;
  text: string;
  generalFeedback: string;
  answer: string;
  feedbackTrue: string;
  feedbackFalse: string;
  foldDiacritics: string;
  lines: string;
  distractors: string;
}
export type QuestionFields = Form<QuestionForm>;
export interface ReadQuestionForm {
  question: BankQuestion;
  unitId: string;
  shared: boolean;
  /** 0 for a new question. */
  version: number;
  /** What was typed, with empty lines left out, so that problems find their line. */
  values: RawValues;
}

/** How many empty lines a new form begins with, and how many a button adds. */
export const firstLines = 4;
const lineParts = ['text', 'right', 'correct', 'fraction', 'feedback', 'left', 'value', 'tolerance'] as const;
type LinePart = (typeof lineParts)[number];
type Line = Partial<Record<LinePart, string>>;

const textOf = (value: unknown): string => {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last.replaceAll('\u0000', '') : '';
};

function linesIn(body: Record<string, unknown>, list: 'lines' | 'distractors'): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < mostLines + 5; at++) {
    const line: Line = {};
    for (const part of lineParts) {
      const typed = textOf(body[`${list}.${at}.${part}`]).trim();
      if (typed !== '') line[part] = typed;
    }
    // A tick without words is no line.
    if (Object.keys(line).some((part) => part !== 'correct')) lines.push(line);
  }
  return lines;
}

const numberOf = (typed: string | undefined, otherwise: number): number =>
  typed === undefined ? otherwise : (readingsOf(typed)[0] ?? Number.NaN);
const share = (count: number) => Math.round((100 / Math.max(1, count)) * 100_000) / 100_000;

/**
 * What each option is worth: what was typed, else by its tick. Of several right ones each has its part, and each wrong
 * one takes its part away, so that ticking all gives nothing.
 */
function options(lines: readonly Line[], kind: 'single' | 'multiple'): ChoiceOption[] {
  const right = lines.filter(({ correct }) => correct !== undefined).length;
  const plain =
    kind === 'single'
      ? { right: 100, wrong: 0 }
      : { right: share(right), wrong: -share(lines.length - right) };
  return lines.map(({ text = '', correct, fraction, feedback = '' }) => ({
    text,
    fraction: numberOf(fraction, correct === undefined ? plain.wrong : plain.right),
    feedback,
  }));
}

function bodyOf(kind: QuestionKind, body: Record<string, unknown>, lines: readonly Line[]): QuestionBody {
  switch (kind) {
    case 'single':
    case 'multiple':
      return { kind, options: options(lines, kind) };
    case 'true-false':
      return {
        kind,
        answer: textOf(body['answer']) !== 'false',
        feedbackTrue: textOf(body['feedbackTrue']),
        feedbackFalse: textOf(body['feedbackFalse']),
      };
    case 'matching':
      return {
        kind,
        pairs: lines.map(({ left = '', right = '' }) => ({ left, right })),
        distractors: linesIn(body, 'distractors').map(({ text = '' }) => text),
      };
    case 'ordering':
      return { kind, items: lines.map(({ text = '' }) => text) };
    case 'short-text':
      return {
        kind,
        answers: lines.map(({ text = '', fraction, feedback = '' }) => ({
          text,
          fraction: numberOf(fraction, 100),
          feedback,
        })),
        foldDiacritics: textOf(body['foldDiacritics']) !== '',
      };
    case 'number':
      return {
        kind,
        answers: lines.map(({ value, tolerance, fraction, feedback = '' }) => ({
          value: numberOf(value, Number.NaN),
          tolerance: numberOf(tolerance, 0),
          fraction: numberOf(fraction, 100),
          feedback,
        })),
      };
  }
}

/** Reads the form of one kind of question. Whether it can be asked is for `checkQuestion` to say. */
export function readQuestionForm(kind: QuestionKind, body: Record<string, unknown>): ReadQuestionForm {
  const lines = linesIn(body, 'lines');
  const distractors = linesIn(body, 'distractors');
  const plain = [
    'title',
    'category',
    'tags',
    'unitId',
    'shared',
    'version',
    'text',
    'generalFeedback',
    'answer',
  ];
  const values: RawValues = {};
  for (const name of [...plain, 'feedbackTrue', 'feedbackFalse', 'foldDiacritics'])
    values[name] = textOf(body[name]);
  for (const [list, given] of [
    ['lines', lines],
    ['distractors', distractors],
  ] as const)
    for (const [at, line] of given.entries())
      for (const [part, typed] of Object.entries(line)) values[`${list}.${at}.${part}`] = typed;
  return {
    question: {
      title: textOf(body['title']),
      category: textOf(body['category']),
      tags: textOf(body['tags']).split(','),
      content: {
        text: textOf(body['text']),
        generalFeedback: textOf(body['generalFeedback']),
        body: bodyOf(kind, body, lines),
      },
    },
    unitId: textOf(body['unitId']),
    shared: textOf(body['shared']) === 'true',
    version: Number(textOf(body['version'])) || 0,
    values,
  };
}

/** A number so that it is read again as the same: three decimals could be taken for thousands. */
const plainNumber = (value: number) => (readingsOf(String(value))[0] === value ? String(value) : `${value}0`);

function bodyValues(body: QuestionBody): RawValues {
  const values: RawValues = {};
  const put = (list: 'lines' | 'distractors', at: number, line: Line) => {
    for (const [part, typed] of Object.entries(line)) values[`${list}.${at}.${part}`] = typed;
  };
  if (body.kind === 'single' || body.kind === 'multiple') {
    const ticked = body.options.map(({ text, fraction, feedback }) => ({
      text,
      feedback,
      ...(fraction > 0 ? { correct: 'true' } : {}),
    }));
    // Points are shown only where the ticks do not say them.
    const byTick = options(ticked, body.kind);
    for (const [at, line] of ticked.entries()) {
      const { fraction } = body.options[at]!;
      put(
        'lines',
        at,
        fraction === byTick[at]!.fraction ? line : { ...line, fraction: plainNumber(fraction) },
      );
    }
  } else if (body.kind === 'true-false') {
    values['answer'] = String(body.answer);
    values['feedbackTrue'] = body.feedbackTrue;
    values['feedbackFalse'] = body.feedbackFalse;
  } else if (body.kind === 'matching') {
    for (const [at, pair] of body.pairs.entries()) put('lines', at, pair);
    for (const [at, text] of body.distractors.entries()) put('distractors', at, { text });
  } else if (body.kind === 'ordering') {
    for (const [at, text] of body.items.entries()) put('lines', at, { text });
  } else if (body.kind === 'short-text') {
    values['foldDiacritics'] = body.foldDiacritics ? 'true' : '';
    for (const [at, { text, fraction, feedback }] of body.answers.entries())
      put('lines', at, { text, fraction: plainNumber(fraction), feedback });
  } else if (body.kind === 'number') {
    for (const [at, { value, tolerance, fraction, feedback }] of body.answers.entries())
      put('lines', at, {
        value: plainNumber(value),
        tolerance: plainNumber(tolerance),
        fraction: plainNumber(fraction),
        feedback,
      });
  }
  return values;
}

/** The values with which the form of a stored question begins. */
export function questionValues(
  question: BankQuestion & { shared: boolean; version: number; unitId: string },
): RawValues {
  const { title, category, tags, content, shared, version, unitId } = question;
  return {
    title,
    category,
    tags: tags.join(', '),
    unitId,
    shared: String(shared),
    version: String(version),
    text: content.text,
    generalFeedback: content.generalFeedback,
    ...bodyValues(content.body),
  };
}

/** How many lines a form shows: what is filled in, and some to fill in. */
export function linesShown(values: RawValues, list: 'lines' | 'distractors', spare: number): number {
  const filled = Object.keys(values).flatMap((name) => {
    const found = name.startsWith(`${list}.`) ? /^\w+\.(\d+)\./.exec(name) : null;
    return found ? [Number(found[1]) + 1] : [];
  });
  return Math.min(mostLines, Math.max(0, ...filled) + spare);
}

/** A form that came back with what is to be mended. */
export const wrongForm = (values: RawValues, problems: readonly Problem[]): QuestionFields => ({
  values,
  input: null,
  problems,
});
