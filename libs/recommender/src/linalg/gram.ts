import { type ColumnIndex, type InteractionMatrix, indexByColumn } from '../data/interaction-matrix';
import { Pacer, type Progress } from '../progress';

/** Rows of the Gram matrix G = Xᵀ·W·X of a sparse X, one at a time: never more than one row of memory. */
export class GramRows {
  private readonly byColumn: ColumnIndex;

  /** `rowWeights` is the diagonal of W, one for each learner; all 1 when absent. */
  constructor(
    private readonly matrix: InteractionMatrix,
    private readonly rowWeights?: Float64Array,
  ) {
    this.byColumn = indexByColumn(matrix);
  }

  /** Adds G[item, j] to into[offset + j] for every j, or for j >= item only. */
  addTo(into: Float64Array, offset: number, item: number, part: 'whole' | 'upper'): void {
    const { rowStart, columnOf, values } = this.matrix;
    const { columnStart, rowOf, entryOf } = this.byColumn;
    for (let at = columnStart[item]; at < columnStart[item + 1]; at++) {
      const row = rowOf[at];
      const factor = values[entryOf[at]] * (this.rowWeights ? this.rowWeights[row] : 1);
      const end = rowStart[row + 1];
      // Columns rise within a row: what comes after the item's own entry is the upper triangle.
      for (let entry = part === 'upper' ? entryOf[at] : rowStart[row]; entry < end; entry++) {
        into[offset + columnOf[entry]] += factor * values[entry];
      }
    }
  }
}

/** The whole Gram matrix, row-major, columns x columns: upper triangle computed, then mirrored. */
export async function gram(
  matrix: InteractionMatrix,
  options: { rowWeights?: Float64Array; progress?: Progress } = {},
): Promise<Float64Array> {
  const n = matrix.columns;
  const rows = new GramRows(matrix, options.rowWeights);
  const result = new Float64Array(n * n);
  const pacer = new Pacer();
  for (let item = 0; item < n; item++) {
    rows.addTo(result, item * n, item, 'upper');
    if (pacer.due()) {
      options.progress?.({ stage: 'gram', done: item + 1, total: n });
      await pacer.breathe();
    }
  }
  mirrorUpper(result, n);
  options.progress?.({ stage: 'gram', done: n, total: n });
  return result;
}

/** Copies the upper triangle of a row-major n x n matrix onto the lower, in blocks that stay in the cache. */
export function mirrorUpper(matrix: Float64Array, n: number): void {
  const block = 64;
  for (let top = 0; top < n; top += block) {
    for (let left = top; left < n; left += block) {
      for (let row = top; row < Math.min(top + block, n); row++) {
        for (let column = Math.max(left, row + 1); column < Math.min(left + block, n); column++) {
          matrix[column * n + row] = matrix[row * n + column];
        }
      }
    }
  }
}

/**
 * One weight for each learner, falling with the number of their items to the given power: someone who took
 * hundreds of courses says less by each. Scaled so that the trace of G stays, which keeps lambda comparable.
 */
export function learnerLengthWeights(matrix: InteractionMatrix, power: number): Float64Array {
  const { rows, rowStart, values } = matrix;
  const weights = new Float64Array(rows);
  let before = 0;
  let after = 0;
  for (let row = 0; row < rows; row++) {
    const length = rowStart[row + 1] - rowStart[row];
    if (length === 0) continue;
    weights[row] = length ** -power;
    let squares = 0;
    for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) squares += values[entry] ** 2;
    before += squares;
    after += squares * weights[row];
  }
  const scale = after > 0 ? before / after : 1;
  return weights.map((weight) => weight * scale);
}
