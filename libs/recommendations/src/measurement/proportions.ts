/** The quantile of the standard normal distribution for a two-sided error of 5%, and for a power of 80%. */
const z975 = 1.959963984540054;
const z80 = 0.8416212335729143;
/** A difference that pure chance would give less often than this is called sure. */
export const significance = 0.05;

export interface Interval {
  low: number;
  high: number;
}
/** How many of some people did something. */
export interface Count {
  hits: number;
  people: number;
}

/**
 * Wilson's score interval (95%) of a proportion (Wilson 1927). `people` may be a fraction: an effective number.
 * From 0 to 1 for nobody.
 */
export function wilson({ hits, people }: Count): Interval {
  if (people <= 0) return { low: 0, high: 1 };
  const share = hits / people;
  const square = z975 * z975;
  const middle = (2 * hits + square) / (2 * (people + square));
  const half = (z975 * Math.sqrt(square + 4 * people * share * (1 - share))) / (2 * (people + square));
  // At the ends rounding would lead a hair's breadth beyond what is possible.
  return {
    low: hits <= 0 ? 0 : Math.max(0, middle - half),
    high: hits >= people ? 1 : Math.min(1, middle + half),
  };
}

/** Newcombe's interval (95%) of the difference `second − first`, from both Wilson intervals (Newcombe 1998, method 10). */
export function newcombe(first: Count, second: Count): Interval {
  const shareOf = ({ hits, people }: Count) => (people > 0 ? hits / people : 0);
  const [a, b] = [shareOf(first), shareOf(second)];
  const [of, to] = [wilson(first), wilson(second)];
  return {
    low: b - a - Math.hypot(b - to.low, of.high - a),
    high: b - a + Math.hypot(to.high - b, a - of.low),
  };
}

/** The share of a standard normal distribution below z; Abramowitz and Stegun 7.1.26, to 1.5e-7. */
function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const error = 1 - series * Math.exp(-x * x);
  return z < 0 ? (1 - error) / 2 : (1 + error) / 2;
}

/** The two-sided test of two proportions being one, with the pooled variance. Without any difference p is 1. */
export function twoProportionTest(first: Count, second: Count): { z: number; p: number } {
  const pooled = (first.hits + second.hits) / (first.people + second.people);
  const variance = pooled * (1 - pooled) * (1 / first.people + 1 / second.people);
  if (!(variance > 0)) return { z: 0, p: 1 };
  const z = (second.hits / second.people - first.hits / first.people) / Math.sqrt(variance);
  return { z, p: 2 * normalBelow(-Math.abs(z)) };
}

/**
 * How many people each arm needs so that a difference of `difference` from `base` is found in 80% of all cases, with
 * an error of 5% (Fleiss, Levin and Paik 2003, without the correction for continuity).
 */
export function peopleNeeded(base: number, difference: number): number {
  const other = base + difference;
  const middle = (base + other) / 2;
  const alike = z975 * Math.sqrt(2 * middle * (1 - middle));
  const apart = z80 * Math.sqrt(base * (1 - base) + other * (1 - other));
  return Math.ceil(((alike + apart) / difference) ** 2);
}

/** What was seen at one rank, each weighted by what its probability was. */
export interface WeightedStratum {
  rank: number;
  /** The sum of the weights, of their squares, and of the weights of those that were hit. */
  weight: number;
  squares: number;
  hits: number;
}
export interface WeightedRate extends Interval {
  value: number;
}

/** The effective number of equally weighted ones (Kish 1965). */
const effective = ({ weight, squares }: WeightedStratum) => (squares > 0 ? (weight * weight) / squares : 0);

/**
 * A rate as it would be if every item stood at every rank as often: within a rank self-normalised inverse propensity,
 * and over the ranks the shares of `ranks` (rank → share), which are the same for all that are compared. Ranks at which
 * nothing was seen are left out. Null when nothing was seen at all. The interval (95%) is that of a stratified mean.
 */
export function standardRate(
  strata: readonly WeightedStratum[],
  ranks: ReadonlyMap<number, number>,
): WeightedRate | null {
  const seen = strata.filter(({ rank, weight }) => weight > 0 && (ranks.get(rank) ?? 0) > 0);
  const whole = seen.reduce((sum, { rank }) => sum + (ranks.get(rank) ?? 0), 0);
  if (whole <= 0) return null;
  let value = 0;
  let variance = 0;
  for (const stratum of seen) {
    const share = (ranks.get(stratum.rank) ?? 0) / whole;
    const rate = stratum.hits / stratum.weight;
    value += share * rate;
    // Where all or none were hit the middle of Wilson's interval stands for the rate, so that few are not called sure.
    const { low, high } = wilson({ hits: rate * effective(stratum), people: effective(stratum) });
    variance += share * share * ((high - low) / (2 * z975)) ** 2;
  }
  const half = z975 * Math.sqrt(variance);
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}
