import type { JsonRecord } from '../json';
import { escapeText } from '../text';

/** Words for a result between two shares of the points, in per cent. */
export interface FeedbackRange {
  from: number;
  to: number;
  text: string;
}

export const feedbackOf = (ranges: readonly FeedbackRange[] | undefined): JsonRecord =>
  ranges ? { feedback: ranges.map((range) => ({ ...range, text: escapeText(range.text) })) } : {};
