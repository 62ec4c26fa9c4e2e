import type { Rng } from '../random';
import { checkedOption, RecommenderError } from '../recommender-error';
import { relativeScores, type Scored } from './diversity';
import type { ExposureCounts } from './exposure-cap';

export interface ExplorationOptions {
  /** How many of the list's last places are drawn, 3 at most; the first place of a list never is. */
  readonly places: number;
  /** From how many of the next candidates each is drawn, 50 at most. */
  readonly pool: number;
  /** Drawn evenly, or the likelier the better the score (relative to the best of the pool). */
  readonly by: 'uniform' | 'softmax';
  /** For `softmax`: the larger, the more even. 0.2 unless said. */
  readonly temperature?: number;
  /** How often a place is drawn at all; otherwise the next candidate stands there. 1 unless said. */
  readonly rate?: number;
}

/** The probabilities are summed over every course the draws can take, which these keep short. */
export const mostPlaces = 3;
export const largestPool = 50;

/** Throws `option-invalid` unless the options make sense. */
export function checkedExploration(options: ExplorationOptions): Required<ExplorationOptions> {
  const { places, pool, by, temperature = 0.2, rate = 1 } = options;
  checkedOption('places', places, 'positive integer');
  checkedOption('pool', pool, 'positive integer');
  if (places > mostPlaces) {
    throw new RecommenderError('option-invalid', {
      option: 'places',
      value: places,
      expected: `<= ${mostPlaces}`,
    });
  }
  if (pool > largestPool) {
    throw new RecommenderError('option-invalid', {
      option: 'pool',
      value: pool,
      expected: `<= ${largestPool}`,
    });
  }
  checkedOption('temperature', temperature, 'positive');
  checkedOption('rate', rate, 'share');
  return { places, pool, by, temperature, rate };
}

export interface Drawn {
  /** Position in the pool. */
  readonly index: number;
  /** The probability, before any draw, that this candidate comes to stand in this place. */
  readonly probability: number;
}

/** Draws one candidate after another out of a pool, never twice the same, within the exposure caps. */
export class Exploration<Candidate extends Scored> {
  private readonly options: Required<ExplorationOptions>;
  private readonly weights: Float64Array;

  /** `pool` in the order in which the candidates would stand without any draw. */
  constructor(
    private readonly pool: readonly Candidate[],
    private readonly exposure: ExposureCounts<Candidate>,
    options: ExplorationOptions,
  ) {
    this.options = checkedExploration(options);
    const { by, temperature } = this.options;
    const scores = relativeScores(pool);
    const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    this.weights = scores.map((score) => (by === 'uniform' ? 1 : Math.exp((score - best) / temperature)));
  }

  draw(places: number, rng: Rng): Drawn[] {
    const probabilities = this.probabilities(places);
    const taken = new Set<number>();
    const drawn: Drawn[] = [];
    for (let place = 0; place < places; place++) {
      const chances = this.chances(taken);
      const index = pick(chances, rng());
      if (index === undefined) break;
      this.exposure.take(this.pool[index]);
      taken.add(index);
      drawn.push({ index, probability: probabilities[place][index] });
    }
    return drawn;
  }

  /** By place, then by candidate of the pool: the exact probability that it stands there, over all draws. */
  probabilities(places: number): Float64Array[] {
    const sums = Array.from({ length: places }, () => new Float64Array(this.pool.length));
    this.follow(0, places, 1, new Set(), sums);
    return sums;
  }

  private follow(
    place: number,
    places: number,
    reached: number,
    taken: Set<number>,
    sums: Float64Array[],
  ): void {
    const chances = this.chances(taken);
    chances.forEach((chance, index) => {
      if (chance === 0) return;
      sums[place][index] += reached * chance;
      if (place + 1 === places) return;
      taken.add(index);
      this.exposure.take(this.pool[index]);
      this.follow(place + 1, places, reached * chance, taken, sums);
      this.exposure.giveBack(this.pool[index]);
      taken.delete(index);
    });
  }

  /** The chances of the next draw when these are taken: all 0 when nobody may stand there, else summing to 1. */
  private chances(taken: ReadonlySet<number>): Float64Array {
    const { rate } = this.options;
    const chances = new Float64Array(this.pool.length);
    const left = this.pool.flatMap((_, index) => (taken.has(index) ? [] : [index]));
    const within = left.filter((index) => this.exposure.allows(this.pool[index]));
    const eligible = within.length === 0 && this.exposure.mayFill ? left : within;
    if (eligible.length === 0) return chances;
    const whole = eligible.reduce((sum, index) => sum + this.weights[index], 0);
    for (const index of eligible) {
      // Where all that is left has a weight of nothing, nothing speaks for one more than for another.
      chances[index] = rate * (whole > 0 ? this.weights[index] / whole : 1 / eligible.length);
    }
    chances[eligible[0]] += 1 - rate;
    return chances;
  }
}

/** The index at which the running sum of the chances passes `point`, 0 <= point < 1. */
function pick(chances: Float64Array, point: number): number | undefined {
  let sum = 0;
  let last: number | undefined;
  for (let index = 0; index < chances.length; index++) {
    if (chances[index] === 0) continue;
    sum += chances[index];
    last = index;
    if (point < sum) return index;
  }
  // The chances sum to 1 but for rounding.
  return last;
}
