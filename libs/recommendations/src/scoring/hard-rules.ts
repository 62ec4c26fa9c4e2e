import type { HardRule } from '@domdom/recommender';
import type { PersonFacts } from '../domain/person-facts';
import type { Shelf, Thing } from './shelf';

export interface RuleRequest {
  facts: PersonFacts;
  /** Languages the person can follow; something in another is never recommended. */
  languages: ReadonlySet<string>;
  /** The present time. */
  now: Date;
}

/** Why something may not be recommended to a person, however well it suits. */
export type Against = 'begun' | 'disliked' | 'language' | 'needs' | 'nothing-left' | 'full' | 'past';

/**
 * What is never recommended: begun or finished, disliked, in a language the person does not follow, asking for
 * something they have not completed; a whole whose parts are all learnt; what is full or over.
 */
export function hardRules(shelf: Shelf, { facts, languages, now }: RuleRequest): HardRule<Thing, Against>[] {
  const begun = new Set([...facts.history.map(({ courseId }) => courseId), ...facts.takenIds]);
  const learnt = new Set(
    facts.history
      .filter(({ status }) => status === 'completed' || status === 'attended')
      .map(({ courseId }) => courseId),
  );
  const disliked = new Set(facts.disliked.map(({ id }) => id));
  const follows = (language: string | null) => language === null || languages.has(language);
  const offers = (item: number): boolean => {
    const part = shelf.open[item];
    return !!part && !learnt.has(part.id) && !disliked.has(part.id) && follows(part.language);
  };
  return [
    { reason: 'begun', excludes: ({ what }) => begun.has(what.id) },
    { reason: 'disliked', excludes: ({ what }) => disliked.has(what.id) },
    { reason: 'language', excludes: ({ what }) => !follows(what.language) },
    { reason: 'needs', excludes: ({ what }) => !what.needIds.every((id) => learnt.has(id)) },
    { reason: 'nothing-left', excludes: ({ items, composed }) => composed && !items.some(offers) },
    { reason: 'full', excludes: ({ what }) => what.occasion?.places === 0 },
    {
      reason: 'past',
      excludes: ({ what }) => what.occasion?.sessions.every((at) => at <= now.getTime()) ?? false,
    },
  ];
}
