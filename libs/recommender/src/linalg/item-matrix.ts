import type { InteractionMatrix } from '../data/interaction-matrix';
import type { Progress } from '../progress';

/** The scores of a history over all items, and the largest of each `scoreBlock` of them. Valid until the next call. */
export interface ColumnScores {
  readonly values: Float32Array;
  readonly maxima: Float32Array;
}

/** Scores are summed up in blocks of so many, of which a search for the best need not read most. */
export const scoreBlock = 64;

/**
 * A symmetric matrix over all items in the memory of whoever computes with it: first the Gram matrix of what
 * learners took, then its inverse, which scores histories and takes changes. Single precision is enough for
 * all of that; a back-end that is more precise while it inverts is free to be.
 */
export interface ItemMatrix {
  readonly size: number;
  /** Makes it Xᵀ·W·X; `rowWeights` is the diagonal of W, all 1 when absent. Only of a matrix not filled yet. */
  setGram(matrix: InteractionMatrix, rowWeights?: Float64Array, progress?: Progress): Promise<void>;
  /** Makes it a Gram matrix that was summed elsewhere, row-major and symmetric. Only of a matrix not filled yet. */
  setSums(sums: Float64Array): void;
  addToDiagonal(values: Float64Array): void;
  /**
   * Replaces it by its inverse, both triangles filled, exactly symmetric. Lets the event loop run now and then.
   * Throws `not-positive-definite`, after which the content is undefined.
   */
  invert(progress?: Progress): Promise<void>;
  /** Fills an empty one from an upper triangle, row after row: a model that was saved. */
  setUpper(upper: Float32Array): void;
  /** One entry of the lower triangle (row >= column) at any time, of the whole matrix once it is inverted. */
  at(row: number, column: number): number;
  /** A row of the inverse in place: read only, and only until the next change. */
  row(item: number): Float32Array;
  /** What `scores` multiplies each column by. */
  setColumnScale(scale: Float64Array): void;
  /** Of each column: its scale times the sum of weights[q] · row(items[q]). */
  scores(items: ArrayLike<number>, weights: ArrayLike<number>): ColumnScores;
  /**
   * Adds Yᵀ·C·Y in one pass over the inverse, which stays exactly symmetric. `vectors` are the rows of Y, which may be
   * rows of this very matrix; `core` is the symmetric C, row after row.
   */
  addProducts(vectors: readonly (Float32Array | Float64Array)[], core: Float64Array): void;
}

/** A way of doing the arithmetic. All pass the same contract test; they differ in speed and precision only. */
export interface ItemMatrixBackend {
  readonly name: string;
  /** Of the inverse: what single precision cannot invert is tried again in double precision. */
  readonly precision: 'single' | 'double';
  /** An empty matrix. Throws `out-of-memory` when that many items do not fit. */
  create(size: number): ItemMatrix;
}
