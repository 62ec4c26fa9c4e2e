import type { Progress } from '../progress';
import { RecommenderError } from '../recommender-error';
import { backendsFor } from './backends';
import type { ItemMatrix, ItemMatrixBackend } from './item-matrix';
import type { GramSource } from './regularised-gram';

export interface PrecisionMatrix {
  readonly matrix: ItemMatrix;
  /** Which back-end it came from. */
  readonly backend: string;
  /** max |A·P - I| over the columns that were looked at. */
  readonly residual: number;
}

/** So many columns are multiplied out; rounding that spoils the inverse spoils it everywhere. */
const sampledColumns = 8;
/** Single precision stays a hundred times below it on the data sets it was tried on. */
const tolerance = 1e-3;

/**
 * P = A⁻¹, by the first back-end that can. One that says the matrix is not positive definite, is short of memory,
 * breaks down or is too inexact gives way to the next more precise one. Throws what the last one threw:
 * `not-positive-definite`, `inverse-inexact`, `out-of-memory`, `arithmetic-failed`.
 */
export async function precisionMatrix(
  gram: GramSource,
  progress?: Progress,
  backends: readonly ItemMatrixBackend[] = backendsFor(gram.size),
): Promise<PrecisionMatrix> {
  let refusal: unknown;
  for (const backend of backends) {
    try {
      const matrix = backend.create(gram.size);
      const report = refusal === undefined ? progress : again(progress, backend.name);
      await gram.fill(matrix, report);
      matrix.addToDiagonal(gram.ridge);
      await matrix.invert(report);
      const residual = residualOf(gram, matrix);
      // Written so that a residual that is no number fails too.
      if (!(residual <= tolerance)) throw new RecommenderError('inverse-inexact', { residual, tolerance });
      return { matrix, backend: backend.name, residual };
    } catch (error) {
      if (!(error instanceof RecommenderError)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

/** A stage that begins once more has another name: its progress never falls. */
function again(progress: Progress | undefined, backend: string): Progress {
  return (event) => progress?.({ ...event, stage: `${event.stage} (${backend})` });
}

function residualOf(gram: GramSource, inverse: ItemMatrix): number {
  const n = gram.size;
  const step = Math.max(1, Math.floor(n / sampledColumns));
  let worst = 0;
  for (let column = 0; column < n; column += step) {
    const product = gram.times(inverse.row(column));
    product[column] -= 1;
    for (const value of product) {
      // NaN stays: it compares as neither larger nor smaller.
      if (!(Math.abs(value) <= worst)) worst = Math.abs(value);
    }
  }
  return worst;
}
