import { type JsonRecord, recordsOf } from '../json';
import { plain } from '../text';
import type { QuestionKind } from './kind';
import { alphabetical, numbersOf } from './response';

const itemsOf = (params: JsonRecord) => recordsOf(params['items']).map((item) => plain(item['text']));

/** One point for each item that stands in its place; items with the same words are the same item. */
export const orderKind: QuestionKind = {
  interaction: 'sequencing',
  text: (params) => plain(params['instruction']),
  maxScore: (params) => itemsOf(params).length,
  grade(params, response) {
    const items = itemsOf(params);
    const order = numbersOf(response, items.length);
    if (order.length !== items.length) return 0;
    return order.filter((item, place) => items[item] === items[place]).length;
  },
  pattern: (params) => [
    itemsOf(params)
      .map((_, i) => i)
      .join('[,]'),
  ],
  correct: (params) =>
    itemsOf(params)
      .map((item, i) => `${i + 1}. ${item}`)
      .join('; '),
  inWords(params, response) {
    const items = itemsOf(params);
    return numbersOf(response, items.length)
      .map((item, place) => `${place + 1}. ${items[item]}`)
      .join('; ');
  },
  choices: (params) => alphabetical(itemsOf(params)),
};
