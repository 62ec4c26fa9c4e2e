import { syntheticInteractions } from '../data/synthetic';
import { backendNames, findBackend } from './backends';
import { gram } from './gram';
import type { ItemMatrixBackend } from './item-matrix';
import { precisionMatrix } from './precision-matrix';
import { RegularisedGram } from './regularised-gram';
import { SummedGram } from './summed-gram';

const found = backendNames.flatMap((name): [string, ItemMatrixBackend][] => {
  const backend = findBackend(name, { threads: 2 });
  return typeof backend === 'string' ? [] : [[name, backend]];
});

describe('a Gram matrix that was summed elsewhere', () => {
  const { matrix } = syntheticInteractions({ learners: 400, items: 150, itemsPerLearner: 8, seed: 2 });
  const ridge = new Float64Array(150).fill(20);

  it.each(found)('is inverted by %s as the rows of learners are', async (_, backend) => {
    const sums = await gram(matrix);
    const before = sums.slice();
    const [ofRows, ofSums] = [
      await precisionMatrix(new RegularisedGram(matrix, undefined, ridge), undefined, [backend]),
      await precisionMatrix(new SummedGram(sums, 150, () => 20), undefined, [backend]),
    ];
    let off = 0;
    for (let row = 0; row < 150; row++) {
      for (let column = 0; column < 150; column++) {
        off = Math.max(off, Math.abs(ofRows.matrix.at(row, column) - ofSums.matrix.at(row, column)));
      }
    }
    expect(off).toBeLessThan(1e-6);
    expect(ofSums.residual).toBeLessThan(1e-4);
    expect(sums).toEqual(before);
  });

  it('multiplies a vector as the rows of learners do', async () => {
    const v = Float64Array.from({ length: 150 }, (_, item) => Math.sin(item));
    const product = new SummedGram(await gram(matrix), 150, () => 20).times(v);
    const expected = new RegularisedGram(matrix, undefined, ridge).times(v);
    product.forEach((value, item) => {
      expect(value).toBeCloseTo(expected[item], 9);
    });
  });
});
