import { applyHardRules, byMarginalRelevance, rerank, topK } from '@domdom/recommender';
import type { PersonFacts } from '../domain/person-facts';
import { type ItemKind, itemKinds, levelNumbers } from '../domain/recommendable';
import { meanTerms, type Term } from '../domain/terms';
import { addAnswers } from './add-answers';
import { addWishes } from './add-wishes';
import type { Exposure } from './exposure';
import { hardRules, type RuleRequest } from './hard-rules';
import { occasionTerms, type Wanted, wantedOf } from './occasion-terms';
import { type RankingOptions, usualOptions } from './ranking-options';
import { scoreByHistory } from './score-by-history';
import { scoreByAnswers, scoreByLikeness } from './score-by-likeness';
import { scoreByPopularity } from './score-by-popularity';
import type { Basis, Scores } from './scores';
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

/** A whole of which one part in many suits is no suggestion for this person: what is popular comes before. */
const leastOfBest = 0.2;
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
  const rules = hardRules(shelf, request);
  const lists: RankedLists['lists'] = {};
  for (const kind of itemKinds) {
    if (!request.counts[kind]) continue;
    const { kept } = applyHardRules(shelf.of(kind), rules);
    lists[kind] = rankKind(shelf, request, kind, kept, sources);
  }
  return { basis: sources[0].basis, lists };
}

/** One thing with the terms it would be recommended for, whether it is in a list at present or not; null when it is not open. */
export function explainOne(shelf: Shelf, request: RuleRequest, id: string): Ranked | null {
  const thing = shelf.find(id);
  if (!thing) return null;
  const { kept } = applyHardRules(shelf.of(thing.what.kind), hardRules(shelf, request));
  const rivals = kept.includes(thing) ? kept : [...kept, thing];
  const all = sourcesOf(shelf, request).map((scores) => new KindScores(shelf, request.facts, rivals, scores));
  const at = rivals.indexOf(thing);
  return all.find((scored) => scored.speaksFor(at))?.ranked(at) ?? null;
}

/** The most personal scores there are, if any, and popularity. */
function sourcesOf(
  shelf: Shelf,
  { facts, now }: RuleRequest,
  { model }: RankingOptions = {},
): [Scores, ...Scores[]] {
  const popularity = scoreByPopularity(shelf, facts, now);
  if (model === 'popularity') return [popularity];
  const learnt = scoreByHistory(shelf, facts, now) ?? scoreByLikeness(shelf, facts, popularity);
  const known = addAnswers(facts, learnt, scoreByAnswers(shelf, facts, popularity));
  const personal = addWishes(shelf, facts, known);
  return personal ? [personal, popularity] : [popularity];
}

/** The scores of all things of one kind: of those that are made of others the mean of what is left to learn in them. */
class KindScores {
  readonly values: Float64Array;
  private readonly own: Float64Array;
  /** The best score without what a place and a time add: what these are compared with. */
  private readonly scale: number;
  private readonly finished: ReadonlySet<number>;
  private readonly wanted: Wanted;

  constructor(
    shelf: Shelf,
    facts: PersonFacts,
    private readonly things: readonly Thing[],
    private readonly scores: Scores,
  ) {
    this.finished = new Set(
      facts.history.flatMap(({ courseId, status }) =>
        status === 'completed' ? (shelf.items.indexOf(courseId) ?? []) : [],
      ),
    );
    this.wanted = wantedOf(facts, shelf.centres);
    this.own = Float64Array.from(things, (thing) => {
      const items = this.itemsOf(thing);
      return items.reduce((sum, item) => sum + (scores.values[item] ?? 0), 0) / items.length;
    });
    this.scale = this.own.reduce((most, value) => Math.max(most, value), 0) || 1;
    this.values = this.own.map((value, at) =>
      this.occasionTerms(at).reduce((sum, { contribution }) => sum + contribution, value),
    );
  }

  /** Personal scores of zero or less say nothing for a thing, nor little for a whole; popularity's zero is "nobody yet". */
  speaksFor(at: number): boolean {
    const value = this.own[at] ?? 0;
    if (this.scores.basis === 'popularity') return true;
    return value > 0 && (!this.things[at]?.composed || value >= leastOfBest * this.scale);
  }

  ranked(at: number): Ranked | null {
    const thing = this.things[at];
    if (!thing) return null;
    const { kind, id } = thing.what;
    const terms = () => {
      const of = this.itemsOf(thing).map((item) => this.scores.terms(item));
      return [...(of.length === 1 && of[0] ? of[0] : meanTerms(of)), ...this.occasionTerms(at)];
    };
    return { kind, id, basis: this.scores.basis, score: this.values[at] ?? 0, terms, probability: 1 };
  }

  /** Of a class its course whatever the person has done of it; of a programme what is not finished. */
  private itemsOf({ items }: Thing): readonly number[] {
    const left = items.filter((item) => !this.finished.has(item));
    return left.length > 0 ? left : items;
  }

  private occasionTerms(at: number): Term[] {
    const occasion = this.things[at]?.what.occasion;
    return occasion ? occasionTerms(occasion, this.wanted, this.scale) : [];
  }
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
  const all = sources.map((scores) => new KindScores(shelf, facts, things, scores));
  const length = count + (spare?.(count) ?? 0);
  const ranked: Ranked[] = [];
  const seen = new Set<number>();
  for (const scored of all) {
    const left = length - ranked.length;
    if (left === 0) break;
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
