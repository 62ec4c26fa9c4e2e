import { type InteractionMatrix, indexByColumn } from '../data/interaction-matrix';
import { Pacer, type Progress } from '../progress';
import { type Rng, seededRng } from '../random';
import { type IalsOptions, ridgeOf } from './ials-options';
import { block, type Side, SideSolver } from './ials-side-solver';

export interface Factors {
  /** Learners x dimensions. */
  readonly learners: Float64Array;
  /** Items x dimensions. */
  readonly items: Float64Array;
}

/**
 * Minimises Σ c·(1 - ŷ)² over the entries + α0·Σ ŷ² over all pairs + the ridges, by turns on each side, a block
 * of dimensions at a time (S. Rendle et al., "iALS++: Speeding up Matrix Factorization with Subspace
 * Optimization", 2021): an iteration costs entries · d · block instead of entries · d².
 */
export async function trainFactors(
  matrix: InteractionMatrix,
  loss: IalsOptions,
  progress?: Progress,
): Promise<Factors> {
  const { rows, columns, rowStart, columnOf, values } = matrix;
  const byColumn = indexByColumn(matrix);
  const rng = seededRng(loss.seed);
  const learners: Side = {
    count: rows,
    factors: gaussian(rows * loss.dimensions, loss.dimensions, rng),
    start: rowStart,
    other: columnOf,
    ridge: ridges(rowStart, values, undefined, columns, loss),
  };
  const items: Side = {
    count: columns,
    factors: gaussian(columns * loss.dimensions, loss.dimensions, rng),
    start: byColumn.columnStart,
    other: byColumn.rowOf,
    entryOf: byColumn.entryOf,
    ridge: ridges(byColumn.columnStart, values, byColumn.entryOf, rows, loss),
  };
  const predictions = predict(learners, items, loss.dimensions);
  const pacer = new Pacer();
  const halves = [
    [learners, items],
    [items, learners],
  ] as const;
  for (let iteration = 0; iteration < loss.iterations; iteration++) {
    for (const [half, [side, against]] of halves.entries()) {
      const solver = new SideSolver(side, against, values, predictions, loss);
      for (let from = 0; from < loss.dimensions; from += block) {
        solver.startBlock(from);
        for (let member = 0; member < side.count; member++) {
          solver.solve(member);
          if (pacer.due()) {
            progress?.({ stage: 'factors', done: 2 * iteration + half, total: 2 * loss.iterations });
            await pacer.breathe();
          }
        }
      }
    }
  }
  progress?.({ stage: 'factors', done: 2 * loss.iterations, total: 2 * loss.iterations });
  return { learners: learners.factors, items: items.factors };
}

function predict(learners: Side, items: Side, d: number): Float64Array {
  const predictions = new Float64Array(learners.other.length);
  for (let row = 0; row < learners.count; row++) {
    for (let entry = learners.start[row]; entry < learners.start[row + 1]; entry++) {
      const item = learners.other[entry] * d;
      let along = 0;
      for (let k = 0; k < d; k++) along += learners.factors[row * d + k] * items.factors[item + k];
      predictions[entry] = along;
    }
  }
  return predictions;
}

function ridges(
  start: Int32Array,
  values: Float64Array,
  entryOf: Int32Array | undefined,
  possible: number,
  loss: IalsOptions,
): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, member) => {
    let weight = 0;
    for (let at = start[member]; at < start[member + 1]; at++) weight += values[entryOf ? entryOf[at] : at];
    return ridgeOf(weight, possible, loss);
  });
}

/** Normal with deviation 0.1 / √d, so that predictions start small whatever the dimension (Rendle et al. 2022). */
function gaussian(length: number, dimensions: number, rng: Rng): Float64Array {
  const deviation = 0.1 / Math.sqrt(dimensions);
  return Float64Array.from({ length }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - rng()));
    return deviation * radius * Math.cos(2 * Math.PI * rng());
  });
}
