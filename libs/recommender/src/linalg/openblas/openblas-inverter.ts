import type { Progress } from '../../progress';
import type { RowInverter } from '../kernel/wasm-item-matrix';
import { mirrorLowerSingle } from '../plain-item-matrix';
import type { SpdInverter } from '../spd-inverter';
import type { OpenBlas } from './openblas';

/** The inverse by OpenBLAS in double precision. */
export class OpenBlasInverter implements SpdInverter {
  readonly name = 'openblas-f64';

  constructor(private readonly library: OpenBlas) {}

  async invert(matrix: Float64Array, n: number, progress?: Progress): Promise<void> {
    await this.library.invert(matrix, n, n, () => progress?.({ stage: 'inverse', done: n / 3, total: n }));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) matrix[j * n + i] = matrix[i * n + j];
    }
    progress?.({ stage: 'inverse', done: n, total: n });
  }
}

/** The same in single precision, on the rows of a matrix that WebAssembly serves from afterwards. */
export function openBlasRows(library: OpenBlas): RowInverter {
  return async ({ values, size, stride }, progress) => {
    // A factorisation takes a third of the operations.
    const halfDone = (): void => progress?.({ stage: 'inverse', done: size / 3, total: size });
    await library.invert(values, size, stride, halfDone);
    mirrorLowerSingle(values, size, stride);
    progress?.({ stage: 'inverse', done: size, total: size });
  };
}
