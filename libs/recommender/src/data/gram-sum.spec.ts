import fc from 'fast-check';
import { gram, learnerLengthWeights } from '../linalg/gram';
import { GramSum } from './gram-sum';
import { type InteractionMatrix, selectEntries } from './interaction-matrix';
import { syntheticInteractions } from './synthetic';

/** What a database would say of these rows. */
function partOf(matrix: InteractionMatrix, power: number): GramSum {
  const { rowStart, columnOf, values } = matrix;
  const part = new GramSum(matrix.columns);
  for (let row = 0; row < matrix.rows; row++) {
    const [from, to] = [rowStart[row], rowStart[row + 1]];
    const factor = (to - from) ** -power;
    let squares = 0;
    for (let first = from; first < to; first++) {
      squares += values[first] ** 2;
      for (let second = first; second < to; second++) {
        part.addPair(columnOf[first], columnOf[second], factor * values[first] * values[second]);
      }
    }
    part.addLearners(1, squares);
  }
  return part;
}

describe('GramSum', () => {
  const { matrix } = syntheticInteractions({ learners: 60, items: 25, itemsPerLearner: 6, seed: 3 });

  it.each([0, 0.5])(
    'adds up, however learners are divided, to the Gram matrix of all at power %d',
    async (power) => {
      const rowWeights = learnerLengthWeights(matrix, power);
      const expected = await gram(matrix, { rowWeights });
      fc.assert(
        fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 60, maxLength: 60 }), (shardOf) => {
          const whole = new GramSum(matrix.columns);
          for (const shard of [0, 1, 2, 3]) {
            const rows = shardOf.flatMap((of, row) => (of === shard ? [row] : []));
            whole.add(partOf(selectEntries(matrix, rows), power));
          }
          expect(whole.learners).toBe(60);
          const off = whole
            .finish()
            .reduce((most, sum, at) => Math.max(most, Math.abs(sum - expected[at])), 0);
          expect(off).toBeLessThan(1e-9);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('is zero of nothing', () => {
    expect([...new GramSum(2).finish()]).toEqual([0, 0, 0, 0]);
  });

  it('refuses pairs out of range, sums that are no numbers and parts of other items', () => {
    const sum = new GramSum(2);
    expect(() => sum.addPair(0, 2, 1)).toThrow(expect.objectContaining({ code: 'item-out-of-range' }));
    expect(() => sum.addPair(0, 1, Number.NaN)).toThrow(expect.objectContaining({ code: 'weight-invalid' }));
    expect(() => sum.addLearners(1, Number.NaN)).toThrow(expect.objectContaining({ code: 'weight-invalid' }));
    expect(() => sum.add(new GramSum(3))).toThrow(expect.objectContaining({ code: 'matrix-invalid' }));
    expect([...sum.finish()]).toEqual([0, 0, 0, 0]);
  });
});
