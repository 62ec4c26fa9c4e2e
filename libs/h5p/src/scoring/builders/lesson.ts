import type { Language } from '../kinds/kind';
import { escapeText } from '../text';
import { content, type H5pContent, inside, set } from './content';

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
    steps: options.steps.map((step, i) => inside(step, `${options.title}#${i}`)),
    ...(options.feedback
      ? { feedback: options.feedback.map((row) => ({ ...row, text: escapeText(row.text) })) }
      : {}),
    ...(Object.keys(behaviour).length > 0 ? { behaviour } : {}),
  });
};
