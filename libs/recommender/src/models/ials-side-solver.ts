import { gramOf } from './factor-algebra';
import type { IalsOptions } from './ials-options';
import { choleskyInPlace, solveInPlace } from './small-cholesky';

/** How many dimensions are solved for at once. */
export const block = 32;
/** Entries gathered together: 128 rows of a block are 32 KB, which stay in the first-level cache. */
const chunk = 128;

/** One side of the factorisation: learners with their items, or items with their learners. */
export interface Side {
  readonly count: number;
  /** count x dimensions. */
  readonly factors: Float64Array;
  readonly start: Int32Array;
  /** Whom each entry leads to on the other side. */
  readonly other: Int32Array;
  /** Where the entry stands in the rows of the matrix; absent when it is in that order already. */
  readonly entryOf?: Int32Array;
  /** By member of the side. */
  readonly ridge: Float64Array;
}

/** Solves one side's factors, member by member in a block of dimensions, while the other side's stand still. */
export class SideSolver {
  /** Σ f·fᵀ of the other side. */
  private readonly gram: Float64Array;
  private readonly hessian = new Float64Array(block * block);
  private readonly gradient = new Float64Array(block);
  private readonly step: Float64Array;
  /** The block's part of the factors that the entries lead to, `block` apart, and their weights. */
  private readonly packed = new Float64Array(chunk * block);
  private readonly weights = new Float64Array(chunk);
  private from = 0;
  private width = 0;
  /** The width, rounded up to whole tiles. */
  private tiled = 0;

  constructor(
    private readonly side: Side,
    private readonly against: Side,
    private readonly values: Float64Array,
    private readonly predictions: Float64Array,
    private readonly loss: IalsOptions,
  ) {
    this.gram = gramOf(against.factors, against.count, loss.dimensions);
    this.step = new Float64Array(block);
  }

  startBlock(from: number): void {
    this.from = from;
    this.width = Math.min(block, this.loss.dimensions - from);
    this.tiled = Math.ceil(this.width / 4) * 4;
    this.packed.fill(0);
  }

  /** A Newton step in the block's dimensions, which the loss, a quadric in them, makes exact. */
  solve(member: number): void {
    const { side, hessian, gradient, step, from, width } = this;
    const { dimensions, unobservedWeight } = this.loss;
    const own = member * dimensions;
    const ridge = side.ridge[member];
    for (let a = 0; a < width; a++) {
      const row = (from + a) * dimensions;
      let along = 0;
      for (let k = 0; k < dimensions; k++) along += this.gram[row + k] * side.factors[own + k];
      gradient[a] = unobservedWeight * along + ridge * side.factors[own + from + a];
      for (let b = 0; b <= a; b++) hessian[a * block + b] = unobservedWeight * this.gram[row + from + b];
      hessian[a * block + a] += ridge;
    }
    const end = side.start[member + 1];
    for (let at = side.start[member]; at < end; at += chunk) this.addEntries(at, Math.min(at + chunk, end));
    choleskyInPlace(hessian, width, block);
    step.set(gradient);
    solveInPlace(hessian, width, block, step);
    for (let a = 0; a < width; a++) side.factors[own + from + a] -= step[a];
    this.correctPredictions(side.start[member], end);
  }

  /** Adds the entries' part to gradient and Hessian. */
  private addEntries(start: number, end: number): void {
    const { packed, weights, gradient, width, from, values, predictions } = this;
    const { dimensions } = this.loss;
    const { other, entryOf } = this.side;
    const { factors } = this.against;
    const count = end - start;
    for (let at = 0; at < count; at++) {
      const entry = entryOf ? entryOf[start + at] : start + at;
      const weight = values[entry];
      const error = weight * (predictions[entry] - 1);
      weights[at] = weight;
      const source = other[start + at] * dimensions + from;
      for (let a = 0, to = at * block; a < width; a++, to++) {
        const value = factors[source + a];
        packed[to] = value;
        gradient[a] += error * value;
      }
    }
    for (let a = 0; a < this.tiled; a += 4) {
      for (let b = 0; b <= a; b += 4) this.addTile(a, b, count);
    }
  }

  /** hessian[a..a+3, b..b+3] += Σ weight · fa · fb, in sixteen sums that stay in registers. */
  private addTile(a: number, b: number, count: number): void {
    const { packed, weights, hessian } = this;
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
    for (let at = 0, left = a, right = b; at < count; at++, left += block, right += block) {
      const weight = weights[at];
      const r0 = packed[right];
      const r1 = packed[right + 1];
      const r2 = packed[right + 2];
      const r3 = packed[right + 3];
      const l0 = weight * packed[left];
      s00 += l0 * r0;
      s01 += l0 * r1;
      s02 += l0 * r2;
      s03 += l0 * r3;
      const l1 = weight * packed[left + 1];
      s10 += l1 * r0;
      s11 += l1 * r1;
      s12 += l1 * r2;
      s13 += l1 * r3;
      const l2 = weight * packed[left + 2];
      s20 += l2 * r0;
      s21 += l2 * r1;
      s22 += l2 * r2;
      s23 += l2 * r3;
      const l3 = weight * packed[left + 3];
      s30 += l3 * r0;
      s31 += l3 * r1;
      s32 += l3 * r2;
      s33 += l3 * r3;
    }
    let to = a * block + b;
    hessian[to] += s00;
    hessian[to + 1] += s01;
    hessian[to + 2] += s02;
    hessian[to + 3] += s03;
    to += block;
    hessian[to] += s10;
    hessian[to + 1] += s11;
    hessian[to + 2] += s12;
    hessian[to + 3] += s13;
    to += block;
    hessian[to] += s20;
    hessian[to + 1] += s21;
    hessian[to + 2] += s22;
    hessian[to + 3] += s23;
    to += block;
    hessian[to] += s30;
    hessian[to + 1] += s31;
    hessian[to + 2] += s32;
    hessian[to + 3] += s33;
  }

  private correctPredictions(start: number, end: number): void {
    const { step, predictions, from, width } = this;
    const { other, entryOf } = this.side;
    const { factors } = this.against;
    for (let at = start; at < end; at++) {
      const source = other[at] * this.loss.dimensions + from;
      let along = 0;
      for (let a = 0; a < width; a++) along += factors[source + a] * step[a];
      predictions[entryOf ? entryOf[at] : at] -= along;
    }
  }
}
