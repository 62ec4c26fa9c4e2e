import { type ShownCount, shownSum } from '@domdom/classes';
import { type Topic, topics } from '@domdom/ui';

/** What there is on something here in the next weeks. */
export interface Offer {
  /** Classes with a session to come, and how many places are left in them; null without a limit. */
  classes: number;
  places: number | null;
  /** Courses that anybody can take at home. */
  courses: number;
  /** Resources that anybody can open. */
  resources: number;
}
/** What people want here: a topic, or words that they searched. */
export interface MissingRow extends Offer {
  topic: Topic | null;
  words: string | null;
  /** How many people said so at least, in threes; null for one or two. */
  wishes: ShownCount;
  /** People who searched it and found nothing, each once a day; fewer than five are none. */
  searches: number;
  /** How many want it, as far as it may be told. */
  wanted: number;
}
export interface TopicCounts extends Offer {
  topic: string;
  /** How many people said so themselves, and how many were counted on paper. */
  said: number;
  paper: number;
  searches: number;
}
export interface WordCounts extends Offer {
  words: string;
  searches: number;
}

const nothing: Offer = { classes: 0, places: 0, courses: 0, resources: 0 };
const offerOf = ({ classes, places, courses, resources }: Offer): Offer => ({
  ...{ classes, places, courses, resources },
});

/** What is wanted, the most wanted first; among equals what is offered least. What nobody wants is left out. */
export function missingRows(byTopic: readonly TopicCounts[], byWords: readonly WordCounts[]): MissingRow[] {
  const ofTopics = topics.flatMap((topic): MissingRow[] => {
    const { said, paper, searches, ...offer } = byTopic.find((row) => row.topic === topic) ?? {
      ...{ said: 0, paper: 0, searches: 0 },
      ...nothing,
    };
    const wishes = shownSum(said, paper);
    const wanted = (wishes ?? 0) + searches;
    return wishes === 0 && searches === 0
      ? []
      : [{ topic, words: null, wishes, searches, wanted, ...offerOf({ ...nothing, ...offer }) }];
  });
  const ofWords = byWords.map(
    ({ words, searches, ...offer }): MissingRow => ({
      ...{ topic: null, words, wishes: 0, searches, wanted: searches },
      ...offerOf(offer),
    }),
  );
  const offered = (row: MissingRow) => row.classes + row.courses + row.resources;
  return [...ofTopics, ...ofWords].sort(
    (one, other) => other.wanted - one.wanted || offered(one) - offered(other),
  );
}
