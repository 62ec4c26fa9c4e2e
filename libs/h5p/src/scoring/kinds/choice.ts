import { type JsonRecord, recordOf, recordsOf } from '../json';
import { plain } from '../text';
import { picturesOf, soundsOf } from '../text-media';
import type { TextSection } from '../text-section';
import type { QuestionKind } from './kind';
import { numbersOf } from './response';

const answersOf = (params: JsonRecord) => recordsOf(params['answers']);
const rightOf = (params: JsonRecord) =>
  answersOf(params).flatMap((answer, i) => (answer['correct'] === true ? [i] : []));
const isMany = (params: JsonRecord) =>
  params['type'] === 'multi' || (params['type'] !== 'single' && rightOf(params).length > 1);

const picturesIn = (params: JsonRecord): TextSection['pictures'] => {
  const { file, alt } = recordOf(params['picture']);
  return picturesOf(file, alt);
};
/** The pictures and sounds of the question and of its answers. */
export const choiceSections = (params: JsonRecord): TextSection[] => [
  {
    paragraphs: [],
    pictures: [params, ...answersOf(params)].flatMap(picturesIn),
    sounds: [params, ...answersOf(params)].flatMap((one) => soundsOf(one['sound'])),
  },
];

/** One point for a single right answer; with several, one for each right one less one for each wrong one. */
export const choiceKind: QuestionKind = {
  interaction: 'choice',
  text: (params) => plain(params['question']),
  several: isMany,
  maxScore: (params) => (isMany(params) ? Math.max(1, rightOf(params).length) : 1),
  grade(params, response) {
    const right = new Set(rightOf(params));
    const chosen = numbersOf(response, answersOf(params).length);
    const hits = chosen.filter((i) => right.has(i)).length;
    if (isMany(params)) return Math.max(0, hits - (chosen.length - hits));
    return chosen.length === 1 ? hits : 0;
  },
  pattern: (params) => (isMany(params) ? [rightOf(params).join('[,]')] : rightOf(params).map(String)),
  correct(params) {
    const answers = answersOf(params);
    return rightOf(params)
      .map((i) => plain(answers[i]?.['text']))
      .join('; ');
  },
  inWords(params, response) {
    const answers = answersOf(params);
    return numbersOf(response, answers.length)
      .map((i) => plain(answers[i]?.['text']))
      .join('; ');
  },
  choices: (params) => answersOf(params).map((answer) => plain(answer['text'])),
};
