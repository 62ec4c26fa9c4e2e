export const entryWays = ['open', 'approval', 'invitation'] as const;
export type EntryWay = (typeof entryWays)[number];

/** How one gets into a course, for how many and for how long. */
export interface CourseTerms {
  way: EntryWay;
  /** How many learn at the same time; null for everybody who likes. Who is through gives the place free. */
  capacity: number | null;
  /** The last day on which one learns, `2026-12-31` in Viet Nam; null for no end. */
  lastDay: string | null;
  /** For how many days somebody learns who begins now; null for as long as they like. */
  days: number | null;
  /** After how many days away a learner is reminded; null for the portal's own number, 0 for never. */
  remindAfterDays: number | null;
}

/** The terms of a course about which nobody has said anything. */
export const openTerms: CourseTerms = {
  way: 'open',
  capacity: null,
  lastDay: null,
  days: null,
  remindAfterDays: null,
};

/** How many places are taken and how many people wait for one. */
export interface Crowd {
  taken: number;
  waiting: number;
}

/** Places that can be given away now, those who wait included; `Infinity` without a limit. */
export const placesFree = ({ capacity }: Pick<CourseTerms, 'capacity'>, { taken }: Crowd): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);

/** How many who wait move up. */
export const movesUp = (terms: Pick<CourseTerms, 'capacity'>, crowd: Crowd): number =>
  Math.min(crowd.waiting, placesFree(terms, crowd));

/** What becomes of somebody who may come in: a place, unless others came first. */
export const seatFor = (terms: Pick<CourseTerms, 'capacity'>, crowd: Crowd): 'begin' | 'queue' =>
  placesFree(terms, crowd) > crowd.waiting ? 'begin' : 'queue';

/** Whether the last day is over. */
export const isOver = ({ lastDay }: Pick<CourseTerms, 'lastDay'>, today: string): boolean =>
  lastDay !== null && lastDay < today;

/** Why and how somebody comes. */
export interface Entry {
  /** The course takes new learners; a closed one takes only those back who had begun. */
  published: boolean;
  /** Had a place before and left it by themselves. */
  admitted: boolean;
  /** Followed an invitation that holds, or is enrolled by who looks after the course. */
  welcome: boolean;
}
export type Admission = 'begin' | 'queue' | 'ask' | 'course-closed' | 'over' | 'invited-only';

/** What becomes of somebody who wants to learn a course and is not in it. */
export function admit(terms: CourseTerms, crowd: Crowd, entry: Entry, today: string): Admission {
  if (!entry.published && !entry.admitted) return 'course-closed';
  if (isOver(terms, today)) return 'over';
  if (entry.admitted || entry.welcome || terms.way === 'open') return seatFor(terms, crowd);
  return terms.way === 'approval' ? 'ask' : 'invited-only';
}

const day = 86_400_000;
/** When the time of somebody is over who begins at a moment; null when it never is. */
export const endOf = ({ days }: Pick<CourseTerms, 'days'>, begun: Date): Date | null =>
  days === null ? null : new Date(begun.getTime() + days * day);
