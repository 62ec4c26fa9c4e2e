import type { PersonFacts } from '../domain/person-facts';
import { ageGroupOf, segmentsOf } from '../domain/segments';
import type { Term, TermSource } from '../domain/terms';
import type { Scores } from './scores';
import type { Shelf } from './shelf';

/**
 * Scores by how many learn a course: its share of learners, drawn to that in the person's province, commune and age
 * group. Courses that are newer than the model score 0.
 */
export function scoreByPopularity(shelf: Shelf, facts: PersonFacts, year: number): Scores {
  const values = new Float64Array(shelf.size);
  const popularity = shelf.models?.popularity;
  if (!popularity) return { basis: 'popularity', values, terms: () => [] };
  const age = ageGroupOf(facts.birthYear, year);
  const { province, commune } = facts;
  const crowds = new Map<string, (people: number) => TermSource>();
  const say = (segments: string[], crowd: (people: number) => TermSource) => {
    for (const segment of segments) crowds.set(segment, crowd);
  };
  if (province) {
    const { key, name } = province;
    say(segmentsOf({ province: key }), (people) => ({ source: 'province', name, people }));
  }
  if (commune) {
    const { key, name } = commune;
    say(segmentsOf({ commune: key }), (people) => ({ source: 'commune', name, people }));
  }
  if (age) say(segmentsOf({ age }), (people) => ({ source: 'age', group: age, people }));
  const history = { items: [], segments: [...crowds.keys()] };
  popularity.score(history, values.subarray(0, shelf.modelled));

  const terms = (item: number): Term[] => {
    if (item >= shelf.modelled) return [];
    return popularity.explain(history, item).flatMap((term): Term[] => {
      // Each learner counts at most 1, so a sum of weights is a number of people at least.
      const segment = term.source === 'segment' ? term.segment : undefined;
      const people = Math.floor(popularity.taken(item, segment) + 1e-6);
      const crowd = segment === undefined ? undefined : crowds.get(segment);
      const source = crowd ? crowd(people) : ({ source: 'everyone', people } as const);
      return [{ ...source, contribution: term.contribution }];
    });
  };
  return { basis: 'popularity', values, terms };
}
