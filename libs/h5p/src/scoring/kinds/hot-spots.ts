import type { OwnContentType } from '../content-type';
import { type JsonRecord, recordOf, recordsOf } from '../json';
import { plain } from '../text';
import { paragraphsOf, picturesOf, soundsOf } from '../text-media';
import type { TextSection } from '../text-section';
import { choiceKind } from './choice';
import type { QuestionKind } from './kind';

const spotsOf = (params: JsonRecord) => recordsOf(params['spots']);

/** Where nothing is right, nothing can be found: then it is a picture to look at. */
const isQuestion = (params: JsonRecord) =>
  params['task'] === 'find' && spotsOf(params).some((spot) => spot['correct'] === true);

/** To find spots is to choose them: one point for a single one, else one for each right less one for each wrong. */
const asChoice = (params: JsonRecord): JsonRecord => ({
  question: params['question'],
  answers: spotsOf(params).map((spot) => ({ text: spot['title'], correct: spot['correct'] })),
});

const findKind: QuestionKind = {
  interaction: 'choice',
  text: (params) => choiceKind.text(asChoice(params)),
  several: (params) => spotsOf(params).filter((spot) => spot['correct'] === true).length > 1,
  maxScore: (params) => choiceKind.maxScore(asChoice(params)),
  grade: (params, response) => choiceKind.grade(asChoice(params), response),
  pattern: (params) => choiceKind.pattern(asChoice(params)),
  correct: (params, language) => choiceKind.correct(asChoice(params), language),
  inWords: (params, response, language) => choiceKind.inWords(asChoice(params), response, language),
  choices: (params, language) => choiceKind.choices(asChoice(params), language),
};

/** A file with its words, of a group of both. */
const pictureIn = (value: unknown) => picturesOf(recordOf(value)['file'], recordOf(value)['alt']);

export const hotSpots: OwnContentType = {
  question: (params) => (isQuestion(params) ? findKind : undefined),
  sections(params) {
    const asks = isQuestion(params);
    const whole: TextSection = {
      paragraphs: asks ? [] : paragraphsOf(params['question']),
      pictures: pictureIn(params['picture']),
      sounds: soundsOf(params['sound']),
    };
    if (asks) return [whole];
    return [
      whole,
      ...spotsOf(params).map((spot, i) => ({
        heading: `${i + 1}. ${plain(spot['title'])}`,
        paragraphs: paragraphsOf(spot['text']),
        pictures: pictureIn(spot['picture']),
        sounds: soundsOf(spot['sound']),
      })),
    ];
  },
};
