import { type JsonRecord, recordOf } from '../json';
import { type FoldRules, fold } from '../text';
import { combinations } from './response';

/** What of an answer is forgiven: both are, unless the content says otherwise. */
export const fillInRules = (params: JsonRecord): FoldRules => {
  const behaviour = recordOf(params['behaviour']);
  return {
    forgiveDiacritics: behaviour['forgiveDiacritics'] !== false,
    ignoreCase: behaviour['ignoreCase'] !== false,
  };
};

/** One point for each list of accepted answers that has the text written in its place. */
export const fillInScore = (accepted: string[][], response: string, rules: FoldRules): number => {
  const given = response.split('[,]');
  return accepted.filter((answers, i) => {
    const text = fold(given[i] ?? '', rules);
    return text !== '' && answers.some((answer) => fold(answer, rules) === text);
  }).length;
};

export const fillInPattern = (accepted: string[][], rules: FoldRules): string[] =>
  combinations(accepted).map((row) => (rules.ignoreCase ? '' : '{case_matters=true}') + row);

/** The accepted answers in words. */
export const fillInCorrect = (accepted: string[][]): string =>
  accepted.map((answers) => answers.join(' / ')).join('; ');
