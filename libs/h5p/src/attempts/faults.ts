import { type Labels, type Language } from '@domdom/platform';

/** Why a statement was kept but not counted. */
export const faults = [
  'above-maximum',
  'other-maximum',
  'not-worth-it',
  'without-answers',
  'no-score',
  'not-passed',
  'unknown-question',
] as const;
export type Fault = (typeof faults)[number];

const words: Labels<Fault> = {
  'above-maximum': {
    vi: 'điểm cao hơn mức bài có',
    en: 'more points than there are',
  },
  'other-maximum': {
    vi: 'điểm tối đa khác với điểm tối đa của bài',
    en: 'another maximum than the lesson has',
  },
  'not-worth-it': {
    vi: 'điểm không khớp với câu trả lời',
    en: 'points that the answer is not worth',
  },
  'without-answers': {
    vi: 'điểm cao hơn các câu trả lời cộng lại',
    en: 'more points than the answers add up to',
  },
  'no-score': {
    vi: 'không có điểm, dù bài này có chấm điểm',
    en: 'no score, although there is one to gain',
  },
  'not-passed': {
    vi: 'báo là đạt, dù điểm chưa đủ',
    en: 'said to be passed, below the mark',
  },
  'unknown-question': {
    vi: 'trả lời một câu không có trong bài',
    en: 'an answer to a question that is not in it',
  },
};

/** Why in words, to stand inside a sentence; null for what is not known any more. */
export const faultInWords = (language: Language, fault: string | null): string | null =>
  fault !== null && Object.hasOwn(words, fault) ? words[fault as Fault][language] : null;
