import type { Rng } from '../random';

/** A figure with its 95% interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The mean with the percentile bootstrap's interval (Efron 1979): learners are drawn again with return. */
export function bootstrapMean(values: Float64Array, rng: Rng, resamples = 1000): Estimate {
  const means = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(rng() * values.length)];
    means[resample] = sum / values.length;
  }
  means.sort();
  const value = values.reduce((sum, each) => sum + each, 0) / values.length;
  return { value, low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/**
 * The share of the catalogue that appears in at least one list, with a bootstrap interval. A resample holds
 * fewer different learners and so always covers less; the interval is therefore moved to lie around the value.
 */
export function bootstrapCoverage(
  lists: readonly Int32Array[],
  items: number,
  rng: Rng,
  resamples = 200,
): Estimate {
  const seen = new Int32Array(items).fill(-1);
  const covered = (resample: number, pick: (draw: number) => number): number => {
    let count = 0;
    for (let draw = 0; draw < lists.length; draw++) {
      for (const item of lists[pick(draw)]) {
        if (seen[item] !== resample) count++;
        seen[item] = resample;
      }
    }
    return count / items;
  };
  const value = covered(resamples, (draw) => draw);
  const shares = Float64Array.from({ length: resamples }, (_, resample) =>
    covered(resample, () => Math.floor(rng() * lists.length)),
  ).sort();
  const shift = value - shares.reduce((sum, share) => sum + share, 0) / resamples;
  return {
    value,
    low: Math.max(0, Math.min(value, quantile(shares, 0.025) + shift)),
    high: Math.min(1, Math.max(value, quantile(shares, 0.975) + shift)),
  };
}

/** Linear between the two nearest of the sorted values. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.ceil(at);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}
