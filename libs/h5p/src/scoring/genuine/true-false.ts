import { type JsonRecord, recordOf } from '../json';
import type { Language } from '../kinds/kind';
import { plain } from '../text';
import { words } from '../words';
import type { GenuineQuestion } from './genuine-type';

const isTrue = (params: JsonRecord) => String(params['correct']) === 'true';
const nameOf = (params: JsonRecord, value: boolean, language: Language): string =>
  plain(recordOf(params['l10n'])[value ? 'trueText' : 'falseText']) || words[language][value ? 'yes' : 'no'];

/** H5P.TrueFalse: one point. */
export const trueFalse: GenuineQuestion = {
  interaction: 'true-false',
  text: (params) => plain(params['question']),
  maxScore: () => 1,
  grade: (params, response) => (response.trim() === String(isTrue(params)) ? 1 : 0),
  pattern: (params) => [String(isTrue(params))],
  correct: (params, language) => nameOf(params, isTrue(params), language),
  inWords: (params, response, language) =>
    response.trim() === '' ? '' : nameOf(params, response.trim() === 'true', language),
  choices: (params, language) => [nameOf(params, true, language), nameOf(params, false, language)],
};
