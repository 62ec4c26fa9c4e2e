import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Progress } from '../progress';
import { RecommenderError } from '../recommender-error';
import type { SpdInverter } from './spd-inverter';

/** The inverse by ml-matrix's Cholesky decomposition: for small matrices, and the reference in tests. */
export class MlMatrixInverter implements SpdInverter {
  readonly name = 'ml-matrix';

  async invert(matrix: Float64Array, n: number, progress?: Progress): Promise<void> {
    const notFinite = matrix.findIndex((value) => !Number.isFinite(value));
    // ml-matrix would call a matrix with NaN unsymmetric.
    if (notFinite >= 0) {
      throw new RecommenderError('not-positive-definite', { pivot: Math.floor(notFinite / n) });
    }
    const decomposition = new CholeskyDecomposition(Matrix.from1DArray(n, n, Array.from(matrix)));
    const factor = decomposition.lowerTriangularMatrix;
    for (let i = 0; i < n; i++) {
      const pivot = factor.get(i, i) ** 2;
      if (!(pivot > Math.abs(matrix[i * n + i]) * n * Number.EPSILON)) {
        throw new RecommenderError('not-positive-definite', { pivot: i });
      }
    }
    const inverse = decomposition.solve(Matrix.eye(n, n));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        const value = (inverse.get(i, j) + inverse.get(j, i)) / 2;
        matrix[i * n + j] = value;
        matrix[j * n + i] = value;
      }
    }
    progress?.({ stage: 'inverse', done: n, total: n });
  }
}
