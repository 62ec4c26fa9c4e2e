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
 * How much an interaction at `time` still counts: 1 now, 1/2 after the half-life, 1 when the time is NaN
 * (unknown). Throws `time-in-future` for a time more than a day after `now`.
 */
export function decayFactor(time: number, { now, halfLifeDays }: TimeDecayOptions): number {
  if (Number.isNaN(time)) return 1;
  if (time > now + clockToleranceMs) throw new RecommenderError('time-in-future', { time, now });
  return 2 ** (-Math.max(0, now - time) / dayMs / halfLifeDays);
}

/** The matrix with each value multiplied by its decay; unchanged when it carries no times. */
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
