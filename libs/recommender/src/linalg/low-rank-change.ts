import type { ItemMatrix } from './item-matrix';

/** factor · u·uᵀ for a sparse u. */
export interface OuterProduct {
  readonly items: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly factor: number;
}

/** What takes a term back. */
export const negated = (term: OuterProduct): OuterProduct => ({ ...term, factor: -term.factor });

/** Wider than this a change costs more than the pass that it saves. */
const widest = 64;

/** Changes, in their order, laid together as far as fewer passes over the inverse are worth it. */
export function passesOf(changes: readonly (readonly OuterProduct[])[]): OuterProduct[][] {
  const passes: { readonly terms: OuterProduct[]; readonly items: ReadonlySet<number> }[] = [];
  for (const terms of changes) {
    const items = terms.flatMap((term) => Array.from(term.items));
    const last = passes.at(-1);
    const both = {
      terms: [...(last?.terms ?? []), ...terms],
      items: new Set([...(last?.items ?? []), ...items]),
    };
    if (last && Math.min(both.terms.length, both.items.size) <= widest) passes.splice(-1, 1, both);
    else passes.push({ terms: [...terms], items: new Set(items) });
  }
  return passes.map(({ terms }) => terms);
}

/** A change U·M·Uᵀ of A. */
interface Change {
  /** P·U, column by column. */
  readonly vectors: readonly (Float32Array | Float64Array)[];
  /** Uᵀ·P·U, row after row. */
  readonly overlap: Float64Array;
  /** M, row after row. */
  readonly middle: Float64Array;
}

/** What adds up to less than this share of its determinant was not in the matrix. */
const leastShare = 1e-9;
/** A vector of which the others leave no more than this depends on them. */
const dependent = 1e-12;

/**
 * Replaces P = A⁻¹ by the inverse of A + Σ factor·u·uᵀ (Woodbury 1950), in one pass over P whatever the number of
 * terms. The change is written as U·M·Uᵀ, with the terms as the columns of U or with the items that occur in them,
 * whichever are fewer: dropout changes the diagonal at each item of a row. With Uᵀ·P·U = L·Lᵀ and K = I + Lᵀ·M·L,
 * P changes by -(P·U)·(M - M·L·K⁻¹·Lᵀ·M)·(P·U)ᵀ. Answers false, and changes nothing, when what would remain is not
 * positive definite, that is when K is not.
 */
export function changeInverse(inverse: ItemMatrix, terms: readonly OuterProduct[]): boolean {
  const present = terms.filter(({ factor, items }) => factor !== 0 && items.length > 0);
  if (present.length === 0) return true;
  const items = [...new Set(present.flatMap((term) => Array.from(term.items)))];
  const change =
    present.length < items.length ? alongTerms(inverse, present) : alongItems(inverse, present, items);
  const core = coreOf(change);
  if (!core) return false;
  inverse.addProducts(change.vectors, core);
  return true;
}

function alongTerms(inverse: ItemMatrix, terms: readonly OuterProduct[]): Change {
  const count = terms.length;
  const vectors = terms.map(({ items, values }) => {
    const product = new Float64Array(inverse.size);
    for (let at = 0; at < items.length; at++) {
      const row = inverse.row(items[at]);
      const value = values[at];
      for (let j = 0; j < row.length; j++) product[j] += value * row[j];
    }
    return product;
  });
  const overlap = new Float64Array(count * count);
  const middle = new Float64Array(count * count);
  terms.forEach(({ items, values, factor }, a) => {
    middle[a * count + a] = factor;
    for (let b = 0; b <= a; b++) {
      let dot = 0;
      for (let at = 0; at < items.length; at++) dot += values[at] * vectors[b][items[at]];
      overlap[a * count + b] = dot;
      overlap[b * count + a] = dot;
    }
  });
  return { vectors, overlap, middle };
}

function alongItems(inverse: ItemMatrix, terms: readonly OuterProduct[], touched: readonly number[]): Change {
  const count = touched.length;
  const vectors = touched.map((item) => inverse.row(item));
  const overlap = Float64Array.from({ length: count * count }, (_, at) => {
    return vectors[Math.floor(at / count)][touched[at % count]];
  });
  const placeOf = new Map(touched.map((item, place) => [item, place]));
  const middle = new Float64Array(count * count);
  for (const { items, values, factor } of terms) {
    const places = Array.from(items, (item) => placeOf.get(item) ?? 0);
    places.forEach((a, i) => {
      places.forEach((b, j) => {
        middle[a * count + b] += factor * values[i] * values[j];
      });
    });
  }
  return { vectors, overlap, middle };
}

/** -(M - M·L·K⁻¹·Lᵀ·M); nothing where K is not positive definite. */
function coreOf({ vectors, overlap, middle }: Change): Float64Array | undefined {
  const count = vectors.length;
  factorise(overlap, count, dependent);
  // Lᵀ·M, and K in the lower triangle.
  const half = new Float64Array(count * count);
  const k = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let through = a; through < count; through++) {
      const share = overlap[through * count + a];
      for (let b = 0; b < count; b++) half[a * count + b] += share * middle[through * count + b];
    }
    for (let b = 0; b <= a; b++) {
      let dot = a === b ? 1 : 0;
      for (let through = b; through < count; through++)
        dot += half[a * count + through] * overlap[through * count + b];
      k[a * count + b] = dot;
    }
  }
  // The determinant of K is that of A, after by before.
  if (!(factorise(k, count, 0) > leastShare)) return undefined;
  for (let a = 0; a < count; a++) {
    for (let through = 0; through < a; through++) {
      const share = k[a * count + through];
      for (let b = 0; b < count; b++) half[a * count + b] -= share * half[through * count + b];
    }
    const pivot = k[a * count + a];
    for (let b = 0; b < count; b++) half[a * count + b] /= pivot;
  }
  const core = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b <= a; b++) {
      let value = -middle[a * count + b];
      for (let through = 0; through < count; through++)
        value += half[through * count + a] * half[through * count + b];
      core[a * count + b] = value;
      core[b * count + a] = value;
    }
  }
  return core;
}

/**
 * Replaces the lower triangle of the symmetric n x n `a` by L with A = L·Lᵀ; a pivot of at most the `floor`th part of
 * its diagonal is taken for zero. Returns the product of the pivots.
 */
function factorise(a: Float64Array, n: number, floor: number): number {
  let product = 1;
  for (let j = 0; j < n; j++) {
    const own = j * n;
    let pivot = a[own + j];
    for (let through = 0; through < j; through++) pivot -= a[own + through] ** 2;
    const root = pivot > floor * a[own + j] ? Math.sqrt(pivot) : 0;
    product *= root ** 2;
    a[own + j] = root;
    for (let i = j + 1; i < n; i++) {
      let sum = a[i * n + j];
      for (let through = 0; through < j; through++) sum -= a[i * n + through] * a[own + through];
      a[i * n + j] = root === 0 ? 0 : sum / root;
    }
  }
  return product;
}
