import type { Language } from '../kinds/kind';
import { content, type H5pContent, insideAll, paragraph, set } from './content';
import { type FeedbackRange, feedbackOf } from './feedback';

/** Questions with a pass mark in per cent. */
export const questionSet = (options: {
  title: string;
  /** Words before the first question. */
  paragraphs?: string[];
  questions: H5pContent[];
  passPercentage?: number;
  /** How many are drawn for each learner; without it all are asked. */
  draw?: number;
  shuffle?: boolean;
  layout?: 'series' | 'together';
  feedbackAtEnd?: boolean;
  allowSkip?: boolean;
  retryQuestions?: boolean;
  showReview?: boolean;
  restart?: boolean;
  feedback?: FeedbackRange[];
  language?: Language;
  license?: string;
}): H5pContent => {
  const { passPercentage, draw, shuffle, layout, feedbackAtEnd } = options;
  const { allowSkip, retryQuestions, showReview, restart } = options;
  const behaviour = set({
    passPercentage,
    draw,
    shuffle,
    layout,
    feedbackAtEnd,
    allowSkip,
    retryQuestions,
    showReview,
    restart,
  });
  return content('DomDom.QuestionSet', options.title, options, {
    ...(options.paragraphs ? { text: options.paragraphs.map(paragraph).join('') } : {}),
    questions: insideAll(options.questions, options.title),
    ...feedbackOf(options.feedback),
    ...(Object.keys(behaviour).length > 0 ? { behaviour } : {}),
  });
};
