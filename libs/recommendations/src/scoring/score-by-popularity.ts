import type { PersonFacts } from '../domain/person-facts';
import type { Term } from '../domain/terms';
import { crowdsOf } from './crowds';
import type { Scores } from './scores';
import type { Shelf } from './shelf';

/**
 * Scores by how many learn something: its share of learners, drawn to that in the person's province, commune and age
 * group, and at this time of the year. What is newer than the model scores 0.
 */
export function scoreByPopularity(shelf: Shelf, facts: PersonFacts, now: Date): Scores {
  const values = new Float64Array(shelf.size);
  const popularity = shelf.models?.popularity;
  if (!popularity) return { basis: 'popularity', values, terms: () => [] };
  const crowds = crowdsOf(facts, now.getFullYear());
  const history = { items: [], segments: crowds.segments, now: now.getTime() };
  popularity.score(history, values.subarray(0, shelf.modelled));
  const terms = (item: number): Term[] => {
    if (item >= shelf.modelled) return [];
    return popularity.explain(history, item).map((term) => ({
      ...crowds.sourceOf(popularity, item, term),
      contribution: term.contribution,
    }));
  };
  return { basis: 'popularity', values, terms };
}
