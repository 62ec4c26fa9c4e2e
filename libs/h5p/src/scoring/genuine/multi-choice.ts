import { type JsonRecord, recordOf, recordsOf } from '../json';
import { numbersOf } from '../kinds/response';
import { plain } from '../text';
import type { GenuineQuestion } from './genuine-type';

const answersOf = (params: JsonRecord) => recordsOf(params['answers']);
const behaviourOf = (params: JsonRecord) => recordOf(params['behaviour']);
const weightOf = (answer: JsonRecord) => (typeof answer['weight'] === 'number' ? answer['weight'] : 1);
const weightOfAll = (params: JsonRecord) => (typeof params['weight'] === 'number' ? params['weight'] : 1);
const rightOf = (params: JsonRecord) =>
  answersOf(params).flatMap((answer, i) => (answer['correct'] === true ? [i] : []));

const isSingle = (params: JsonRecord): boolean => {
  const { type, singleAnswer } = behaviourOf(params);
  if (type === 'auto') return rightOf(params).length === 1;
  return type === undefined ? singleAnswer !== false : type === 'single';
};
const sumOfRight = (params: JsonRecord): number =>
  rightOf(params).length === 0
    ? weightOfAll(params)
    : answersOf(params).reduce((sum, one) => sum + (one['correct'] === true ? weightOf(one) : 0), 0);

/** H5P.MultiChoice: right less wrong, or one point for enough of them; nothing chosen can be what is right. */
export const multiChoice: GenuineQuestion = {
  interaction: 'choice',
  text: (params) => plain(params['question']),
  maxScore: (params) =>
    isSingle(params) || behaviourOf(params)['singlePoint'] === true
      ? weightOfAll(params)
      : sumOfRight(params),
  grade(params, response) {
    const answers = answersOf(params);
    const chosen = numbersOf(response, answers.length);
    if (isSingle(params) && chosen.length > 1) return 0;
    const points = chosen.reduce((sum, i) => {
      const answer = answers[i]!;
      return sum + (answer['correct'] === true ? weightOf(answer) : -weightOf(answer));
    }, 0);
    const none = chosen.length === 0 && rightOf(params).length === 0;
    const score = none ? weightOfAll(params) : Math.max(0, points);
    const { singlePoint, passPercentage } = behaviourOf(params);
    if (singlePoint !== true) return score;
    const enough = typeof passPercentage === 'number' ? passPercentage : 100;
    return (100 * score) / sumOfRight(params) >= enough ? weightOfAll(params) : 0;
  },
  pattern: (params) => (isSingle(params) ? rightOf(params).map(String) : [rightOf(params).join('[,]')]),
  correct: (params) =>
    rightOf(params)
      .map((i) => plain(answersOf(params)[i]?.['text']))
      .join('; '),
  inWords: (params, response) =>
    numbersOf(response, answersOf(params).length)
      .map((i) => plain(answersOf(params)[i]?.['text']))
      .join('; '),
  choices: (params) => answersOf(params).map((answer) => plain(answer['text'])),
};
