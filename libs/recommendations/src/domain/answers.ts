import type { Topic } from '@domdom/ui';

/** How well somebody uses a phone, from their own answer. */
export const phoneSkills = ['new', 'some', 'good'] as const;
export type PhoneSkill = (typeof phoneSkills)[number];

/** What somebody wants to learn for. */
export const aims = ['phone', 'papers', 'earn', 'family', 'know'] as const;
export type Aim = (typeof aims)[number];

/** What a newcomer told us, so that the first list suits them. */
export interface Answers {
  topics: Topic[];
  phoneSkill: PhoneSkill;
  aim: Aim;
}

/** The topics in which an aim is served. */
export const topicsOfAim: Record<Aim, readonly Topic[]> = {
  phone: ['digital-skills'],
  papers: ['law', 'digital-skills', 'essential-skills'],
  earn: ['work', 'green-skills'],
  family: ['family-safety', 'essential-skills'],
  know: ['general', 'science'],
};

/** The level of digital courses that fits, on the scale of `levelNumbers`. */
export const levelOfSkill: Record<PhoneSkill, number> = { new: 1, some: 2, good: 3 };
