import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import type { ProgressEvent } from '../progress';
import { type Rng, seededRng } from '../random';
import { RecommenderError } from '../recommender-error';
import { BlockedSweepInverter } from './blocked-sweep-inverter';
import { MlMatrixInverter } from './ml-matrix-inverter';
import type { SpdInverter } from './spd-inverter';

/** BᵀB + ridge·I with B of n x n uniform numbers in (-1, 1). */
function randomSpd(n: number, rng: Rng, ridge = 0.5): Float64Array {
  const b = Matrix.from1DArray(
    n,
    n,
    Array.from({ length: n * n }, () => rng() * 2 - 1),
  );
  const product = b.transpose().mmul(b).add(Matrix.eye(n, n).mul(ridge));
  return Float64Array.from(product.to1DArray());
}

function distanceFromIdentity(first: Float64Array, second: Float64Array, n: number): number {
  let worst = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = i === j ? -1 : 0;
      for (let k = 0; k < n; k++) sum += first[i * n + k] * second[k * n + j];
      worst = Math.max(worst, Math.abs(sum));
    }
  }
  return worst;
}

const inverters: SpdInverter[] = [new BlockedSweepInverter(), new MlMatrixInverter()];

describe.each(inverters.map((inverter) => [inverter.name, inverter] as const))(
  'SPD inverter %s',
  (_, it_) => {
    it('gives an inverse whose product with the matrix is the identity, for any size', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 140 }), fc.integer(), async (n, seed) => {
          const matrix = randomSpd(n, seededRng(seed));
          const result = matrix.slice();
          await it_.invert(result, n);
          expect(distanceFromIdentity(matrix, result, n)).toBeLessThan(1e-9);
        }),
        { numRuns: 25 },
      );
    });

    it.each([63, 64, 65, 66, 67, 128, 129, 205])(
      'agrees with the general inverse of ml-matrix at n = %i',
      async (n) => {
        const matrix = randomSpd(n, seededRng(n));
        const expected = inverse(Matrix.from1DArray(n, n, Array.from(matrix))).to1DArray();
        await it_.invert(matrix, n);
        const worst = matrix.reduce((most, value, at) => Math.max(most, Math.abs(value - expected[at])), 0);
        expect(worst).toBeLessThan(1e-9);
      },
    );

    it('gives an exactly symmetric result', async () => {
      const n = 70;
      const matrix = randomSpd(n, seededRng(3));
      await it_.invert(matrix, n);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < i; j++) expect(matrix[i * n + j]).toBe(matrix[j * n + i]);
      }
    });

    it('refuses a matrix that is singular, indefinite or not numeric', async () => {
      const singular = Float64Array.from([1, 2, 3, 2, 4, 6, 3, 6, 9]);
      const indefinite = Float64Array.from([1, 2, 2, 1]);
      const zero = new Float64Array(4);
      const notANumber = Float64Array.from([1, 0, 0, Number.NaN]);
      for (const matrix of [singular, indefinite, zero, notANumber]) {
        const refusal = it_.invert(matrix, Math.sqrt(matrix.length));
        await expect(refusal).rejects.toBeInstanceOf(RecommenderError);
        await expect(refusal).rejects.toMatchObject({ code: 'not-positive-definite' });
      }
    });

    it('names the row at which the matrix stops being positive definite', async () => {
      const n = 100;
      const matrix = randomSpd(n, seededRng(8));
      matrix[80 * n + 80] = -1;
      await expect(it_.invert(matrix, n)).rejects.toMatchObject({ params: { pivot: 80 } });
    });

    it('ends its progress at the total', async () => {
      const events: ProgressEvent[] = [];
      await it_.invert(randomSpd(30, seededRng(1)), 30, (event) => events.push(event));
      expect(events.at(-1)).toEqual({ stage: 'inverse', done: 30, total: 30 });
    });
  },
);
