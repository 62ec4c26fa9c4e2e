import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { ItemMatrix } from './item-matrix';

/** factor · u·uᵀ for a sparse u. */
export interface OuterProduct {
  readonly items: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly factor: number;
}

/** What adds up to less than this share of its determinant was not in the matrix. */
const leastShare = 1e-9;

/**
 * Replaces P = A⁻¹ by the inverse of A + Σ factor·u·uᵀ (Woodbury 1950), in one pass over P whatever the number of
 * terms. With S the signs of the factors and U the vectors times the roots of their sizes, the core S + Uᵀ·P·U is
 * taken apart into eigenvectors, so that the change is again a sum of outer products. Answers false, and changes
 * nothing, when what would remain is not positive definite (Haynsworth 1968: the core has to keep the signs of S).
 */
export function changeInverse(inverse: ItemMatrix, terms: readonly OuterProduct[]): boolean {
  const present = terms.filter(({ factor, items }) => factor !== 0 && items.length > 0);
  if (present.length === 0) return true;
  const scaled = present.map(({ items, values, factor }) => {
    const root = Math.sqrt(Math.abs(factor));
    return { items, values: Float64Array.from(values, (value) => value * root), sign: Math.sign(factor) };
  });
  const products = scaled.map(({ items, values }) => {
    const product = new Float64Array(inverse.size);
    for (let at = 0; at < items.length; at++) {
      const row = inverse.row(items[at]);
      const value = values[at];
      for (let j = 0; j < row.length; j++) product[j] += value * row[j];
    }
    return product;
  });
  const core = new Matrix(scaled.length, scaled.length);
  for (let a = 0; a < scaled.length; a++) {
    for (let b = 0; b <= a; b++) {
      const { items, values } = scaled[a];
      let dot = a === b ? scaled[a].sign : 0;
      for (let at = 0; at < items.length; at++) dot += values[at] * products[b][items[at]];
      core.set(a, b, dot);
      core.set(b, a, dot);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(core, { assumeSymmetric: true });
  if (!keepsSigns(realEigenvalues, scaled)) return false;
  const vectors = realEigenvalues.map((value, t) => {
    const vector = new Float64Array(inverse.size);
    products.forEach((product, a) => {
      const share = eigenvectorMatrix.get(a, t) / Math.sqrt(Math.abs(value));
      for (let j = 0; j < vector.length; j++) vector[j] += share * product[j];
    });
    return vector;
  });
  inverse.addOuterProducts(
    vectors,
    realEigenvalues.map((value) => (value < 0 ? 1 : -1)),
  );
  return true;
}

function keepsSigns(eigenvalues: readonly number[], terms: readonly { readonly sign: number }[]): boolean {
  const negative = eigenvalues.filter((value) => value < 0).length;
  // The ratio of the determinants, after and before.
  const ratio = eigenvalues.reduce((product, value) => product * Math.abs(value), 1);
  return negative === terms.filter(({ sign }) => sign < 0).length && ratio > leastShare;
}
