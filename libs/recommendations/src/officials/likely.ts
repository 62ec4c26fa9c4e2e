import type { HistoryItem, Place } from '../domain/person-facts';
import { strangersFacts } from '../domain/person-facts';
import { scoreByHistory } from '../scoring/score-by-history';
import { scoreByLikeness } from '../scoring/score-by-likeness';
import { scoreByPopularity } from '../scoring/score-by-popularity';
import type { Shelf } from '../scoring/shelf';

/**
 * Why somebody may want a class, as an official may read it: without a word of what the person learnt, said or
 * answered.
 */
export const likelyReasons = ['others', 'same-topic', 'step-up', 'place', 'age'] as const;
export type LikelyReason = (typeof likelyReasons)[number];

export interface Candidate {
  personId: string;
  name: string;
  homeName: string;
  /** Whether the official who asks reaches them. */
  reached: boolean;
  invited: boolean;
  history: HistoryItem[];
  province: Place | null;
  commune: Place | null;
  birthYear: number | null;
}
export interface Likely {
  /** Of all that is open, the part that the model puts below it for this person, 0 to 1. */
  above: number;
  reasons: LikelyReason[];
}

/** Whoever has it among the best quarter of all that is open may want it. */
const leastAbove = 0.75;

/** The items by which the model knows a class: its own, its course's, or else those of its topic. */
export function itemsOf(
  shelf: Shelf,
  about: { id: string; courseId: string | null; topic: string },
): number[] {
  const own = shelf.find(about.id)?.items;
  if (own && own.length > 0) return [...own];
  const course = about.courseId === null ? undefined : shelf.items.indexOf(about.courseId);
  if (course !== undefined) return [course];
  return shelf.open.flatMap((what, item) => (what?.topic === about.topic ? [item] : []));
}

/**
 * How high the model puts something for a person, from what they learnt and where they live; wishes and answers, which
 * people gave without their name, are left out. Null when it is not high, or nothing is known.
 */
export function likelyOf(
  shelf: Shelf,
  items: readonly number[],
  candidate: Candidate,
  now: Date,
): Likely | null {
  const { history, province, commune, birthYear } = candidate;
  const facts = { ...strangersFacts, history, province, commune, birthYear };
  const scores =
    scoreByHistory(shelf, facts, now) ?? scoreByLikeness(shelf, facts, scoreByPopularity(shelf, facts, now));
  if (!scores || items.length === 0) return null;
  const best = items.reduce((top, item) =>
    (scores.values[item] ?? 0) > (scores.values[top] ?? 0) ? item : top,
  );
  const score = scores.values[best] ?? 0;
  const learnt = new Set(history.map(({ courseId }) => shelf.items.indexOf(courseId)));
  let [below, all] = [0, 0];
  shelf.open.forEach((what, item) => {
    if (!what || learnt.has(item) || items.includes(item)) return;
    all++;
    if ((scores.values[item] ?? 0) < score) below++;
  });
  const above = all === 0 ? 1 : below / all;
  if (!(score > 0) || above < leastAbove) return null;
  const reasons = new Set<LikelyReason>();
  for (const term of [...scores.terms(best)].sort((one, other) => other.contribution - one.contribution)) {
    if (term.contribution <= 0) break;
    if (term.source === 'took' || term.source === 'next') reasons.add('others');
    else if (term.source === 'similar') reasons.add(term.likeness === 'step-up' ? 'step-up' : 'same-topic');
    else if (term.source === 'commune' || term.source === 'province') reasons.add('place');
    else if (term.source === 'age') reasons.add('age');
  }
  return { above, reasons: [...reasons].slice(0, 2) };
}
