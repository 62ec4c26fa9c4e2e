import type { InteractionMatrix } from '../data/interaction-matrix';
import type { Progress } from '../progress';
import { gram } from './gram';
import { type ColumnScores, type ItemMatrix, type ItemMatrixBackend, scoreBlock } from './item-matrix';
import type { SpdInverter } from './spd-inverter';

/** Double precision until it is inverted, then single, in plain TypeScript but for the inverse. */
export class PlainBackend implements ItemMatrixBackend {
  readonly precision = 'double';
  readonly name: string;

  constructor(private readonly inverter: SpdInverter) {
    this.name = inverter.name;
  }

  create(size: number): ItemMatrix {
    return new PlainItemMatrix(size, this.inverter);
  }
}

class PlainItemMatrix implements ItemMatrix {
  private work: Float64Array = new Float64Array(0);
  private values: Float32Array = new Float32Array(0);
  private readonly scale: Float64Array;
  private readonly sums: Float32Array;
  private readonly maxima: Float32Array;

  constructor(
    readonly size: number,
    private readonly inverter: SpdInverter,
  ) {
    this.scale = new Float64Array(size).fill(1);
    this.sums = new Float32Array(size);
    this.maxima = new Float32Array(Math.ceil(size / scoreBlock));
  }

  async setGram(matrix: InteractionMatrix, rowWeights?: Float64Array, progress?: Progress): Promise<void> {
    this.work = await gram(matrix, { rowWeights, progress });
  }

  setSums(sums: Float64Array): void {
    this.work = sums.slice();
  }

  addToDiagonal(values: Float64Array): void {
    for (let item = 0; item < this.size; item++) this.work[item * (this.size + 1)] += values[item];
  }

  async invert(progress?: Progress): Promise<void> {
    await this.inverter.invert(this.work, this.size, progress);
    this.values = new Float32Array(this.work);
    this.work = new Float64Array(0);
  }

  setUpper(upper: Float32Array): void {
    const { size } = this;
    this.values = new Float32Array(size * size);
    fillFromUpper(this.values, size, size, upper);
  }

  at(row: number, column: number): number {
    return (this.values.length > 0 ? this.values : this.work)[row * this.size + column];
  }

  row(item: number): Float32Array {
    return this.values.subarray(item * this.size, (item + 1) * this.size);
  }

  setColumnScale(scale: Float64Array): void {
    this.scale.set(scale);
  }

  scores(items: ArrayLike<number>, weights: ArrayLike<number>): ColumnScores {
    const { size, values, sums, scale, maxima } = this;
    sums.fill(0);
    for (let at = 0; at < items.length; at++) {
      const weight = weights[at];
      for (let j = 0, p = items[at] * size; j < size; j++, p++) sums[j] += weight * values[p];
    }
    maxima.fill(Number.NEGATIVE_INFINITY);
    for (let j = 0; j < size; j++) {
      sums[j] *= scale[j];
      const block = Math.floor(j / scoreBlock);
      if (sums[j] > maxima[block]) maxima[block] = sums[j];
    }
    return { values: sums, maxima };
  }

  addProducts(given: readonly (Float32Array | Float64Array)[], core: Float64Array): void {
    const { size, values } = this;
    const vectors = given.map((vector) => Float64Array.from(vector));
    const products = vectors.map((_, s) => {
      const product = new Float64Array(size);
      vectors.forEach((vector, t) => {
        const share = core[s * vectors.length + t];
        for (let j = 0; j < size; j++) product[j] += share * vector[j];
      });
      return product;
    });
    const row = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      row.set(values.subarray(i * size, i * size + i + 1));
      vectors.forEach((vector, t) => {
        const factor = vector[i];
        const product = products[t];
        for (let j = 0; j <= i; j++) row[j] += factor * product[j];
      });
      values.set(row.subarray(0, i + 1), i * size);
    }
    mirrorLowerSingle(values, size, size);
  }
}

/** Both triangles of a matrix of rows of `stride`, from its upper triangle, row after row. */
export function fillFromUpper(values: Float32Array, size: number, stride: number, upper: Float32Array): void {
  for (let row = 0, at = 0; row < size; at += size - row, row++) {
    values.set(upper.subarray(at, at + size - row), row * stride + row);
  }
  mirrorUpperSingle(values, size, stride);
}

/** Copies the upper triangle onto the lower, in blocks that stay in the cache. */
function mirrorUpperSingle(values: Float32Array, size: number, stride: number): void {
  const block = 64;
  for (let top = 0; top < size; top += block) {
    for (let left = top; left < size; left += block) {
      for (let row = top; row < Math.min(top + block, size); row++) {
        for (let column = Math.max(left, row + 1); column < Math.min(left + block, size); column++) {
          values[column * stride + row] = values[row * stride + column];
        }
      }
    }
  }
}

/** Copies the lower triangle onto the upper. */
export function mirrorLowerSingle(values: Float32Array, size: number, stride: number): void {
  const block = 64;
  for (let top = 0; top < size; top += block) {
    for (let left = 0; left <= top; left += block) {
      for (let row = top; row < Math.min(top + block, size); row++) {
        for (let column = left; column < Math.min(left + block, row); column++) {
          values[column * stride + row] = values[row * stride + column];
        }
      }
    }
  }
}
