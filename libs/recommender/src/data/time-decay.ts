import { checkedOption, RecommenderError } from '../recommender-error';
import type { InteractionMatrix } from './interaction-matrix';
import { clockToleranceMs } from './interactions';

const dayMs = 86_400_000;

export interface TimeDecayOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** After so many days an interaction counts half. */
  readonly halfLifeDays: number;
}

/**
 * The one rule of fading: what is left of something of `time` at `now`, 1/2 after the half-life; 1 when either time is
 * NaN (unknown) and for what is later than `now`.
 */
export function shareLeft(time: number, now: number, halfLifeDays: number): number {
  const age = now - time;
  return age > 0 ? 2 ** (-age / dayMs / halfLifeDays) : 1;
}

/**
 * How much an interaction at `time` still counts: 1 now, 1/2 after the half-life, 1 when the time is NaN
 * (unknown). Throws `time-in-future` for a time more than a day after `now`.
 */
export function decayFactor(time: number, { now, halfLifeDays }: TimeDecayOptions): number {
  if (time > now + clockToleranceMs) throw new RecommenderError('time-in-future', { time, now });
  return shareLeft(time, now, halfLifeDays);
}

/**
 * The matrix with each value multiplied by its decay; unchanged when it carries no times. Any model learns of recency
 * by being fitted on it; EASE does so by itself, as its updates have to go on in the same way.
 */
export function decayByTime(matrix: InteractionMatrix, options: TimeDecayOptions): InteractionMatrix {
  checkedOption('halfLifeDays', options.halfLifeDays, 'positive');
  const { times } = matrix;
  if (!times) return matrix;
  // A value that underflows would be an entry of zero, which the matrix does not hold.
  const values = matrix.values.map((value, entry) =>
    Math.max(value * decayFactor(times[entry], options), Number.MIN_VALUE),
  );
  return { ...matrix, values };
}
