import { blanksOf, withLines } from '../blanks-text';
import type { JsonRecord } from '../json';
import { plain } from '../text';
import { fillInCorrect, fillInPattern, fillInRules, fillInScore } from './fill-in';
import type { QuestionKind } from './kind';

const blanks = (params: JsonRecord) => blanksOf(plain(params['text']));

export const blanksKind: QuestionKind = {
  interaction: 'fill-in',
  text: (params) =>
    [plain(params['instruction']), withLines(plain(params['text']))].filter(Boolean).join('\n'),
  maxScore: (params) => blanks(params).length,
  grade: (params, response) => fillInScore(blanks(params), response, fillInRules(params)),
  pattern: (params) => fillInPattern(blanks(params), fillInRules(params)),
  correct: (params) => fillInCorrect(blanks(params)),
  inWords: (_, response) => response.split('[,]').join('; '),
  choices: () => [],
};
