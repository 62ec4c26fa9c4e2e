import type { Topic } from '@domdom/ui';
import type { Answers, SuitTime } from './answers';
import type { ItemKind } from './recommendable';

/** How somebody came by an item of their history. */
export const historyStatuses = [
  'completed',
  'active',
  'attended',
  'registered',
  'asked',
  'opened',
  'withdrawn',
] as const;
/**
 * `registered` for a class and not been there; `asked` to join a course and not in it yet; `opened` a resource.
 */
export type HistoryStatus = (typeof historyStatuses)[number];

/** What something is called. */
export interface Titled {
  title: string;
  titleEn: string | null;
}

/** A course of a person's own history, a class that belongs to none, or a resource, with what it counts (see `activity.ts`). */
export interface HistoryItem extends Titled {
  courseId: string;
  status: HistoryStatus;
  weight: number;
  /** When, milliseconds since 1970. */
  at: number;
}

/** A place by what it is known as in the models' segments. */
export interface Place {
  key: string;
  name: string;
}

/** What a person can leave out of what is counted: an item of the history, a wish, where they live, how old they are. */
export const leavable = ['item', 'wish', 'place', 'age'] as const;
export type Leavable = (typeof leavable)[number];
export interface LeftOut {
  what: Leavable;
  /** The item's id or the wish's topic; empty for the place and the age. */
  key: string;
}

/** Something the person did last: a lesson or a course finished, a class attended. */
export interface News extends Titled {
  kind: 'lesson' | 'course' | 'class';
  /** Of the course, or of a class that belongs to none. */
  courseId: string;
  at: Date;
}

/** What a list is made from, read anew for each request: a newly finished lesson counts at once. */
export interface PersonFacts {
  history: HistoryItem[];
  disliked: (Titled & { kind: ItemKind; id: string })[];
  answers: Answers | null;
  /** What they said in their commune's survey that they want to learn next, and when. */
  wishes: Topic[];
  wishedTimes: SuitTime[];
  /** How many sessions of classes they attended at each time. */
  attendedTimes: Partial<Record<SuitTime, number>>;
  /** Classes in which they have or await a place, or which they teach, and resources they opened. */
  takenIds: string[];
  province: Place | null;
  commune: Place | null;
  birthYear: number | null;
  /** When the page of recommendations was shown last, and what was on it but for what was drawn. */
  lastView: { at: Date; ids: string[] } | null;
  news: News | null;
}

/** All that recommendations know of a person, with what they want to be left out of it. */
export interface Known extends PersonFacts {
  leftOut: LeftOut[];
}

export const strangersFacts: PersonFacts = {
  history: [],
  disliked: [],
  answers: null,
  wishes: [],
  wishedTimes: [],
  attendedTimes: {},
  takenIds: [],
  province: null,
  commune: null,
  birthYear: null,
  lastView: null,
  news: null,
};

/** What counts: what is known without what was left out. */
export function countedFacts({ leftOut, ...facts }: Known): PersonFacts {
  const out = new Set(leftOut.map(({ what, key }) => `${what} ${key}`));
  const place = !out.has('place ');
  return {
    ...facts,
    history: facts.history.filter(({ courseId }) => !out.has(`item ${courseId}`)),
    wishes: facts.wishes.filter((topic) => !out.has(`wish ${topic}`)),
    province: place ? facts.province : null,
    commune: place ? facts.commune : null,
    birthYear: out.has('age ') ? null : facts.birthYear,
    news: facts.news && out.has(`item ${facts.news.courseId}`) ? null : facts.news,
  };
}
