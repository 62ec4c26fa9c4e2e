import { bootstrapMean, type Estimate, seededRng } from '@domdom/recommender';

/** So much worse (in NDCG) as the least favourable end of the interval may be is no difference anybody would notice. */
export const margin = 0.02;
const seed = 1;

/** Why a new version was taken, or was not. */
export type Why =
  | 'first'
  | 'not-worse'
  | 'worse'
  /** Too few people to compare on: popularity. */
  | 'too-little'
  /** The live one's files are damaged, missing, or of another format, or nothing is known of how it was made. */
  | 'live-unreadable'
  /** An administrator holds the live one. */
  | 'pinned';

export interface Decision {
  taken: boolean;
  why: Why;
  /** NDCG of the new one less that of the live one, learner by learner; null where they were not compared. */
  difference: Estimate | null;
  margin: number;
}

/** The new one's NDCG less the live one's, over the same learners, with the paired bootstrap's 95% interval. */
export function differenceOf(fresh: Float64Array, live: Float64Array): Estimate {
  return bootstrapMean(
    fresh.map((ndcg, learner) => ndcg - (live[learner] ?? 0)),
    seededRng(seed),
  );
}

/**
 * A new version is taken when it is not worse than the live one on the same held-out learners: when it did at least as
 * well, or when even the lower end of the interval of their difference is above -margin. With few learners every
 * interval is wide; what did as well and knows more would else never be taken. What is held by an administrator stays
 * while it can be read.
 */
export function decide(about: {
  live: 'none' | 'sound' | 'unreadable';
  pinned: boolean;
  tooLittle: boolean;
  difference: Estimate | null;
}): Decision {
  const { live, pinned, tooLittle, difference } = about;
  const say = (taken: boolean, why: Why): Decision => ({ taken, why, difference, margin });
  if (live === 'none') return say(true, 'first');
  if (live === 'unreadable') return say(true, 'live-unreadable');
  if (pinned) return say(false, 'pinned');
  if (tooLittle) return say(true, 'too-little');
  if (!difference) return say(true, 'live-unreadable');
  return difference.value >= 0 || difference.low > -margin ? say(true, 'not-worse') : say(false, 'worse');
}
