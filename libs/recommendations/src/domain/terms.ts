import type { Topic } from '@domdom/ui';
import type { Aim, StartLevel, SuitTime } from './answers';
import type { HistoryStatus } from './person-facts';
import type { AgeGroup } from './segments';

/** Why two courses are alike: the same topic, the same one level up, or parts of one programme. */
export type Likeness = 'step-up' | 'same-topic' | 'same-programme';

/** Where a part of a score comes from. */
export type TermSource =
  /** Those who learnt this course of the person's own tend to learn the recommended one. */
  | { source: 'took'; courseId: string; status: HistoryStatus }
  /** Those who learnt this course of the person's own take the recommended one next. */
  | { source: 'next'; courseId: string; status: HistoryStatus }
  /** The recommended one is like this course of the person's own. */
  | { source: 'similar'; courseId: string; status: HistoryStatus; likeness: Likeness }
  | { source: 'interest'; topic: Topic }
  | { source: 'aim'; aim: Aim }
  /** It is on the level at which they want to begin, or on another one not far from it. */
  | { source: 'level' | 'level-near'; level: StartLevel }
  /** They told their commune that they want to learn about it. */
  | { source: 'wish'; topic: Topic }
  /** `people` is how many have learnt it, at least. */
  | { source: 'province'; name: string; people: number }
  | { source: 'commune'; name: string; people: number }
  | { source: 'age'; group: AgeGroup; people: number }
  /** Nobody has taken it yet, but others on its topic. */
  | { source: 'topic'; topic: Topic }
  | { source: 'season'; people: number }
  | { source: 'everyone'; people: number }
  /** What the model knows of the item whoever asks. */
  | { source: 'usual' }
  /** Held so far from the middle of the person's commune; without kilometres where its places are not known. */
  | { source: 'near'; reach: 'commune' | 'province' | 'around'; place: string; kilometres: number | null }
  /** Held when they said that they have time, or as what they attended before. */
  | { source: 'time'; time: SuitTime; from: 'answer' | 'attended' }
  | { source: 'seats'; places: number };

/** One true part of a score; the terms of a score add up to it. */
export type Term = TermSource & { contribution: number };
/** A term that is worth naming, with its part of all that speaks for the item (0 to 1). */
export type TermReason = TermSource & { share: number };

/** Below this nobody may say "many people". */
export const many = 5;
const leastShare = 0.1;

const keyOf = (term: TermSource): string => {
  switch (term.source) {
    case 'took':
    case 'next':
    case 'similar':
      return `${term.source} ${term.courseId}`;
    case 'interest':
    case 'topic':
    case 'wish':
      return `${term.source} ${term.topic}`;
    default:
      return term.source;
  }
};

const isPlace = ({ source }: Pick<TermReason, 'source'>) => source === 'commune' || source === 'province';
/** Many people of some kind: of a place, of an age, of a season. */
const isSomeCrowd = (one: Pick<TermReason, 'source'>) =>
  isPlace(one) || one.source === 'age' || one.source === 'season';

/**
 * The two that are said of something: many people in the commune and many in its province are one thing, and that many
 * people learn it is not said beside who they are.
 */
export function spokenReasons<Reason extends Pick<TermReason, 'source'>>(
  reasons: readonly Reason[],
): Reason[] {
  const known = reasons.some(isSomeCrowd);
  const [first, ...rest] = reasons.filter(({ source }) => !(known && source === 'everyone'));
  if (!first) return [];
  return [first, ...rest.filter((one) => !(isPlace(first) && isPlace(one))).slice(0, 1)];
}

/** Terms of several items as terms of their mean: a programme's, from its courses'. */
export function meanTerms(all: readonly (readonly Term[])[]): Term[] {
  const byKey = new Map<string, Term>();
  for (const terms of all) {
    for (const term of terms) {
      const key = keyOf(term);
      const before = byKey.get(key);
      const contribution = (before?.contribution ?? 0) + term.contribution / all.length;
      // Of a crowd's terms the one of the course that most have learnt speaks for the programme.
      if (before && 'people' in before && 'people' in term && before.people > term.people) {
        before.contribution = contribution;
      } else byKey.set(key, { ...term, contribution });
    }
  }
  return [...byKey.values()];
}

/** The strongest reasons first. What speaks against an item is no reason, and few people are not "many". */
export function reasonsOf(terms: readonly Term[], limit = 3): TermReason[] {
  let whole = 0;
  for (const { contribution } of terms) whole += Math.max(0, contribution);
  const least = whole * leastShare;
  return terms
    .filter((term) => term.contribution > 0 && term.contribution >= least)
    .filter((term) => !('people' in term) || term.people >= many)
    .map(({ contribution, ...term }) => ({ ...term, share: contribution / whole }))
    .sort((first, second) => second.share - first.share)
    .slice(0, limit);
}
