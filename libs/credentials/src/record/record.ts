import { isTopic, type Topic } from '@domdom/ui';

/** What a lifelong learning record tells of: courses and programmes that were completed, classes that were attended. */
export const recordKinds = ['course', 'programme', 'class'] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface RecordItem {
  kind: RecordKind;
  /** Of the course, programme or class, and its part in addresses. */
  id: string;
  slug: string;
  title: string;
  titleEn: string | null;
  topic: Topic;
  /** A class of which nobody else is to know who took it. */
  sensitive: boolean;
  /** When it was completed, or attended last. */
  at: Date;
  /** The year of that in Viet Nam. */
  year: number;
  minutes: number;
  /** Of a class: whether they were at enough of its sessions. All else in a record was completed. */
  completed: boolean;
  /** How many sessions of a class were attended in the year; 0 for the others. */
  sessions: number;
  unitName: string;
  certificate: { id: string; number: string; verifyCode: string } | null;
}

/** Which part of a record is meant. */
export interface RecordChoice {
  /** None is all of them. */
  kinds: readonly RecordKind[];
  topic: Topic | null;
  year: number | null;
  /** With what nobody is shown unasked. */
  withPrivate: boolean;
}
export const wholeRecord: RecordChoice = { kinds: recordKinds, topic: null, year: null, withPrivate: false };

/**
 * Classes and courses against violence in the family are told of only when their learner says so: whom a record is
 * shown to, or who borrows the phone, may be the one they are about.
 */
const privateTopics: ReadonlySet<Topic> = new Set<Topic>(['family-safety']);

/** The part of a record that was chosen, in its order. */
export function chosenOf(items: readonly RecordItem[], choice: RecordChoice): RecordItem[] {
  const { kinds, topic, year, withPrivate } = choice;
  return items.filter(
    (item) =>
      (kinds.length === 0 || kinds.includes(item.kind)) &&
      (topic === null || item.topic === topic) &&
      (year === null || item.year === year) &&
      (withPrivate || !(item.sensitive || privateTopics.has(item.topic))),
  );
}

/** A programme takes no time of its own: its courses do, and they are counted. */
const minutesOf = (item: RecordItem) => (item.kind === 'programme' ? 0 : item.minutes);

export interface RecordSums {
  minutes: number;
  courses: number;
  programmes: number;
  /** Classes, each once however many years it went on. */
  classes: number;
  sessions: number;
  certificates: number;
}
export function sumsOf(items: readonly RecordItem[]): RecordSums {
  const of = (kind: RecordKind) => items.filter((item) => item.kind === kind);
  return {
    minutes: items.reduce((sum, item) => sum + minutesOf(item), 0),
    courses: of('course').length,
    programmes: of('programme').length,
    classes: new Set(of('class').map(({ id }) => id)).size,
    sessions: items.reduce((sum, item) => sum + item.sessions, 0),
    certificates: items.filter((item) => item.certificate).length,
  };
}

/** Minutes and things by year (the newest first) or by topic (the longest first). */
export function shareOf<K extends string | number>(
  items: readonly RecordItem[],
  by: (item: RecordItem) => K,
): { key: K; minutes: number; count: number }[] {
  const shares = new Map<K, { key: K; minutes: number; count: number }>();
  for (const item of items) {
    const key = by(item);
    const share = shares.get(key) ?? { key, minutes: 0, count: 0 };
    shares.set(key, { key, minutes: share.minutes + minutesOf(item), count: share.count + 1 });
  }
  return [...shares.values()].sort((a, b) =>
    typeof a.key === 'number' && typeof b.key === 'number' ? b.key - a.key : b.minutes - a.minutes,
  );
}

/** A choice as it came from an address or a form; what names nothing is left out. */
export function readChoice(given: {
  kinds?: readonly string[];
  topic?: string | null;
  year?: number | null;
  withPrivate?: boolean;
}): RecordChoice {
  return {
    kinds: recordKinds.filter((kind) => given.kinds?.includes(kind)),
    topic: isTopic(given.topic) ? given.topic : null,
    year: given.year ?? null,
    withPrivate: given.withPrivate ?? false,
  };
}
