import type { OwnContentType } from '../content-type';
import { type JsonRecord, recordOf, recordsOf } from '../json';
import { plain } from '../text';
import { paragraphsOf, picturesOf, soundsOf } from '../text-media';
import type { TextSection } from '../text-section';
import { fillInCorrect, fillInPattern, fillInRules, fillInScore } from './fill-in';
import type { QuestionKind } from './kind';

/** 'Hà Nội/Hanoi' is two answers; a backslash keeps the next sign as it is. */
export const answersIn = (text: string): string[] =>
  (text.match(/(?:\\[\s\S]|[^/\\]|\\$)+/g) ?? [])
    .map((part) => part.replace(/\\([\s\S])/g, '$1').trim())
    .filter(Boolean);

/** An answer as it has to be written so that it is one. */
export const literalAnswer = (text: string): string => text.replace(/[\\/]/g, '\\$&');

/** What may be written for a card; without any answers of its own, the words on its back. */
const acceptedFor = (card: JsonRecord): string[] => {
  const marked = answersIn(plain(card['answer']));
  const back = plain(recordOf(card['back'])['text']);
  return marked.length > 0 || !back ? marked : [back];
};

const cardsOf = (params: JsonRecord) => recordsOf(params['cards']);
/** The cards for which something can be written. */
const answerable = (params: JsonRecord) => cardsOf(params).filter((card) => acceptedFor(card).length > 0);
const acceptedOf = (params: JsonRecord) => answerable(params).map(acceptedFor);
const isQuestion = (params: JsonRecord) => params['mode'] === 'write' && answerable(params).length > 0;

/** What is read on a side; of a picture alone, its words. */
const wordsOf = (side: unknown): string =>
  plain(recordOf(side)['text']) || plain(recordOf(recordOf(side)['picture'])['alt']);

/** One point for each card with what is on its back, or another accepted answer, written. */
const writeKind: QuestionKind = {
  interaction: 'fill-in',
  text: (params) =>
    [
      plain(params['instruction']),
      answerable(params)
        .map((card) => wordsOf(card['front']))
        .join('; '),
    ]
      .filter(Boolean)
      .join('\n'),
  maxScore: (params) => answerable(params).length,
  grade: (params, response) => fillInScore(acceptedOf(params), response, fillInRules(params)),
  pattern: (params) => fillInPattern(acceptedOf(params), fillInRules(params)),
  correct: (params) => fillInCorrect(acceptedOf(params)),
  inWords: (_, response) => response.split('[,]').join('; '),
  choices: () => [],
};

const sideSection = (side: unknown): TextSection => {
  const { text, picture, sound } = recordOf(side);
  const { file, alt } = recordOf(picture);
  return { paragraphs: paragraphsOf(text), pictures: picturesOf(file, alt), sounds: soundsOf(sound) };
};

export const flashCards: OwnContentType = {
  question: (params) => (isQuestion(params) ? writeKind : undefined),
  sections(params) {
    // The backs are the answers; the words on the fronts stand with the question.
    if (isQuestion(params))
      return answerable(params).map((card) => ({ ...sideSection(card['front']), paragraphs: [] }));
    const sections = cardsOf(params).flatMap((card) => [
      sideSection(card['front']),
      sideSection(card['back']),
    ]);
    return [{ paragraphs: paragraphsOf(params['instruction']), pictures: [], sounds: [] }, ...sections];
  },
};
