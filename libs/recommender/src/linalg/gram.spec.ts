import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { InteractionsBuilder } from '../data/interactions';
import { syntheticInteractions } from '../data/synthetic';
import { seededRng } from '../random';
import { gram, learnerLengthWeights } from './gram';

const anyRows = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([learners, items]) =>
    fc.array(fc.array(fc.constantFrom(0, 0, 1, 2.5), { minLength: items, maxLength: items }), {
      minLength: learners,
      maxLength: learners,
    }),
  );

function matrixOf(rows: number[][]) {
  const builder = new InteractionsBuilder();
  rows[0].forEach((_, item) => {
    builder.addItem(`${item}`);
  });
  rows.forEach((row, learner) => {
    row.forEach((weight, item) => {
      builder.add({ learner: `${learner}`, item: `${item}`, weight });
    });
  });
  return builder.build().matrix;
}

describe('gram', () => {
  it('equals the dense product with ml-matrix, with and without learner weights', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.integer(), fc.boolean(), async (rows, seed, weighted) => {
        const rng = seededRng(seed);
        const weights = Float64Array.from(rows, () => (weighted ? rng() : 1));
        const x = new Matrix(rows);
        const expected = x
          .transpose()
          .mmul(Matrix.diag(Array.from(weights)).mmul(x))
          .to1DArray();
        const found = await gram(matrixOf(rows), weighted ? { rowWeights: weights } : {});
        expect(found).toHaveLength(expected.length);
        found.forEach((value, at) => {
          expect(value).toBeCloseTo(expected[at], 9);
        });
      }),
    );
  });

  it('is exactly symmetric beyond the size of a block', async () => {
    const n = 150;
    const { matrix } = syntheticInteractions({ learners: 60, items: n, itemsPerLearner: 20, seed: 1 });
    const g = await gram(matrix);
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) expect(g[i * n + j]).toBe(g[j * n + i]);
  });
});

describe('learnerLengthWeights', () => {
  it('weighs all alike at power 0', () => {
    const weights = learnerLengthWeights(
      matrixOf([
        [1, 1],
        [0, 1],
      ]),
      0,
    );
    expect(Array.from(weights)).toEqual([1, 1]);
  });

  it('weighs a learner with four items half of one with one at power 1/2', () => {
    const weights = learnerLengthWeights(
      matrixOf([
        [1, 1, 1, 1],
        [1, 0, 0, 0],
      ]),
      0.5,
    );
    expect(weights[0] / weights[1]).toBeCloseTo(0.5);
  });

  it('keeps the trace of the Gram matrix', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.constantFrom(0.25, 1, 2), async (rows, power) => {
        const matrix = matrixOf(rows);
        const trace = (g: Float64Array): number => {
          return g.filter((_, at) => at % (matrix.columns + 1) === 0).reduce((sum, value) => sum + value, 0);
        };
        const rowWeights = learnerLengthWeights(matrix, power);
        expect(trace(await gram(matrix, { rowWeights }))).toBeCloseTo(trace(await gram(matrix)), 9);
      }),
    );
  });
});
