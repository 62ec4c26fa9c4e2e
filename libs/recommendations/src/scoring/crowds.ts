import type { Contribution, Popularity } from '@domdom/recommender';
import type { PersonFacts } from '../domain/person-facts';
import { ageGroupOf, segmentsOf } from '../domain/segments';
import { many, type TermSource } from '../domain/terms';

/** The groups a person belongs to, for the models and in words. */
export interface Crowds {
  /** The widest first. */
  segments: readonly string[];
  /** Who takes an item: a group, or everyone; "usual" where the popularity model does not know the item. */
  sourceOf(item: number, term: Contribution): TermSource;
}

/** @param popularity groups in which it knows few learners are left out: their order would tell what these few learn */
export function crowdsOf(
  { province, commune, birthYear }: PersonFacts,
  year: number,
  popularity: Popularity | null,
): Crowds {
  const age = ageGroupOf(birthYear, year);
  const named = new Map<string, (people: number) => TermSource>();
  const say = (segments: string[], crowd: (people: number) => TermSource) => {
    for (const segment of segments) {
      if (!popularity || popularity.learnersIn(segment) >= many) named.set(segment, crowd);
    }
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
  return {
    segments: [...named.keys()],
    sourceOf(item, term) {
      if (!popularity || item >= popularity.itemCount) return { source: 'usual' };
      // Each learner counts at most 1, so a sum of weights is a number of people at least.
      const people = (segment?: string) => Math.floor(popularity.taken(item, segment) + 1e-6);
      if (term.source === 'season') return { source: 'season', people: people() };
      const crowd = term.source === 'segment' ? named.get(term.segment) : undefined;
      if (crowd && term.source === 'segment') return crowd(people(term.segment));
      return term.source === 'everyone' ? { source: 'everyone', people: people() } : { source: 'usual' };
    },
  };
}
