import { yearOf } from '@domdom/platform';
import { placeByContent } from '@domdom/recommender';
import type { PersonFacts } from '../domain/person-facts';
import type { Term } from '../domain/terms';
import { crowdsOf } from './crowds';
import type { Scores } from './scores';
import type { Shelf } from './shelf';

/** What nobody has taken yet counts so much of what is taken in its place. */
const unprovenWeight = 0.5;

/**
 * Scores by how many learn something: its share of learners, drawn to that in the person's province, commune and age
 * group, and at this time of the year. What nobody has taken yet gets a part of what those it resembles have.
 */
export function scoreByPopularity(shelf: Shelf, facts: PersonFacts, now: Date): Scores {
  const values = new Float64Array(shelf.size);
  const popularity = shelf.models?.popularity;
  if (!popularity) return { basis: 'popularity', values, terms: () => [] };
  const crowds = crowdsOf(facts, yearOf(now), popularity);
  const history = { items: [], segments: crowds.segments, now: now.getTime() };
  popularity.score(history, values.subarray(0, shelf.modelled));
  placeByContent(values, shelf.neighbours);
  for (const item of shelf.neighbours.placedItems()) values[item] = (values[item] ?? 0) * unprovenWeight;
  const terms = (item: number): Term[] => {
    if (shelf.neighbours.of(item).length > 0) {
      const topic = shelf.open[item]?.topic;
      return topic ? [{ source: 'topic', topic, contribution: values[item] ?? 0 }] : [];
    }
    if (item >= shelf.modelled) return [];
    return popularity.explain(history, item).map((term) => ({
      ...crowds.sourceOf(item, term),
      contribution: term.contribution,
    }));
  };
  return { basis: 'popularity', values, terms };
}
