import type { PersonFacts } from '../domain/person-facts';
import type { Shelf, Thing } from './shelf';

export interface RuleRequest {
  facts: PersonFacts;
  /** Languages the person can follow; something in another is never recommended. */
  languages: ReadonlySet<string>;
  /** The present time. */
  now: Date;
}

/**
 * What may be recommended to a person at all: in a language they follow, not begun, not disliked, with all done that
 * is to be done before; of a whole whose parts are all learnt nothing is left, and of what takes place at a time there
 * is a session to come and a place.
 */
export function allowed(shelf: Shelf, { facts, languages, now }: RuleRequest): (thing: Thing) => boolean {
  const begun = new Set(facts.history.map(({ courseId }) => courseId));
  const learnt = new Set(
    facts.history
      .filter(({ status }) => status === 'completed' || status === 'attended')
      .map(({ courseId }) => courseId),
  );
  const disliked = new Set(facts.disliked.map(({ id }) => id));
  const own = new Set(facts.ownClassIds);
  const follows = (language: string | null) => language === null || languages.has(language);
  const offers = (item: number): boolean => {
    const part = shelf.open[item];
    return !!part && !learnt.has(part.id) && !disliked.has(part.id) && follows(part.language);
  };
  return ({ what, items, composed }) => {
    if (begun.has(what.id) || disliked.has(what.id) || own.has(what.id) || !follows(what.language))
      return false;
    if (!what.needIds.every((id) => learnt.has(id))) return false;
    if (composed && !items.some(offers)) return false;
    const { occasion } = what;
    if (!occasion) return true;
    return occasion.places !== 0 && occasion.sessions.some((at) => at > now.getTime());
  };
}
