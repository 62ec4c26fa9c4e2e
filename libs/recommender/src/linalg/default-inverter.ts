import type { Progress } from '../progress';
import { BlockedSweepInverter } from './blocked-sweep-inverter';
import { MlMatrixInverter } from './ml-matrix-inverter';
import type { SpdInverter } from './spd-inverter';

/** Up to this size ml-matrix inverts in tens of milliseconds and its well-worn code is the better choice. */
const smallUpTo = 200;

/** ml-matrix for small matrices, the blocked sweep for the rest. */
export class DefaultInverter implements SpdInverter {
  readonly name = 'default';
  private readonly small = new MlMatrixInverter();
  private readonly large = new BlockedSweepInverter();

  invert(matrix: Float64Array, n: number, progress?: Progress): Promise<void> {
    return (n <= smallUpTo ? this.small : this.large).invert(matrix, n, progress);
  }
}
