import { levelNumberOf, type StartLevel, topicsOfAim } from '../domain/answers';
import type { HistoryItem, PersonFacts } from '../domain/person-facts';
import { levelNumbers, type Recommendable } from '../domain/recommendable';
import type { Likeness, Term } from '../domain/terms';
import type { Scores } from './scores';
import type { Shelf } from './shelf';

/** How much popularity counts beside likeness: it orders what is equally alike. */
const popularityWeight = 0.2;
/** An aim is wider than a topic somebody ticked, so it counts half beside one. */
const aimWeight = 0.5;
/** The level orders what serves the aim; it does not stand in for it. */
const levelWeight = 0.5;

interface Wish {
  likeness: Float64Array;
  weight: number;
  /** The term of an item that this wish speaks for. */
  source: (item: number) => Term | null;
}

/**
 * Scores by what the person's own courses are about: the same topic or programme, one level up once a course
 * is finished. For when there is no trained model. Null without history.
 */
export function scoreByLikeness(shelf: Shelf, facts: PersonFacts, popularity: Scores): Scores | null {
  const wishes = facts.history.flatMap((own) => {
    const item = shelf.items.indexOf(own.courseId);
    return item === undefined || !shelf.open[item] ? [] : [wishOf(shelf, own, item)];
  });
  return wishes.length === 0 ? null : combine('likeness', shelf, wishes, popularity);
}

/** Scores by what a newcomer told: what for, at which level, earlier also topics of interest. Null without either. */
export function scoreByAnswers(shelf: Shelf, { answers }: PersonFacts, popularity: Scores): Scores | null {
  if (!answers) return null;
  const { topics, aim, level } = answers;
  const about: Wish[] = [];
  if (topics.length > 0) {
    about.push({
      likeness: shelf.interests.likenessTo({ topics }),
      weight: 1,
      source: (item) => {
        const topic = shelf.open[item]?.topic;
        return topic ? { source: 'interest', topic, contribution: 0 } : null;
      },
    });
  }
  if (aim) {
    about.push({
      likeness: shelf.interests.likenessTo({ topics: topicsOfAim[aim] }),
      weight: topics.length > 0 ? aimWeight : 1,
      source: () => ({ source: 'aim', aim, contribution: 0 }),
    });
  }
  const wishes = level ? [...about, levelWish(shelf, level, about)] : about;
  return wishes.length === 0 ? null : combine('answers', shelf, wishes, popularity);
}

/** What begins where the person stands, among what they asked for; among everything when they asked for nothing. */
function levelWish(shelf: Shelf, level: StartLevel, about: readonly Wish[]): Wish {
  const wanted = levelNumberOf[level];
  return {
    likeness: Float64Array.from(shelf.contents, (content, item) => {
      const meant = about.length === 0 || about.some(({ likeness }) => (likeness[item] ?? 0) > 0);
      if (!meant || content.level === undefined) return 0;
      return 1 / (1 + Math.abs(content.level - wanted)) ** 2;
    }),
    weight: levelWeight,
    source: (item) =>
      shelf.contents[item]?.level === wanted ? { source: 'level', level, contribution: 0 } : levelNear(level),
  };
}

const levelNear = (level: StartLevel): Term => ({ source: 'level-near', level, contribution: 0 });

function wishOf(shelf: Shelf, own: HistoryItem, item: number): Wish {
  const { topics, level = 1 } = shelf.contents[item] ?? { topics: [] };
  const wanted = own.status === 'completed' ? Math.min(level + 1, levelNumbers.advanced) : level;
  const likeness = shelf.likeness.likenessTo({ topics, level: wanted });
  // A course says nothing about itself.
  likeness[item] = Number.NEGATIVE_INFINITY;
  const { courseId, status } = own;
  return {
    likeness,
    weight: own.weight,
    source: (other) => ({
      source: 'similar',
      courseId,
      status,
      likeness: likenessOf(shelf, item, other),
      contribution: 0,
    }),
  };
}

const topicsOf = ({ topic, otherTopics }: Recommendable) => [topic, ...otherTopics];

/** How another item is like one of the person's own. */
export function likenessOf(shelf: Shelf, own: number, other: number): Likeness {
  const [mine, theirs] = [shelf.open[own], shelf.open[other]];
  if (!mine || !theirs || !topicsOf(mine).some((topic) => topicsOf(theirs).includes(topic))) {
    return 'same-programme';
  }
  const step = mine.level && theirs.level ? levelNumbers[theirs.level] - levelNumbers[mine.level] : 0;
  return step === 1 ? 'step-up' : 'same-topic';
}

/** The sum of the wishes; popularity comes on top only where a wish speaks for an item at all. */
function combine(
  basis: 'likeness' | 'answers',
  shelf: Shelf,
  wishes: readonly Wish[],
  popularity: Scores,
): Scores {
  const part = (wish: Wish, item: number) => Math.max(0, wish.likeness[item] ?? 0) * wish.weight;
  const alike = new Float64Array(shelf.size);
  for (const wish of wishes) {
    for (let item = 0; item < alike.length; item++) alike[item] = alike[item]! + part(wish, item);
  }
  const { values: popular } = popularity;
  const values = alike.map((score, item) =>
    score > 0 ? score + popularityWeight * (popular[item] ?? 0) : 0,
  );
  const terms = (item: number): Term[] => {
    if (!alike[item]) return [];
    const own = wishes.flatMap((wish): Term[] => {
      const contribution = part(wish, item);
      const source = contribution > 0 ? wish.source(item) : null;
      return source ? [{ ...source, contribution }] : [];
    });
    const crowd = popularity
      .terms(item)
      .map((term): Term => ({ ...term, contribution: term.contribution * popularityWeight }));
    return [...own, ...crowd];
  };
  return { basis, values, terms };
}
