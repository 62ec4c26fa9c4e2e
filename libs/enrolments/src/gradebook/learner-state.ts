/** How a learner stands, as somebody who helps them wants to know it. */
export const learnerStates = ['active', 'stuck', 'not-begun', 'completed', 'left'] as const;
export type LearnerState = (typeof learnerStates)[number];

/** After how many days without progress somebody counts as stuck, unless the reader asks for others. */
export const usualStuckDays = 14;
export const stuckDayChoices = ['7', '14', '30'] as const;
/** A lesson that was not passed so often, and is still not done, holds somebody up. */
export const stuckFailures = 3;

const dayMilliseconds = 86_400_000;

/** Whole days between two moments, never negative. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / dayMilliseconds));
