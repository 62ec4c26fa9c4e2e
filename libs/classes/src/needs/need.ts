import type { Topic } from '@domdom/ui';

/** When a class would suit somebody. */
export const needTimes = ['morning', 'afternoon', 'evening', 'weekend', 'online'] as const;
export type NeedTime = (typeof needTimes)[number];
/** Fewer people than this are never counted out: "2 people of this hamlet" are two neighbours. */
export const leastPeople = 3;

/** What one person wants to learn next. */
export interface OwnNeed {
  topics: Topic[];
  times: NeedTime[];
  words: string | null;
}
/**
 * A count as it may be shown, in steps of three and rounded down: what is left of a commune when its hamlets are taken
 * away, or of today when yesterday is, is no single person. Null stands for one or two.
 */
export type ShownCount = number | null;
export const shownCount = (people: number): ShownCount =>
  people > 0 && people < leastPeople ? null : Math.floor(people / leastPeople) * leastPeople;

/** What people said themselves beside what was counted on paper: who enters a sheet must not find out the rest by it. */
export function shownSum(said: number, paper: number): ShownCount {
  const shown = (shownCount(said) ?? 0) + (shownCount(paper) ?? 0);
  return shown === 0 && said + paper > 0 ? null : shown;
}

/** What the people of a unit and of those below it want to learn. */
export interface NeedFigures {
  /** How many people answered, on the portal and on paper. */
  answered: ShownCount;
  topics: { topic: Topic; people: ShownCount }[];
  times: { time: NeedTime; people: ShownCount }[];
  /** The units right below. */
  areas: { unitId: string; name: string; people: ShownCount }[];
  /** What was written, without names; nothing when fewer than three wrote something. */
  words: string[];
}
