import type { Language } from '../kinds/kind';
import { escapeText } from '../text';
import { content, type H5pContent, insideAll, set } from './content';
import { type FeedbackRange, feedbackOf } from './feedback';

/** Pages, questions and others one under another on one page. */
export const column = (options: {
  title: string;
  heading?: string;
  parts: H5pContent[];
  passPercentage?: number;
  restart?: boolean;
  feedback?: FeedbackRange[];
  language?: Language;
  license?: string;
}): H5pContent => {
  const behaviour = set({ passPercentage: options.passPercentage, restart: options.restart });
  return content('DomDom.Column', options.title, options, {
    ...(options.heading ? { heading: escapeText(options.heading) } : {}),
    parts: insideAll(options.parts, options.title),
    ...feedbackOf(options.feedback),
    ...(Object.keys(behaviour).length > 0 ? { behaviour } : {}),
  });
};
