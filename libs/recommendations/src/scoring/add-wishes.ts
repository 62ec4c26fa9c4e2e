import type { Topic } from '@domdom/ui';
import type { PersonFacts } from '../domain/person-facts';
import { type Scores, topOf } from './scores';
import type { Shelf } from './shelf';

/** A wish counts as much as this part of the best score: it lifts a course without drowning what was learnt. */
const wishWeight = 0.5;
/** What a wish counts where nothing else personal speaks. */
const wishAlone = 1;

/**
 * Scores with the topics that a person asked for in the survey of their commune on top; the wishes alone when there
 * is nothing else personal. Null without either. Terms still add up to the score.
 */
export function addWishes(shelf: Shelf, { wishes }: PersonFacts, personal: Scores | null): Scores | null {
  if (wishes.length === 0) return personal;
  const best = personal ? topOf(personal.values) : 0;
  const weight = best > 0 ? best * wishWeight : wishAlone;
  const wished = (item: number): Topic | null => {
    const topic = shelf.open[item]?.topic;
    return topic !== undefined && wishes.includes(topic) ? topic : null;
  };
  const values = new Float64Array(shelf.size);
  for (let item = 0; item < values.length; item++) {
    values[item] = (personal?.values[item] ?? 0) + (wished(item) ? weight : 0);
  }
  return {
    basis: personal?.basis ?? 'answers',
    values,
    terms: (item) => {
      const topic = wished(item);
      const own = personal?.terms(item) ?? [];
      return topic ? [...own, { source: 'wish', topic, contribution: weight }] : own;
    },
  };
}
