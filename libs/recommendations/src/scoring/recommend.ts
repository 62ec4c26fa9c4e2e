import { topK } from '@domdom/recommender';
import type { PersonFacts } from '../domain/person-facts';
import { levelNumbers } from '../domain/shelf-items';
import { meanTerms, type Term } from '../domain/terms';
import { addWishes } from './add-wishes';
import { type Candidate, diversify } from './diversify';
import { scoreByHistory } from './score-by-history';
import { scoreByAnswers, scoreByLikeness } from './score-by-likeness';
import { scoreByPopularity } from './score-by-popularity';
import type { Basis, Scores } from './scores';
import type { Shelf } from './shelf';

/** One recommended course or programme; the terms add up to the score. */
export interface Ranked {
  id: string;
  basis: Basis;
  score: number;
  terms: Term[];
}
export interface RankedLists {
  /** What the personal part of the lists follows from. */
  basis: Basis;
  courses: Ranked[];
  programmes: Ranked[];
}
export interface RankRequest {
  facts: PersonFacts;
  /** Languages the person can follow; a course in another is never recommended. */
  languages: ReadonlySet<string>;
  year: number;
  courses: number;
  programmes: number;
}

/** A programme of which one course in many suits is no suggestion for this person: what is popular comes before. */
const leastOfBest = 0.2;
/** The best so many by score take part in the re-ranking. */
const candidatesFor = (count: number) => Math.max(60, count * 3);

/**
 * Ranks for one person. Hard rules first: open, in a language the person follows, not begun, not disliked.
 * Then by the most personal scores there are; places left over go to what is popular, and last to what is
 * there at all.
 */
export function recommend(shelf: Shelf, request: RankRequest): RankedLists {
  const { facts, year } = request;
  const popularity = scoreByPopularity(shelf, facts, year);
  const known =
    scoreByHistory(shelf, facts) ??
    scoreByLikeness(shelf, facts, popularity) ??
    scoreByAnswers(shelf, facts, popularity);
  const personal = addWishes(shelf, facts, known);
  const excluded = excludedItems(shelf, request);
  const sources = personal ? [personal, popularity] : [popularity];
  return {
    basis: personal?.basis ?? 'popularity',
    courses: rankCourses(shelf, sources, excluded, request.courses),
    programmes: rankProgrammes(shelf, sources, excluded, request),
  };
}

function excludedItems(shelf: Shelf, { facts, languages }: RankRequest): Set<number> {
  const own = new Set([...facts.history.map((one) => one.courseId), ...facts.disliked]);
  const excluded = new Set<number>();
  shelf.courses.forEach((course, item) => {
    if (!course || own.has(course.id) || !languages.has(course.language)) excluded.add(item);
  });
  return excluded;
}

function rankCourses(shelf: Shelf, sources: Scores[], excluded: Set<number>, count: number): Ranked[] {
  const left = new Set(excluded);
  const ranked: Ranked[] = [];
  for (const scores of sources) {
    const best = topK(scores.values, candidatesFor(count), left);
    const candidates = Array.from(best.items).flatMap((item, rank): Candidate[] => {
      const course = shelf.courses[item];
      const score = best.scores[rank] ?? 0;
      // Personal scores of zero or less say nothing for a course; popularity's zero is "nobody yet".
      if (!course || (score <= 0 && scores.basis !== 'popularity')) return [];
      return [{ item, score, topic: course.topic, level: levelNumbers[course.level] }];
    });
    for (const { item, score } of diversify(candidates, count - ranked.length)) {
      left.add(item);
      ranked.push({
        id: shelf.items.idOf(item) ?? '',
        basis: scores.basis,
        score,
        terms: scores.terms(item),
      });
    }
  }
  return ranked;
}

/** A programme's score is the mean of those of its courses that the person has not finished yet. */
function rankProgrammes(
  shelf: Shelf,
  sources: Scores[],
  excluded: Set<number>,
  { facts, programmes: count }: RankRequest,
): Ranked[] {
  const finished = new Set(
    facts.history.filter((own) => own.status === 'completed').map((own) => own.courseId),
  );
  const open = shelf.programmes.flatMap((programme) => {
    if (facts.disliked.includes(programme.id)) return [];
    const items = programme.courseIds
      .filter((courseId) => !finished.has(courseId))
      .flatMap((courseId) => shelf.items.indexOf(courseId) ?? []);
    // One that holds nothing new for the person is not worth a place.
    return items.some((item) => !excluded.has(item)) ? [{ id: programme.id, items }] : [];
  });
  const ranked: Ranked[] = [];
  for (const scores of sources) {
    const seen = new Set(ranked.map((one) => one.id));
    const scoredAll = open
      .filter(({ id }) => !seen.has(id))
      .map(({ id, items }) => ({
        id,
        items,
        score: items.reduce((sum, item) => sum + (scores.values[item] ?? 0), 0) / items.length,
      }))
      .sort((first, second) => second.score - first.score);
    const least = leastOfBest * (scoredAll[0]?.score ?? 0);
    const scored = scoredAll
      .filter(({ score }) => scores.basis === 'popularity' || (score > 0 && score >= least))
      .slice(0, count - ranked.length);
    for (const { id, items, score } of scored) {
      const terms = meanTerms(items.map((item) => scores.terms(item)));
      ranked.push({ id, basis: scores.basis, score, terms });
    }
  }
  return ranked;
}
