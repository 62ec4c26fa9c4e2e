import type { Topic } from '@domdom/ui';
import type { Answers } from './answers';

/** How somebody came by a course of their history. */
export type HistoryStatus = 'completed' | 'active' | 'withdrawn' | 'attended';

/** One course of a person's own history, with what it counts (see `activity.ts`). */
export interface HistoryItem {
  courseId: string;
  status: HistoryStatus;
  weight: number;
}

/** A place by what it is known as in the models' segments. */
export interface Place {
  key: string;
  name: string;
}

/** What a list is made from, read anew for each request: a newly finished course counts at once. */
export interface PersonFacts {
  history: HistoryItem[];
  disliked: string[];
  answers: Answers | null;
  /** What they said in their commune's survey that they want to learn next. */
  wishes: Topic[];
  province: Place | null;
  commune: Place | null;
  birthYear: number | null;
}

export const strangersFacts: PersonFacts = {
  history: [],
  disliked: [],
  answers: null,
  wishes: [],
  province: null,
  commune: null,
  birthYear: null,
};
