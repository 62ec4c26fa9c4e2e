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

/** What an author says to an answer that is right, and to any other. */
export interface Said {
  feedback?: { right?: string; wrong?: string };
}

export const saidOf = ({ feedback }: Said): JsonRecord =>
  feedback
    ? { feedback: { right: escapeText(feedback.right ?? ''), wrong: escapeText(feedback.wrong ?? '') } }
    : {};
