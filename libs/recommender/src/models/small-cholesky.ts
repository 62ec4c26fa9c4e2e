import { RecommenderError } from '../recommender-error';

/**
 * Cholesky factors of small matrices (up to a few hundred) in typed arrays of the caller, row-major with rows of
 * `stride`: the inner loops of a factorisation solve thousands of them.
 */

/** Replaces the lower triangle of the n x n `a` by L with A = L·Lᵀ. Throws `not-positive-definite`. */
export function choleskyInPlace(a: Float64Array, n: number, stride: number): void {
  for (let i = 0; i < n; i++) {
    const row = i * stride;
    for (let j = 0; j < i; j++) {
      const other = j * stride;
      let sum = a[row + j];
      for (let k = 0; k < j; k++) sum -= a[row + k] * a[other + k];
      a[row + j] = sum / a[other + j];
    }
    let pivot = a[row + i];
    for (let k = 0; k < i; k++) pivot -= a[row + k] ** 2;
    // Written so that NaN fails too.
    if (!(pivot > 0)) throw new RecommenderError('not-positive-definite', { pivot: i });
    a[row + i] = Math.sqrt(pivot);
  }
}

/** b becomes A⁻¹·b. */
export function solveInPlace(l: Float64Array, n: number, stride: number, b: Float64Array): void {
  forwardInPlace(l, n, stride, b);
  for (let i = n - 1; i >= 0; i--) {
    const value = b[i] / l[i * stride + i];
    b[i] = value;
    for (let k = 0; k < i; k++) b[k] -= l[i * stride + k] * value;
  }
}

/** b becomes L⁻¹·b. */
export function forwardInPlace(l: Float64Array, n: number, stride: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const row = i * stride;
    let sum = b[i];
    for (let k = 0; k < i; k++) sum -= l[row + k] * b[k];
    b[i] = sum / l[row + i];
  }
}
