import type { CourseLevel } from '@domdom/courses';
import type { Topic } from '@domdom/ui';
import type { SuitTime } from './answers';

/** What can be recommended. A further kind needs its name here and a `RecommendableKind`; scoring knows none of them. */
export const itemKinds = ['programme', 'course', 'class', 'resource'] as const;
export type ItemKind = (typeof itemKinds)[number];
export const isItemKind = (value: unknown): value is ItemKind => itemKinds.includes(value as ItemKind);

export const levelNumbers: Record<CourseLevel, number> = { beginner: 1, intermediate: 2, advanced: 3 };

/** A point on the earth, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** When and where something takes place, and how many can still come. */
export interface Occasion {
  /** The sessions to come, milliseconds since 1970, the next first. */
  sessions: readonly number[];
  /** The part of the sessions to come that fall into each time, 0 to 1. */
  times: Record<SuitTime, number>;
  /** Null for one that is only online. */
  venue: { name: string; point: Point | null } | null;
  online: boolean;
  unitName: string;
  communeKey: string | null;
  provinceKey: string | null;
  /** How many places there are, and are left; null without a limit. */
  capacity: number | null;
  places: number | null;
}

/** Something to learn, with all that scoring and its card need of it. */
export interface Recommendable {
  kind: ItemKind;
  id: string;
  title: string;
  titleEn: string | null;
  summary: string;
  summaryEn: string | null;
  /** The address of its page, without a language. */
  path: string;
  topic: Topic;
  otherTopics: readonly Topic[];
  level: CourseLevel | null;
  /** Null for what has none of its own: a programme of courses in several. */
  language: string | null;
  minutes: number;
  /** What it consists of or belongs to: its score is the mean of theirs. Scored by itself when empty. */
  partIds: readonly string[];
  /** Courses to be completed before. */
  needIds: readonly string[];
  /** For what takes place at a time. */
  occasion: Occasion | null;
}
