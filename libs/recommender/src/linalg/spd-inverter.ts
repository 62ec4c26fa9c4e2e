import type { Progress } from '../progress';

/**
 * Inverts symmetric positive definite matrices. Back-ends (plain TypeScript, WebAssembly, a native library)
 * differ in speed only and all pass the same contract test.
 */
export interface SpdInverter {
  readonly name: string;
  /**
   * Replaces the row-major n x n `matrix` by its inverse, both triangles filled. Lets the event loop run now
   * and then. Throws `not-positive-definite`, after which the content of `matrix` is undefined.
   */
  invert(matrix: Float64Array, n: number, progress?: Progress): Promise<void>;
}
