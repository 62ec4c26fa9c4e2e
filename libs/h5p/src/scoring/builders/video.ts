import type { Language } from '../kinds/kind';
import { escapeText } from '../text';
import { content, type H5pContent, inside, paragraph, set } from './content';
import { type FeedbackRange, feedbackOf } from './feedback';

/** A film that stops at moments where something is to be read or answered. */
export const video = (options: {
  title: string;
  heading?: string;
  file: { path: string; mime: string };
  /** WebVTT, or lines such as "0:05 The words said then". */
  captions?: string;
  transcript?: string[];
  /** `at` as authors write it: "1:30". */
  moments: { at: string; title?: string; content: H5pContent }[];
  passPercentage?: number;
  allowSkip?: boolean;
  retryQuestions?: boolean;
  restart?: boolean;
  feedback?: FeedbackRange[];
  language?: Language;
  license?: string;
}): H5pContent => {
  const { passPercentage, allowSkip, retryQuestions, restart } = options;
  const behaviour = set({ passPercentage, allowSkip, retryQuestions, restart });
  return content('DomDom.Video', options.title, options, {
    ...(options.heading ? { heading: escapeText(options.heading) } : {}),
    video: [{ ...options.file, copyright: { license: 'U' } }],
    ...(options.captions ? { captions: escapeText(options.captions) } : {}),
    ...(options.transcript ? { transcript: options.transcript.map(paragraph).join('') } : {}),
    moments: options.moments.map(({ at, title, content: shown }, i) => ({
      at,
      ...(title ? { title: escapeText(title) } : {}),
      content: inside(shown, `${options.title}#${i}`),
    })),
    ...feedbackOf(options.feedback),
    ...(Object.keys(behaviour).length > 0 ? { behaviour } : {}),
  });
};
