import type { Answers } from './domain/answers';
import type { News, PersonFacts, Titled } from './domain/person-facts';
import type { ItemKind, Recommendable } from './domain/recommendable';
import { type SharedTerm, sharesOf } from './domain/shares';
import { reasonsOf, type Term, type TermReason } from './domain/terms';
import type { Ranked } from './scoring/recommend';
import type { Basis } from './scoring/scores';

/** A reason with the title of the course it names, when it names one. */
export type Reason = TermReason & { course: Titled | null };

export interface RecommendedItem extends Pick<Ranked, 'kind' | 'id' | 'basis' | 'score' | 'probability'> {
  what: Recommendable;
  /** Where its card leads. */
  address: string;
  /** The strongest first, each with its share of all that speaks for the item. */
  reasons: Reason[];
  /** Everything the score is made of; adds up to it. */
  terms: Term[];
}
export interface HiddenItem extends Titled {
  kind: ItemKind;
  id: string;
}
/** What the list follows from that was not there when it was shown before. */
export interface Changed {
  news: News;
  /** What was not in the list before. */
  fresh: RecommendedItem[];
}
export interface Recommendations {
  /** False without consent: then the lists are what is popular where the person lives. */
  personal: boolean;
  basis: Basis;
  modelId: string | null;
  lists: Record<ItemKind, RecommendedItem[]>;
  hidden: HiddenItem[];
  answers: Answers | null;
  /** Has neither learnt nor answered anything: the three questions help. */
  newcomer: boolean;
  /** The place for which it was asked, and which is not kept. */
  near: string | null;
  /** Told once, on the page itself. */
  changed: Changed | null;
}

/** A ranked thing with what its card shows; `places` is how many are left at this moment. */
export function recommendedItem(
  ranked: Ranked,
  what: Recommendable,
  places: number | null,
  facts: PersonFacts,
): RecommendedItem {
  const { kind, id, basis, score, probability } = ranked;
  const now = what.occasion ? { ...what, occasion: { ...what.occasion, places } } : what;
  const terms = ranked
    .terms()
    .map((term) => (term.source === 'seats' && places !== null ? { ...term, places } : term));
  const reasons = reasonsOf(terms).map((reason) => ({ ...reason, course: courseIn(reason, facts) }));
  return { kind, id, basis, score, probability, what: now, address: what.path, reasons, terms };
}

/** The person's own course that a part of a score names. */
function courseIn(term: Term | TermReason, { history }: PersonFacts): Titled | null {
  if (!('courseId' in term)) return null;
  return history.find(({ courseId }) => courseId === term.courseId) ?? null;
}

export type SaidTerm = SharedTerm & { course: Titled | null };
export interface SaidShares {
  raises: SaidTerm[];
  small: number;
  lowers: SaidTerm[];
}

/** All that an item's score is made of, with the titles of the courses that it names. */
export function saidShares({ terms }: RecommendedItem, facts: PersonFacts): SaidShares {
  const { raises, small, lowers } = sharesOf(terms);
  const said = (shared: SharedTerm): SaidTerm => ({ ...shared, course: courseIn(shared.term, facts) });
  return { raises: raises.map(said), small, lowers: lowers.map(said) };
}

/** What the person did since the page was shown last, when the list is another one now. */
export function changedSince(
  { lastView, news }: PersonFacts,
  items: readonly RecommendedItem[],
): Changed | null {
  if (!lastView || !news || news.at <= lastView.at) return null;
  const before = new Set(lastView.ids);
  // What was drawn changes by itself.
  const certain = items.filter(({ probability }) => probability === 1);
  const same =
    certain.length === lastView.ids.length && certain.every(({ id }, at) => lastView.ids[at] === id);
  return same ? null : { news, fresh: certain.filter(({ id }) => !before.has(id)) };
}
