import { Pacer, type Progress } from '../progress';
import { RecommenderError } from '../recommender-error';
import type { SpdInverter } from './spd-inverter';

/** Pivots taken together: 64 columns of a panel of 2,000 rows are 1 MB and stay in the second-level cache. */
const block = 64;
/** The register tile: 4 x 4 sums, the most that V8 keeps in registers without losing to spills. */
const tile = 4;

/**
 * The inverse by a blocked sweep (Goodnight 1979, "A Tutorial on the SWEEP Operator"): n³ floating-point
 * operations on the lower triangle, in place. Both panels are packed in groups of four rows, so the inner
 * loop reads memory strictly forwards.
 */
export class BlockedSweepInverter implements SpdInverter {
  readonly name = 'blocked-sweep';

  async invert(matrix: Float64Array, n: number, progress?: Progress): Promise<void> {
    const work = new SweepWorkspace(matrix, n);
    const pacer = new Pacer();
    for (let start = 0; start < n; start += block) {
      const width = Math.min(block, n - start);
      work.sweepDiagonalBlock(start, width);
      work.packPanel(start, width);
      work.multiplyPanel(width);
      for (let row = 0; row < n; row += block) {
        work.updateRows(row, Math.min(row + block, n), width);
        if (pacer.due()) {
          progress?.({ stage: 'inverse', done: start, total: n });
          await pacer.breathe();
        }
      }
      work.writeBack(start, width);
    }
    work.negateAndMirror();
    progress?.({ stage: 'inverse', done: n, total: n });
  }
}

/**
 * The steps of the sweep over one block of pivots K: with D = A[K,K]⁻¹, W = A[·,K] and V = W·D,
 * A -= V·Wᵀ outside K, A[·,K] = V, A[K,K] = -D. After all blocks A holds minus its inverse.
 */
class SweepWorkspace {
  /** V and W: the value of (row i, pivot p) is at ((i >> 2) * block + p) * 4 + (i & 3). */
  private readonly left: Float64Array;
  private readonly right: Float64Array;
  private readonly diagonal = new Float64Array(block * block);
  private readonly smallestPivot: Float64Array;

  constructor(
    private readonly a: Float64Array,
    private readonly n: number,
  ) {
    const packedRows = Math.ceil(n / tile) * tile;
    this.left = new Float64Array(packedRows * block);
    this.right = new Float64Array(packedRows * block);
    // Below this a pivot is nothing but rounding, whatever its sign.
    this.smallestPivot = Float64Array.from(
      { length: n },
      (_, i) => Math.abs(a[i * n + i]) * n * Number.EPSILON,
    );
  }

  /** Copies A[K,K] out and sweeps it one pivot at a time; leaves -D in `diagonal`. */
  sweepDiagonalBlock(start: number, width: number): void {
    const { a, n, diagonal: d } = this;
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) {
        const value = a[(start + i) * n + start + j];
        d[i * width + j] = value;
        d[j * width + i] = value;
      }
    }
    for (let k = 0; k < width; k++) {
      const pivot = d[k * width + k];
      // Written so that NaN fails too.
      if (!(pivot > this.smallestPivot[start + k] && pivot < Number.POSITIVE_INFINITY)) {
        throw new RecommenderError('not-positive-definite', { pivot: start + k });
      }
      for (let i = 0; i < width; i++) {
        if (i === k) continue;
        const factor = d[i * width + k] / pivot;
        for (let j = 0; j < width; j++) d[i * width + j] -= factor * d[k * width + j];
        d[i * width + k] = factor;
      }
      for (let j = 0; j < width; j++) d[k * width + j] /= pivot;
      d[k * width + k] = -1 / pivot;
    }
  }

  /** W = A[·,K] read from the lower triangle, zero in the rows of K, which `updateRows` must not touch. */
  packPanel(start: number, width: number): void {
    const { a, n, right } = this;
    for (let i = 0; i < n; i++) {
      const at = packedAt(i);
      if (i >= start + width) {
        for (let p = 0; p < width; p++) right[at + p * tile] = a[i * n + start + p];
      } else if (i >= start) {
        for (let p = 0; p < width; p++) right[at + p * tile] = 0;
      }
    }
    for (let p = 0; p < width; p++) {
      const row = (start + p) * n;
      for (let i = 0; i < start; i++) right[packedAt(i) + p * tile] = a[row + i];
    }
  }

  /** V = W·D, four rows at a time. */
  multiplyPanel(width: number): void {
    const { n, left, right, diagonal } = this;
    for (let row = 0; row < n; row += tile) {
      const base = packedAt(row);
      for (let p = 0; p < width; p++) {
        let v0 = 0;
        let v1 = 0;
        let v2 = 0;
        let v3 = 0;
        // D is symmetric: reading its row p is reading its column p, in order.
        for (let q = 0, w = base, d = p * width; q < width; q++, w += tile, d++) {
          const minus = diagonal[d];
          v0 -= right[w] * minus;
          v1 -= right[w + 1] * minus;
          v2 -= right[w + 2] * minus;
          v3 -= right[w + 3] * minus;
        }
        const at = base + p * tile;
        left[at] = v0;
        left[at + 1] = v1;
        left[at + 2] = v2;
        left[at + 3] = v3;
      }
    }
  }

  /** A -= V·Wᵀ in the lower triangle of rows from .. to-1 (`from` a multiple of the tile). */
  updateRows(from: number, to: number, width: number): void {
    const { a, n, left, right } = this;
    const length = width * tile;
    for (let i = from; i < to; i += tile) {
      const leftStart = packedAt(i);
      const leftEnd = leftStart + length;
      for (let j = 0; j <= i; j += tile) {
        let s00 = 0;
        let s01 = 0;
        let s02 = 0;
        let s03 = 0;
        let s10 = 0;
        let s11 = 0;
        let s12 = 0;
        let s13 = 0;
        let s20 = 0;
        let s21 = 0;
        let s22 = 0;
        let s23 = 0;
        let s30 = 0;
        let s31 = 0;
        let s32 = 0;
        let s33 = 0;
        for (let l = leftStart, r = packedAt(j); l < leftEnd; l += tile, r += tile) {
          const r0 = right[r];
          const r1 = right[r + 1];
          const r2 = right[r + 2];
          const r3 = right[r + 3];
          const l0 = left[l];
          s00 += l0 * r0;
          s01 += l0 * r1;
          s02 += l0 * r2;
          s03 += l0 * r3;
          const l1 = left[l + 1];
          s10 += l1 * r0;
          s11 += l1 * r1;
          s12 += l1 * r2;
          s13 += l1 * r3;
          const l2 = left[l + 2];
          s20 += l2 * r0;
          s21 += l2 * r1;
          s22 += l2 * r2;
          s23 += l2 * r3;
          const l3 = left[l + 3];
          s30 += l3 * r0;
          s31 += l3 * r1;
          s32 += l3 * r2;
          s33 += l3 * r3;
        }
        // A tile on the diagonal or at the edge also computes what lies above or outside: j + c > i + r is
        // never read, and outside the matrix nothing may be written.
        if (i + tile <= n) {
          let at = i * n + j;
          a[at] -= s00;
          a[at + 1] -= s01;
          a[at + 2] -= s02;
          a[at + 3] -= s03;
          at += n;
          a[at] -= s10;
          a[at + 1] -= s11;
          a[at + 2] -= s12;
          a[at + 3] -= s13;
          at += n;
          a[at] -= s20;
          a[at + 1] -= s21;
          a[at + 2] -= s22;
          a[at + 3] -= s23;
          at += n;
          a[at] -= s30;
          a[at + 1] -= s31;
          a[at + 2] -= s32;
          a[at + 3] -= s33;
        } else {
          this.subtractAtEdge(i, j, [s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23]);
        }
      }
    }
  }

  /** A[·,K] = V and A[K,K] = -D, in the lower triangle. */
  writeBack(start: number, width: number): void {
    const { a, n, left, diagonal } = this;
    for (let i = start + width; i < n; i++) {
      const at = packedAt(i);
      for (let p = 0; p < width; p++) a[i * n + start + p] = left[at + p * tile];
    }
    for (let p = 0; p < width; p++) {
      const row = (start + p) * n;
      for (let i = 0; i < start; i++) a[row + i] = left[packedAt(i) + p * tile];
      for (let q = 0; q <= p; q++) a[row + start + q] = diagonal[p * width + q];
    }
  }

  negateAndMirror(): void {
    const { a, n } = this;
    for (let top = 0; top < n; top += block) {
      for (let leftEdge = 0; leftEdge <= top; leftEdge += block) {
        for (let i = top; i < Math.min(top + block, n); i++) {
          for (let j = leftEdge; j < Math.min(leftEdge + block, i + 1); j++) {
            const value = -a[i * n + j];
            a[i * n + j] = value;
            a[j * n + i] = value;
          }
        }
      }
    }
  }

  /** The last rows when n is no multiple of four: at most three of a tile's rows exist. */
  private subtractAtEdge(i: number, j: number, sums: readonly number[]): void {
    const { a, n } = this;
    for (let r = 0; i + r < n; r++) {
      for (let c = 0; c < tile && j + c <= i + r; c++) a[(i + r) * n + j + c] -= sums[r * tile + c];
    }
  }
}

function packedAt(row: number): number {
  return (row >> 2) * (block * tile) + (row & 3);
}
