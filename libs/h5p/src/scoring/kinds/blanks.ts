import { blanksOf, withLines } from '../blanks-text';
import { type JsonRecord, recordOf } from '../json';
import { type FoldRules, fold, plain } from '../text';
import type { QuestionKind } from './kind';

/** Statements must stay small: no more than this many ways to be right are listed. */
const MOST_PATTERNS = 64;

const rulesOf = (params: JsonRecord): FoldRules => {
  const behaviour = recordOf(params['behaviour']);
  return {
    forgiveDiacritics: behaviour['forgiveDiacritics'] !== false,
    ignoreCase: behaviour['ignoreCase'] !== false,
  };
};
const blanks = (params: JsonRecord) => blanksOf(plain(params['text']));

export const blanksKind: QuestionKind = {
  interaction: 'fill-in',
  text: (params) =>
    [plain(params['instruction']), withLines(plain(params['text']))].filter(Boolean).join('\n'),
  maxScore: (params) => blanks(params).length,
  grade(params, response) {
    const rules = rulesOf(params);
    const given = response.split('[,]');
    return blanks(params).filter((answers, i) => {
      const text = fold(given[i] ?? '', rules);
      return text !== '' && answers.some((answer) => fold(answer, rules) === text);
    }).length;
  },
  pattern(params) {
    const prefix = rulesOf(params).ignoreCase ? '' : '{case_matters=true}';
    return blanks(params)
      .reduce<string[][]>(
        (rows, answers) =>
          rows.flatMap((row) => answers.map((answer) => [...row, answer])).slice(0, MOST_PATTERNS),
        [[]],
      )
      .map((row) => prefix + row.join('[,]'));
  },
  correct: (params) =>
    blanks(params)
      .map((answers) => answers.join(' / '))
      .join('; '),
  inWords: (_, response) => response.split('[,]').join('; '),
  choices: () => [],
};
