import type { InteractionMatrix } from '../data/interaction-matrix';
import { decayByTime, shareLeft } from '../data/time-decay';
import type { OuterProduct } from '../linalg/low-rank-change';
import type { LearnerRow } from './row-change';

/** How the rows of learners count in EASE's Gram matrix. */
export interface RowWeighting {
  readonly dropout: number;
  readonly lengthPower: number;
  /** Days; 0 where an item counts the same whenever it was taken. */
  readonly halfLifeDays: number;
  /** What the length weights were scaled by when the model was fitted. */
  readonly lengthScale: number;
  /** Milliseconds since 1970 that ages count from. */
  readonly now: number;
}

/** What dropout adds to the diagonal, as a part of the Gram matrix's own. */
export function dropoutShare(dropout: number): number {
  return dropout / (1 - dropout);
}

/** How much an item taken at `time` still counts, 1 where the time is unknown or later than `now`. */
export function ageWeight(time: number, now: number, halfLifeDays: number): number {
  return halfLifeDays === 0 ? 1 : shareLeft(time, now, halfLifeDays);
}

/** The latest time in the matrix, NaN where none is known. */
export function latestTime({ times }: InteractionMatrix): number {
  let latest = Number.NaN;
  for (const time of times ?? []) if (!(time <= latest) && !Number.isNaN(time)) latest = time;
  return latest;
}

/** The matrix with each value weighted by its age; itself when there is nothing to weight. */
export function weightedByAge(
  matrix: InteractionMatrix,
  halfLifeDays: number,
  now: number,
): InteractionMatrix {
  return halfLifeDays === 0 ? matrix : decayByTime(matrix, { now, halfLifeDays });
}

/** What the weights of `learnerLengthWeights` were scaled by. */
export function lengthScaleOf(
  { rows, rowStart }: InteractionMatrix,
  rowWeights: Float64Array | undefined,
  power: number,
): number {
  for (let row = 0; rowWeights && row < rows; row++) {
    const length = rowStart[row + 1] - rowStart[row];
    if (length > 0) return rowWeights[row] * length ** power;
  }
  return 1;
}

/**
 * What a change of one row adds to A = G + Λ as outer products: the row that comes, less the one that goes, and
 * for dropout what the diagonal changes by at each of their items.
 */
export function changeOfRow(before: LearnerRow, after: LearnerRow, weighting: RowWeighting): OuterProduct[] {
  const { dropout, lengthPower, lengthScale, halfLifeDays, now } = weighting;
  const diagonal = new Map<number, number>();
  const rowTerm = (row: LearnerRow, sign: 1 | -1): OuterProduct => {
    const factor = row.items.length > 0 ? sign * lengthScale * row.items.length ** -lengthPower : 0;
    const values = row.weights.map((weight, at) => weight * ageWeight(row.times[at], now, halfLifeDays));
    row.items.forEach((item, at) => {
      diagonal.set(item, (diagonal.get(item) ?? 0) + factor * values[at] ** 2);
    });
    return { items: row.items, values, factor };
  };
  const terms = [rowTerm(after, 1), rowTerm(before, -1)];
  if (dropout === 0) return terms;
  for (const [item, change] of diagonal) {
    terms.push({ items: [item], values: [1], factor: dropoutShare(dropout) * change });
  }
  return terms;
}
