import { type JsonRecord, listOf, recordOf } from '../json';
import { plain } from '../text';
import { isWithin } from './distance';
import type { GenuineQuestion } from './genuine-type';
import { answersIn, marksOf, withLines } from './marked-text';

/** Tags inside a mark do not belong to the answer. */
const bare = (mark: string): string => mark.replace(/<\/?[a-z]*\d?>/gi, '');

const sourcesOf = (params: JsonRecord): string[] =>
  listOf(params['questions']).map((one) => (typeof one === 'string' ? one : ''));
/** For each blank the answers that are right; after a colon stands a hint. */
const solutionsOf = (params: JsonRecord): string[][] =>
  sourcesOf(params)
    .flatMap(marksOf)
    .map((mark) => bare(mark).split(':')[0]!.split('/').map(plain));

const isRight = (params: JsonRecord, given: string, solutions: readonly string[]): boolean => {
  const { caseSensitive, acceptSpellingErrors } = recordOf(params['behaviour']);
  const cased = (text: string) => (caseSensitive === true ? text : text.toLowerCase());
  const answer = cased(given.trim());
  return solutions.some((solution) => {
    const wanted = cased(solution);
    if (answer === wanted) return true;
    if (acceptSpellingErrors !== true || wanted.length <= 3) return false;
    return isWithin(answer, wanted, wanted.length > 9 ? 2 : 1);
  });
};

/** H5P.Blanks: a point a blank; small slips of the pen are right where the author says so. */
export const blanks: GenuineQuestion = {
  interaction: 'fill-in',
  text: (params) => [plain(params['text']), ...sourcesOf(params).map(withLines)].filter(Boolean).join('\n'),
  maxScore: (params) => solutionsOf(params).length,
  grade(params, response) {
    const given = answersIn(response);
    return solutionsOf(params).filter((solutions, i) => isRight(params, given[i] ?? '', solutions)).length;
  },
  pattern(params) {
    const cased = recordOf(params['behaviour'])['caseSensitive'] === true;
    return [
      `{case_matters=${cased}}${solutionsOf(params)
        .map(([first]) => first)
        .join('[,]')}`,
    ];
  },
  correct: (params) =>
    solutionsOf(params)
      .map((solutions) => solutions.join(' / '))
      .join('; '),
  inWords: (_, response) => answersIn(response).join('; '),
  choices: () => [],
};
