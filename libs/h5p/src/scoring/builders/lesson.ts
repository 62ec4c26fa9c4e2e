import type { Language } from '../kinds/kind';
import { content, type H5pContent, insideAll, set } from './content';
import { type FeedbackRange, feedbackOf } from './feedback';

/** Pages and questions one after the other, with a pass mark in per cent. */
export const lesson = (options: {
  title: string;
  steps: H5pContent[];
  passPercentage?: number;
  allowSkip?: boolean;
  retryQuestions?: boolean;
  showReview?: boolean;
  feedback?: FeedbackRange[];
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
    steps: insideAll(options.steps, options.title),
    ...feedbackOf(options.feedback),
    ...(Object.keys(behaviour).length > 0 ? { behaviour } : {}),
  });
};
