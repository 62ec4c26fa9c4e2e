import type { InteractionMatrix } from '../data/interaction-matrix';
import type { Progress } from '../progress';
import type { ItemMatrix } from './item-matrix';

/** A = G + Λ, wherever G comes from: what is inverted, and what the inverse is checked against. */
export interface GramSource {
  readonly size: number;
  /** The diagonal of Λ. */
  readonly ridge: Float64Array;
  /** Writes G into a matrix that is still empty. */
  fill(matrix: ItemMatrix, progress?: Progress): Promise<void>;
  /** A·v in double precision. */
  times(v: ArrayLike<number>): Float64Array;
}

/**
 * A = Xᵀ·W·X + Λ of sparse X, never written out: what an inverse is checked against, in double precision and in
 * as many operations as there are interactions.
 */
export class RegularisedGram implements GramSource {
  readonly size: number;

  /** `rowWeights` is the diagonal of W, all 1 when absent; `ridge` that of Λ. */
  constructor(
    readonly matrix: InteractionMatrix,
    readonly rowWeights: Float64Array | undefined,
    readonly ridge: Float64Array,
  ) {
    this.size = matrix.columns;
  }

  fill(matrix: ItemMatrix, progress?: Progress): Promise<void> {
    return matrix.setGram(this.matrix, this.rowWeights, progress);
  }

  times(v: ArrayLike<number>): Float64Array {
    const { rows, rowStart, columnOf, values } = this.matrix;
    const result = Float64Array.from(this.ridge, (ridge, item) => ridge * v[item]);
    for (let row = 0; row < rows; row++) {
      let dot = 0;
      for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) {
        dot += values[entry] * v[columnOf[entry]];
      }
      if (this.rowWeights) dot *= this.rowWeights[row];
      for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) {
        result[columnOf[entry]] += values[entry] * dot;
      }
    }
    return result;
  }
}

/** The diagonal of Xᵀ·W·X. */
export function gramDiagonal(matrix: InteractionMatrix, rowWeights?: Float64Array): Float64Array {
  const diagonal = new Float64Array(matrix.columns);
  for (let row = 0; row < matrix.rows; row++) {
    const weight = rowWeights ? rowWeights[row] : 1;
    for (let entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
      diagonal[matrix.columnOf[entry]] += weight * matrix.values[entry] ** 2;
    }
  }
  return diagonal;
}
