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
 * something they have not completed; a whole whose parts are all learnt; what is full or over. Asked for everything
 * on the shelf, so the rules are one function, the cheap ones first.
 * @returns what speaks against a thing first; null when it may be recommended
 */
export function hardRules(
  shelf: Shelf,
  { facts, languages, now }: RuleRequest,
): (thing: Thing) => Against | null {
  const begun = new Set(facts.takenIds);
  const learnt = new Set<string>();
  for (const { courseId, status } of facts.history) {
    begun.add(courseId);
    if (status === 'completed' || status === 'attended') learnt.add(courseId);
  }
  const disliked = new Set(facts.disliked.map(({ id }) => id));
  const present = now.getTime();
  const follows = (language: string | null) => language === null || languages.has(language);
  const offers = (item: number): boolean => {
    const part = shelf.open[item];
    return !!part && !learnt.has(part.id) && !disliked.has(part.id) && follows(part.language);
  };
  return ({ what, items, composed }) => {
    if (begun.has(what.id)) return 'begun';
    if (disliked.has(what.id)) return 'disliked';
    if (!follows(what.language)) return 'language';
    if (what.needIds.length > 0 && !what.needIds.every((id) => learnt.has(id))) return 'needs';
    if (composed && !items.some(offers)) return 'nothing-left';
    const { occasion } = what;
    if (!occasion) return null;
    if (occasion.places === 0) return 'full';
    return occasion.sessions.every((at) => at <= present) ? 'past' : null;
  };
}
