import type { JsonRecord } from '../json';
import { plain } from '../text';
import { words } from '../words';
import type { QuestionKind } from './kind';

const right = (params: JsonRecord) => String(params['correct']) === 'true';

export const trueFalseKind: QuestionKind = {
  interaction: 'true-false',
  text: (params) => plain(params['question']),
  maxScore: () => 1,
  grade: (params, response) => (response.trim() === String(right(params)) ? 1 : 0),
  pattern: (params) => [String(right(params))],
  correct: (params, language) => (right(params) ? words[language].yes : words[language].no),
  inWords(_, response, language) {
    if (response !== 'true' && response !== 'false') return response;
    return response === 'true' ? words[language].yes : words[language].no;
  },
  choices: (_, language) => [words[language].yes, words[language].no],
};
