import { createHash } from 'node:crypto';
import { literalBlankText } from './blanks-text';
import type { JsonRecord } from './json';
import type { Language } from './kinds/kind';
import { escapeText, plain } from './text';

export interface H5pMetadata {
  title: string;
  language: Language;
  defaultLanguage: Language;
  license: string;
  mainLibrary: string;
  embedTypes: 'iframe'[];
}

/** A content as the H5P server takes it when it is saved. */
export interface H5pContent {
  library: string;
  params: JsonRecord;
  metadata: H5pMetadata;
}

interface Common {
  /** What lists call it; without it, its own first words. */
  title?: string;
  language?: Language;
  license?: string;
  picture?: { path: string; mime: string; width?: number; height?: number; alt: string };
  /** The same words read aloud. */
  sound?: { path: string; mime: string };
}
interface Retryable {
  enableRetry?: boolean;
  enableSolution?: boolean;
}

const LONGEST_TITLE = 80;

const content = (machineName: string, text: string, options: Common, own: JsonRecord): H5pContent => {
  const { picture, sound, language = 'vi', license = 'U' } = options;
  const { alt, ...file } = picture ?? { alt: '' };
  return {
    library: `${machineName} 1.0`,
    params: {
      ...own,
      ...(picture
        ? { picture: { file: { ...file, copyright: { license: 'U' } }, alt: escapeText(alt) } }
        : {}),
      ...(sound ? { sound: [{ ...sound, copyright: { license: 'U' } }] } : {}),
    },
    metadata: {
      title: options.title ?? shortened(plain(text)),
      language,
      defaultLanguage: language,
      license,
      mainLibrary: machineName,
      embedTypes: ['iframe'],
    },
  };
};

const shortened = (text: string): string =>
  text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text;

const paragraph = (text: string): string => `<p>${escapeText(text)}</p>`;

const set = (values: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const behaviourOf = (options: Retryable, more: JsonRecord = {}): JsonRecord => {
  const behaviour = set({
    enableRetry: options.enableRetry,
    enableSolution: options.enableSolution,
    ...more,
  });
  return Object.keys(behaviour).length > 0 ? { behaviour } : {};
};

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
      answers: { text: string; correct?: boolean; feedback?: string }[];
      type?: 'auto' | 'single' | 'multi';
      shuffle?: boolean;
    },
): H5pContent =>
  content('DomDom.Choice', options.question, options, {
    question: paragraph(options.question),
    answers: options.answers.map((answer) => ({
      text: escapeText(answer.text),
      correct: answer.correct === true,
      ...(answer.feedback ? { feedback: escapeText(answer.feedback) } : {}),
    })),
    type: options.type ?? 'auto',
    ...behaviourOf(options, { shuffle: options.shuffle }),
  });

/** A statement that is true or false. */
export const trueFalse = (
  options: Common &
    Retryable & { statement: string; correct: boolean; feedback?: { right?: string; wrong?: string } },
): H5pContent =>
  content('DomDom.TrueFalse', options.statement, options, {
    question: paragraph(options.statement),
    correct: String(options.correct),
    ...(options.feedback
      ? {
          feedback: {
            right: escapeText(options.feedback.right ?? ''),
            wrong: escapeText(options.feedback.wrong ?? ''),
          },
        }
      : {}),
    ...behaviourOf(options),
  });

/**
 * A text with words to fill in: ['Thủ đô là ', ['Hà Nội', 'Hanoi'], '.'], where a list is a blank with every
 * answer that is right; or the marked text itself, 'Thủ đô là *Hà Nội/Hanoi*.'
 */
export const blanks = (
  options: Common &
    Retryable & {
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
    ...behaviourOf(options, {
      forgiveDiacritics: options.forgiveDiacritics,
      ignoreCase: options.ignoreCase,
    }),
  });
};

/** Things to be put into order, given in the right one. */
export const order = (options: Common & Retryable & { instruction: string; items: string[] }): H5pContent =>
  content('DomDom.Order', options.instruction, options, {
    instruction: paragraph(options.instruction),
    items: options.items.map((text) => ({ text: escapeText(text) })),
    ...behaviourOf(options),
  });

/** What belongs together, as pairs of a left and a right side. */
export const match = (
  options: Common & Retryable & { instruction: string; pairs: [source: string, target: string][] },
): H5pContent =>
  content('DomDom.Match', options.instruction, options, {
    instruction: paragraph(options.instruction),
    pairs: options.pairs.map(([source, target]) => ({
      source: escapeText(source),
      target: escapeText(target),
    })),
    ...behaviourOf(options),
  });

/** Pages and questions one after the other, with a pass mark in per cent. */
export const lesson = (options: {
  title: string;
  steps: H5pContent[];
  passPercentage?: number;
  allowSkip?: boolean;
  retryQuestions?: boolean;
  showReview?: boolean;
  feedback?: { from: number; to: number; text: string }[];
  language?: Language;
  license?: string;
}): H5pContent => {
  const behaviour = set({
    passPercentage: options.passPercentage,
    allowSkip: options.allowSkip,
    retryQuestions: options.retryQuestions,
    showReview: options.showReview,
  });
  return content('DomDom.Lesson', options.title, options, {
    steps: options.steps.map(({ library, params, metadata }, i) => ({
      library,
      params,
      subContentId: stepId(`${options.title}#${i}`),
      metadata: { title: metadata.title, license: metadata.license, contentType: metadata.mainLibrary },
    })),
    ...(options.feedback
      ? { feedback: options.feedback.map((row) => ({ ...row, text: escapeText(row.text) })) }
      : {}),
    ...(Object.keys(behaviour).length > 0 ? { behaviour } : {}),
  });
};

/** The same lesson built twice has the same ids, so that its statements stay with its questions. */
const stepId = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
