import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { InteractionMatrix } from '../data/interaction-matrix';

/** Fᵀ·F of row-major factors, count x d. */
export function gramOf(factors: Float64Array, count: number, d: number): Float64Array {
  const gram = new Float64Array(d * d);
  for (let row = 0; row < count; row++) {
    const at = row * d;
    for (let a = 0; a < d; a++) {
      const value = factors[at + a];
      for (let b = 0, to = a * d; b <= a; b++, to++) gram[to] += value * factors[at + b];
    }
  }
  for (let a = 0; a < d; a++) for (let b = a + 1; b < d; b++) gram[a * d + b] = gram[b * d + a];
  return gram;
}

/** Those of a symmetric d x d matrix: row-major, in columns. */
export function eigenvectors(gram: Float64Array, d: number): Float64Array {
  const matrix = Matrix.from1DArray(d, d, gram);
  const { eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return Float64Array.from(eigenvectorMatrix.to1DArray());
}

/** factors · basis. */
export function rotated(factors: Float64Array, basis: Float64Array, d: number): Float64Array {
  const result = new Float64Array(factors.length);
  for (let row = 0; row < factors.length; row += d) {
    for (let k = 0; k < d; k++) {
      const value = factors[row + k];
      for (let column = 0, at = k * d; column < d; column++, at++) result[row + column] += value * basis[at];
    }
  }
  return result;
}

/** Σ weight·x·xᵀ / Σ weight over the entries. */
export function meanCurvature(matrix: InteractionMatrix, vectors: Float64Array, d: number): Float64Array {
  const { rows, rowStart, values } = matrix;
  const weighted = vectors.slice();
  let total = 0;
  for (let row = 0; row < rows; row++) {
    let weight = 0;
    for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) weight += values[entry];
    total += weight;
    for (let k = row * d; k < (row + 1) * d; k++) weighted[k] *= Math.sqrt(weight);
  }
  return gramOf(weighted, rows, d).map((value) => value / total);
}
