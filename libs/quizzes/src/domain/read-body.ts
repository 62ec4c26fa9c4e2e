import { mostLines } from './check-question';
import type { QuestionBody } from './question';
import { questionErrors } from './quiz.errors';

type JsonObject = Record<string, unknown>;
const object = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
const text = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw questionErrors.unreadable();
  return value.replaceAll('\u0000', '');
};
const number = (value: unknown, otherwise: number): number => {
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'number') throw questionErrors.unreadable();
  return value;
};
const list = (value: unknown): JsonObject[] => {
  if (!Array.isArray(value) || value.length > mostLines * 2) throw questionErrors.unreadable();
  return value.map(object);
};
const texts = (value: unknown): string[] => {
  if (!Array.isArray(value) || value.length > mostLines * 2) throw questionErrors.unreadable();
  return value.map(text);
};

/**
 * The body of a question from JSON, with nothing in it but what its kind has.
 * @throws questions.unreadable
 */
export function readBody(json: unknown): QuestionBody {
  const given = object(json);
  switch (given['kind']) {
    case 'single':
    case 'multiple':
      return {
        kind: given['kind'],
        options: list(given['options']).map((option) => ({
          text: text(option['text']),
          fraction: number(option['fraction'], 0),
          feedback: text(option['feedback']),
        })),
      };
    case 'true-false':
      return {
        kind: 'true-false',
        answer: given['answer'] === true,
        feedbackTrue: text(given['feedbackTrue']),
        feedbackFalse: text(given['feedbackFalse']),
      };
    case 'matching':
      return {
        kind: 'matching',
        pairs: list(given['pairs']).map((pair) => ({ left: text(pair['left']), right: text(pair['right']) })),
        distractors: texts(given['distractors'] ?? []),
      };
    case 'ordering':
      return { kind: 'ordering', items: texts(given['items']) };
    case 'short-text':
      return {
        kind: 'short-text',
        answers: list(given['answers']).map((answer) => ({
          text: text(answer['text']),
          fraction: number(answer['fraction'], 100),
          feedback: text(answer['feedback']),
        })),
        foldDiacritics: given['foldDiacritics'] !== false,
      };
    case 'number':
      return {
        kind: 'number',
        answers: list(given['answers']).map((answer) => ({
          value: number(answer['value'], Number.NaN),
          tolerance: number(answer['tolerance'], 0),
          fraction: number(answer['fraction'], 100),
          feedback: text(answer['feedback']),
        })),
      };
    default:
      throw questionErrors.unreadable();
  }
}
