import { byMarginalRelevance, rerank, topK } from '@domdom/recommender';
import { type ItemKind, itemKinds, levelNumbers } from '../domain/recommendable';
import type { Term } from '../domain/terms';
import { addAnswers } from './add-answers';
import { addWishes } from './add-wishes';
import type { Exposure } from './exposure';
import { hardRules, type RuleRequest } from './hard-rules';
import { KindScores } from './kind-scores';
import { type RankingOptions, usualOptions } from './ranking-options';
import { scoreByHistory } from './score-by-history';
import { scoreByAnswers, scoreByLikeness } from './score-by-likeness';
import { scoreByPopularity } from './score-by-popularity';
import { type Basis, type Scores, whenAsked } from './scores';
import type { Shelf, Thing } from './shelf';

/** One recommended thing; the terms add up to the score. */
export interface Ranked {
  kind: ItemKind;
  id: string;
  basis: Basis;
  score: number;
  /** Worked out when it is asked for: of what is ranked a third is shown. */
  terms: () => Term[];
  /** How likely it was to stand where it stands; 1 until something is drawn. */
  probability: number;
}
export interface RankedLists {
  /** What the personal part of the lists follows from. */
  basis: Basis;
  lists: Partial<Record<ItemKind, Ranked[]>>;
}
export interface RankRequest extends RuleRequest {
  /** How many of each kind. */
  counts: Partial<Record<ItemKind, number>>;
  /** So many more follow each list, in the order in which they move up when something drops out. */
  spare?: (count: number) => number;
  /** How an experiment lets this list differ from others. */
  options?: RankingOptions;
  /** What was shown of late; without it nothing is capped. */
  exposure?: Exposure;
}
interface Candidate {
  at: number;
  id: string;
  score: number;
  topic: string;
  level: number;
}

/** Alike are things of one topic, the more the nearer their levels. */
const likeness = (first: Candidate, second: Candidate) =>
  first.topic === second.topic ? 1 / (1 + Math.abs(first.level - second.level)) : 0;
/** The best so many by score take part in the re-ranking. */
const candidatesFor = (count: number) => Math.max(60, count * 3);

/**
 * Ranks for one person. Hard rules first. Then by the most personal scores there are; places left over go to what is
 * popular, and last to what is there at all.
 */
export function recommend(shelf: Shelf, request: RankRequest): RankedLists {
  const sources = sourcesOf(shelf, request, request.options);
  const against = hardRules(shelf, request);
  const lists: RankedLists['lists'] = {};
  for (const kind of itemKinds) {
    if (!request.counts[kind]) continue;
    const kept = shelf.of(kind).filter((thing) => against(thing) === null);
    lists[kind] = rankKind(shelf, request, kind, kept, sources);
  }
  return { basis: sources[0].basis, lists };
}

/** One thing with the terms it would be recommended for, whether it is in a list at present or not; null when it is not open. */
export function explainOne(shelf: Shelf, request: RuleRequest, id: string): Ranked | null {
  const thing = shelf.find(id);
  if (!thing) return null;
  const against = hardRules(shelf, request);
  const kept = shelf.of(thing.what.kind).filter((one) => against(one) === null);
  const rivals = kept.includes(thing) ? kept : [...kept, thing];
  const at = rivals.indexOf(thing);
  for (const scores of sourcesOf(shelf, request)) {
    const scored = new KindScores(shelf, request.facts, rivals, scores);
    if (scored.speaksFor(at)) return scored.ranked(at);
  }
  return null;
}

/** The most personal scores there are, if any, and popularity. */
function sourcesOf(
  shelf: Shelf,
  { facts, now }: RuleRequest,
  { model }: RankingOptions = {},
): [Scores, ...Scores[]] {
  // Whoever has a whole list of their own never comes to it.
  const popularity = whenAsked('popularity', () => scoreByPopularity(shelf, facts, now));
  if (model === 'popularity') return [popularity];
  const learnt = scoreByHistory(shelf, facts, now) ?? scoreByLikeness(shelf, facts, popularity);
  const known = addAnswers(facts, learnt, scoreByAnswers(shelf, facts, popularity));
  const personal = addWishes(shelf, facts, known);
  return personal ? [personal, popularity] : [popularity];
}

function rankKind(
  shelf: Shelf,
  { facts, counts, spare, exposure, options }: RankRequest,
  kind: ItemKind,
  things: readonly Thing[],
  sources: readonly Scores[],
): Ranked[] {
  const count = counts[kind] ?? 0;
  const relevance = 1 - (options?.diversity ?? usualOptions.diversity);
  const diversity = byMarginalRelevance<Candidate>({ relevance, likeness });
  const cap = exposure?.cap<Candidate>(kind, count);
  const length = count + (spare?.(count) ?? 0);
  const ranked: Ranked[] = [];
  const seen = new Set<number>();
  for (const scores of sources) {
    const left = length - ranked.length;
    if (left === 0) break;
    const scored = new KindScores(shelf, facts, things, scores);
    const candidates = candidatesOf(things, scored, candidatesFor(left), seen);
    for (const { candidate } of rerank({ candidates, count: left, diversity, caps: cap ? [cap] : [] })
      .places) {
      seen.add(candidate.at);
      const one = scored.ranked(candidate.at);
      if (one) ranked.push(one);
    }
  }
  return ranked;
}

function candidatesOf(
  things: readonly Thing[],
  scored: KindScores,
  most: number,
  seen: ReadonlySet<number>,
): Candidate[] {
  const best = topK(scored.values, most, seen);
  return Array.from(best.items).flatMap((at, rank): Candidate[] => {
    const what = things[at]?.what;
    if (!what || !scored.speaksFor(at)) return [];
    const level = what.level ? levelNumbers[what.level] : 0;
    return [{ at, id: what.id, score: best.scores[rank] ?? 0, topic: what.topic, level }];
  });
}
