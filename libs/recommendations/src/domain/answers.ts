import type { Topic } from '@domdom/ui';

/** What somebody wants to learn for. */
export const aims = ['phone', 'papers', 'earn', 'family', 'know'] as const;
export type Aim = (typeof aims)[number];

/** Where somebody stands, from their own answer. */
export const startLevels = ['new', 'some', 'good'] as const;
export type StartLevel = (typeof startLevels)[number];

/** When somebody has time for a class. Evenings begin at 17:00; a weekend's evening is both. */
export const suitTimes = ['daytime', 'evening', 'weekend'] as const;
export type SuitTime = (typeof suitTimes)[number];

/** What a newcomer told us, so that the first list suits them; each question may be left out. */
export interface Answers {
  /** Asked until November 2026; whoever ticked some is still believed. */
  topics: Topic[];
  aim: Aim | null;
  level: StartLevel | null;
  suits: SuitTime | null;
}

/** The three questions in the order in which they are asked. */
export const questions = ['aim', 'level', 'suits'] as const;
export type Question = (typeof questions)[number];
export const choicesOf = { aim: aims, level: startLevels, suits: suitTimes } as const;

/** The question after this one; null after the last. */
export const questionAfter = (question: Question): Question | null =>
  questions[questions.indexOf(question) + 1] ?? null;

/** The topics in which an aim is served. */
export const topicsOfAim: Record<Aim, readonly Topic[]> = {
  phone: ['digital-skills'],
  papers: ['law', 'digital-skills', 'essential-skills'],
  earn: ['work', 'green-skills'],
  family: ['family-safety', 'essential-skills'],
  know: ['general', 'science'],
};

/** The level that fits, on the scale of `levelNumbers`. */
export const levelNumberOf: Record<StartLevel, number> = { new: 1, some: 2, good: 3 };
