import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { InteractionsBuilder } from '../data/interactions';
import { syntheticInteractions } from '../data/synthetic';
import { historyOf } from '../evaluation/measure';
import { BlockedSweepInverter } from '../linalg/blocked-sweep-inverter';
import { gram } from '../linalg/gram';
import { MlMatrixInverter } from '../linalg/ml-matrix-inverter';
import { PlainBackend } from '../linalg/plain-item-matrix';
import { Ease, type EaseOptions } from './ease';
import { ItemKnn } from './item-knn';

/** The published formulas on dense matrices: B = I - P·diag(1 / diag P), zero on the diagonal. */
function denseEaseWeights(
  x: Matrix,
  { lambda, dropout, lengthPower }: Omit<EaseOptions, 'halfLifeDays'>,
): Matrix {
  const lengths = x.to2DArray().map((row) => row.filter((value) => value > 0).length);
  const raw = lengths.map((length) => (length > 0 ? length ** -lengthPower : 0));
  const squares = x.to2DArray().map((row) => row.reduce((total, value) => total + value * value, 0));
  const total = (values: number[]): number => values.reduce((all, value) => all + value, 0);
  const scale = total(squares) / total(squares.map((square, row) => square * raw[row]));
  const weighted = Matrix.diag(raw.map((weight) => weight * scale)).mmul(x);
  const g = x.transpose().mmul(weighted);
  for (let i = 0; i < g.rows; i++) g.set(i, i, g.get(i, i) * (1 + dropout / (1 - dropout)) + lambda);
  const p = inverse(g);
  const b = Matrix.zeros(g.rows, g.rows);
  for (let i = 0; i < g.rows; i++) {
    for (let j = 0; j < g.rows; j++) if (i !== j) b.set(i, j, -p.get(i, j) / p.get(j, j));
  }
  return b;
}

const plain = new PlainBackend(new BlockedSweepInverter());

const anyData = fc
  .record({ learners: fc.integer({ min: 1, max: 15 }), items: fc.integer({ min: 2, max: 10 }) })
  .chain(({ learners, items }) =>
    fc.array(fc.array(fc.constantFrom(0, 0, 1, 0.5), { minLength: items, maxLength: items }), {
      minLength: learners,
      maxLength: learners,
    }),
  )
  .filter((rows) => rows.some((row) => row.some((value) => value > 0)));

const anyOptions: fc.Arbitrary<Omit<EaseOptions, 'halfLifeDays'>> = fc.record({
  lambda: fc.double({ min: 0.5, max: 50, noNaN: true }),
  dropout: fc.constantFrom(0, 0.3, 0.8),
  lengthPower: fc.constantFrom(0, 0.5, 1),
});

function matrixOf(rows: number[][]) {
  const builder = new InteractionsBuilder();
  rows[0].forEach((_, item) => {
    builder.addItem(String(item));
  });
  rows.forEach((row, learner) => {
    row.forEach((weight, item) => {
      builder.add({ learner: String(learner), item: String(item), weight });
    });
  });
  return builder.build().matrix;
}

describe('Ease', () => {
  it('agrees with the dense formula of the papers to 1e-6, for any data and options', async () => {
    await fc.assert(
      fc.asyncProperty(anyData, anyOptions, async (rows, options) => {
        const model = new Ease(options, [plain]);
        await model.fit(matrixOf(rows));
        const x = new Matrix(rows);
        const expected = x.mmul(denseEaseWeights(x, options));
        rows.forEach((row, learner) => {
          const scores = model.score({ items: row.map((_, item) => item), weights: row });
          scores.forEach((score, item) => {
            expect(Math.abs(score - expected.get(learner, item))).toBeLessThan(1e-6);
          });
        });
      }),
    );
  });

  it('gives the same scores whichever inverter it is handed', async () => {
    const matrix = matrixOf([
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [0, 0, 1, 1],
    ]);
    const scoresWith = async (model: Ease): Promise<number[]> => {
      await model.fit(matrix);
      return Array.from(model.score({ items: [0] }), (score) => Math.round(score * 1e6));
    };
    const blocked = await scoresWith(new Ease({ lambda: 1 }, [plain]));
    expect(await scoresWith(new Ease({ lambda: 1 }, [new PlainBackend(new MlMatrixInverter())]))).toEqual(
      blocked,
    );
  });

  it('prefers what goes together with the history', async () => {
    const model = new Ease({ lambda: 1 });
    await model.fit(
      matrixOf([
        [1, 1, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 1, 1],
        [0, 0, 1, 1],
      ]),
    );
    const scores = model.score({ items: [0] });
    expect(scores[1]).toBeGreaterThan(scores[2]);
    expect(scores[1]).toBeGreaterThan(scores[3]);
  });

  it('scores nothing for a learner with no history', async () => {
    const model = new Ease();
    await model.fit(matrixOf([[1, 1, 0]]));
    expect(Array.from(model.score({ items: [] }))).toEqual([0, 0, 0]);
  });

  it('refuses options that make no sense, by name', () => {
    expect(() => new Ease({ lambda: 0 })).toThrow('lambda');
    expect(() => new Ease({ lambda: Number.NaN })).toThrow('lambda');
    expect(() => new Ease({ dropout: 1 })).toThrow('dropout');
    expect(() => new Ease({ lengthPower: -1 })).toThrow('lengthPower');
  });

  it('refuses the file of another model', async () => {
    const model = new ItemKnn();
    await model.fit(matrixOf([[1, 1]]));
    expect(() => Ease.load(model.save())).toThrow('of kind item-knn, not ease');
  });
});

describe('changes of many rows of EASE at once', () => {
  const options = { lambda: 20, dropout: 0.3, lengthPower: 0.5 };
  const { matrix } = syntheticInteractions({ learners: 400, items: 150, itemsPerLearner: 12, seed: 7 });
  const everybody = Array.from({ length: 12 }, (_, row) => historyOf(matrix, row));
  const leaving = everybody.map((before) => ({ before, after: { items: [] } }));
  // More items than one pass takes: what was refused in a later one has to be undone in the first.
  const itemsOfAll = new Set(everybody.flatMap(({ items }) => Array.from(items))).size;
  const fitted = async (): Promise<Ease> => {
    const model = new Ease(options);
    await model.fit(matrix);
    return model;
  };
  const apart = (model: Ease, expected: Ease): number =>
    Math.max(
      ...everybody.map((history) => {
        const scores = expected.score(history);
        return Math.max(...model.score(history).map((score, item) => Math.abs(score - scores[item])));
      }),
    );

  it('forget as many people as one after the other', async () => {
    expect(itemsOfAll).toBeGreaterThan(64);
    const [together, singly] = [await fitted(), await fitted()];
    together.update(...leaving);
    for (const change of leaving) singly.update(change);
    expect(apart(together, singly)).toBeLessThan(1e-5);
    expect(together.drift()).toEqual({ changes: 12, residual: expect.any(Number) });
    expect(together.drift().residual).toBeLessThan(1e-4);
  });

  it('are all refused with one that was never there, and nothing has gone', async () => {
    const [model, untouched] = [await fitted(), await fitted()];
    const neverThere = { before: { items: [3, 4], weights: [100, 100] }, after: { items: [] } };
    const refusal = expect.objectContaining({ code: 'row-unknown' });
    expect(() => model.update(neverThere)).toThrow(refusal);
    expect(() => model.update(...leaving, neverThere)).toThrow(refusal);
    expect(apart(model, untouched)).toBeLessThan(1e-5);
    expect(model.drift().changes).toBe(0);
    expect(model.drift().residual).toBeLessThan(1e-4);
  });
});

describe('fitGram', () => {
  const { matrix } = syntheticInteractions({ learners: 80, items: 20, itemsPerLearner: 5, seed: 5 });

  it('gives the model that the rows give, which takes in changes as that one does', async () => {
    const options = { lambda: 10, dropout: 0.3 };
    const [ofRows, ofSums] = [new Ease(options), new Ease(options)];
    await ofRows.fit(matrix);
    await ofSums.fitGram(await gram(matrix), 20);
    const change = { before: { items: [1, 2] }, after: { items: [1, 2, 9] } };
    for (const model of [ofRows, ofSums]) model.update(change);
    const expected = ofRows.score({ items: [3, 9] });
    ofSums.score({ items: [3, 9] }).forEach((score, item) => {
      expect(score).toBeCloseTo(expected[item], 5);
    });
    expect(ofSums.drift().changes).toBe(1);
    expect(ofSums.drift().residual).toBeLessThan(1e-4);
  });

  it.each([
    ['of another size', new Float64Array(5), 'matrix-invalid'],
    ['with something that is no number', Float64Array.of(1, 0, 0, Number.NaN), 'matrix-invalid'],
    ['of nothing', new Float64Array(4), 'no-interactions'],
    ['of no items', new Float64Array(0), 'matrix-invalid'],
  ])('refuses a matrix %s', async (_, given, code) => {
    const items = given.length === 0 ? 1 : 2;
    await expect(new Ease().fitGram(given, items)).rejects.toMatchObject({ code });
  });
});
