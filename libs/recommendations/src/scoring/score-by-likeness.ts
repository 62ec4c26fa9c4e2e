import { levelOfSkill, topicsOfAim } from '../domain/answers';
import type { HistoryItem, PersonFacts } from '../domain/person-facts';
import { levelNumbers } from '../domain/shelf-items';
import type { Likeness, Term } from '../domain/terms';
import type { Scores } from './scores';
import type { Shelf } from './shelf';

/** How much popularity counts beside likeness: it orders what is equally alike. */
const popularityWeight = 0.2;
/** An aim is wider than a topic somebody ticked, so it counts half. */
const aimWeight = 0.5;

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
    return item === undefined || !shelf.courses[item] ? [] : [wishOf(shelf, own, item)];
  });
  return wishes.length === 0 ? null : combine('likeness', shelf, wishes, popularity);
}

/** Scores by what a newcomer told: topics of interest, what for, how well they use a phone. Null without answers. */
export function scoreByAnswers(shelf: Shelf, { answers }: PersonFacts, popularity: Scores): Scores | null {
  if (!answers) return null;
  const level = levelOfSkill[answers.phoneSkill];
  const topicOf = (item: number) => shelf.courses[item]?.topic;
  const interest: Wish = {
    likeness: shelf.interests.likenessTo({ topics: answers.topics, level }),
    weight: 1,
    source: (item) => {
      const topic = topicOf(item);
      return topic ? { source: 'interest', topic, contribution: 0 } : null;
    },
  };
  const aim: Wish = {
    likeness: shelf.interests.likenessTo({ topics: topicsOfAim[answers.aim], level }),
    weight: aimWeight,
    source: () => ({ source: 'aim', aim: answers.aim, contribution: 0 }),
  };
  return combine('answers', shelf, [interest, aim], popularity);
}

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

function likenessOf(shelf: Shelf, own: number, other: number): Likeness {
  const [mine, theirs] = [shelf.courses[own], shelf.courses[other]];
  if (!mine || !theirs || mine.topic !== theirs.topic) return 'same-programme';
  return levelNumbers[theirs.level] === levelNumbers[mine.level] + 1 ? 'step-up' : 'same-topic';
}

/** The sum of the wishes; popularity comes on top only where a wish speaks for an item at all. */
function combine(
  basis: 'likeness' | 'answers',
  shelf: Shelf,
  wishes: readonly Wish[],
  popularity: Scores,
): Scores {
  const part = (wish: Wish, item: number) => Math.max(0, wish.likeness[item] ?? 0) * wish.weight;
  const alike = (item: number) => wishes.reduce((sum, wish) => sum + part(wish, item), 0);
  const values = new Float64Array(shelf.size);
  for (let item = 0; item < values.length; item++) {
    const score = alike(item);
    values[item] = score > 0 ? score + popularityWeight * (popularity.values[item] ?? 0) : 0;
  }
  const terms = (item: number): Term[] => {
    if (alike(item) === 0) return [];
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
