import type { JsonRecord } from '../json';
import { alphabetical } from '../kinds/response';
import { plain } from '../text';
import type { GenuineQuestion } from './genuine-type';
import { answersIn, marksOf, withLines } from './marked-text';

const sourceOf = (params: JsonRecord): string =>
  typeof params['textField'] === 'string' ? params['textField'] : '';
/** What belongs into a gap: without the hint after a colon and the feedback after a backslash. */
const wordOf = (mark: string): string =>
  plain(
    mark
      .replace(/:[^\\*]+/, '')
      .replace(/\\\+[^\\*:]+/, '')
      .replace(/\\-[^\\*:]+/, ''),
  );
const wordsOf = (params: JsonRecord) => marksOf(sourceOf(params)).map(wordOf);
const distractorsOf = (params: JsonRecord): string[] =>
  typeof params['distractors'] === 'string' ? marksOf(params['distractors']).map(wordOf) : [];

/** H5P.DragText: a point for each word in its gap. */
export const dragText: GenuineQuestion = {
  interaction: 'fill-in',
  text: (params) =>
    [plain(params['taskDescription']), withLines(sourceOf(params))].filter(Boolean).join('\n'),
  maxScore: (params) => wordsOf(params).length,
  grade(params, response) {
    const given = answersIn(response).map((text) => text.trim());
    return wordsOf(params).filter((word, i) => given[i] === word).length;
  },
  pattern: (params) => [wordsOf(params).join('[,]')],
  correct: (params) => wordsOf(params).join('; '),
  inWords: (_, response) => answersIn(response).join('; '),
  choices: (params) => alphabetical([...new Set([...wordsOf(params), ...distractorsOf(params)])]),
};
