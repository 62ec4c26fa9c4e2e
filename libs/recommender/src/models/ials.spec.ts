import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import type { InteractionMatrix } from '../data/interaction-matrix';
import { InteractionsBuilder } from '../data/interactions';
import { syntheticInteractions } from '../data/synthetic';
import { Ials } from './ials';
import { type IalsOptions, ridgeOf } from './ials-options';
import { trainFactors } from './ials-training';

const { matrix } = syntheticInteractions({
  learners: 80,
  items: 25,
  itemsPerLearner: 6,
  clusters: 4,
  seed: 3,
});
const loss = { iterations: 3, lambda: 0.02, frequencyPower: 0.7, unobservedWeight: 0.2, seed: 4 };

/** The loss that is to be made small, from its definition, pair by pair. */
function lossOf(learners: Matrix, items: Matrix, options: IalsOptions): number {
  const predicted = learners.mmul(items.transpose());
  let total = 0;
  for (const value of predicted.to1DArray()) total += options.unobservedWeight * value ** 2;
  const taken = new Float64Array(matrix.columns);
  const squares = (row: number[]): number => row.reduce((sum, value) => sum + value ** 2, 0);
  for (let row = 0; row < matrix.rows; row++) {
    const [from, to] = [matrix.rowStart[row], matrix.rowStart[row + 1]];
    for (let entry = from; entry < to; entry++) {
      total += (1 - predicted.get(row, matrix.columnOf[entry])) ** 2;
      taken[matrix.columnOf[entry]]++;
    }
    total += ridgeOf(to - from, matrix.columns, options) * squares(learners.getRow(row));
  }
  taken.forEach((count, item) => {
    total += ridgeOf(count, matrix.rows, options) * squares(items.getRow(item));
  });
  return total;
}

describe('the training of iALS', () => {
  it('makes the loss smaller with each pass, in blocks too', async () => {
    for (const dimensions of [5, 40]) {
      const losses: number[] = [];
      for (const iterations of [1, 2, 3, 6]) {
        const options = { ...loss, dimensions, iterations };
        const { learners, items } = await trainFactors(matrix, options);
        const asMatrix = (factors: Float64Array): Matrix =>
          Matrix.from1DArray(factors.length / dimensions, dimensions, factors);
        losses.push(lossOf(asMatrix(learners), asMatrix(items), options));
      }
      expect(losses).toEqual([...losses].sort((a, b) => b - a));
      expect(new Set(losses).size).toBe(4);
    }
  });

  it('ends with each item at the minimum of the loss given the learners', async () => {
    const dimensions = 5;
    const options = { ...loss, dimensions };
    const { learners, items } = await trainFactors(matrix, options);
    const x = Matrix.from1DArray(matrix.rows, dimensions, learners);
    const all = Matrix.mul(x.transpose().mmul(x), options.unobservedWeight);
    for (let item = 0; item < matrix.columns; item++) {
      const takers = Array.from({ length: matrix.rows }, (_, row) => row).filter((row) =>
        matrix.columnOf.subarray(matrix.rowStart[row], matrix.rowStart[row + 1]).includes(item),
      );
      const own = x.selection(
        takers,
        Array.from({ length: dimensions }, (_, k) => k),
      );
      const ridge = Matrix.eye(dimensions, dimensions, ridgeOf(takers.length, matrix.rows, options));
      const best = inverse(Matrix.add(Matrix.add(all, ridge), own.transpose().mmul(own)))
        .mmul(own.transpose())
        .mmul(Matrix.ones(takers.length, 1));
      best.to1DArray().forEach((value, k) => {
        expect(items[item * dimensions + k]).toBeCloseTo(value, 9);
      });
    }
  });
});

describe('Ials', () => {
  it('folds a history in alike by its items and by its dimensions', async () => {
    const few = new Ials({ dimensions: 4 });
    await few.fit(matrix);
    const histories = fc.uniqueArray(fc.nat(matrix.columns - 1), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(histories, (items) => {
        // More items than dimensions go the one way, each term of a shorter history the other: the items that
        // weigh next to nothing make the history longer without changing it.
        const short = items.slice(0, 3);
        const padded = few.score({ items, weights: items.map((_, at) => (at < 3 ? 1 : 1e-13)) });
        few.score({ items: short }).forEach((score, item) => {
          expect(padded[item]).toBeCloseTo(score, 6);
        });
      }),
    );
  });

  it('prefers what goes together with the history', async () => {
    const builder = new InteractionsBuilder();
    for (let n = 0; n < 20; n++) {
      for (const item of n % 2 ? ['law', 'tax', 'office'] : ['cooking', 'baking', 'hygiene']) {
        builder.add({ learner: String(n), item });
      }
    }
    const { matrix: small, items } = builder.build();
    const model = new Ials({ dimensions: 4, lambda: 0.01 });
    await model.fit(small);
    const of = (id: string): number => items.indexOf(id) ?? -1;
    const scores = model.score({ items: [of('law')] });
    for (const far of ['cooking', 'baking', 'hygiene']) {
      expect(scores[of('tax')]).toBeGreaterThan(scores[of(far)] + 0.2);
    }
  });

  it('moves an item towards those who took it since, as a new fit would', async () => {
    const extra = Array.from({ length: 12 }, () => [1, 4]);
    const matrixWith = (more: readonly number[][]): InteractionMatrix => {
      const builder = new InteractionsBuilder();
      for (let item = 0; item < matrix.columns; item++) builder.addItem(String(item));
      for (let row = 0; row < matrix.rows; row++) {
        for (let entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
          builder.add({ learner: String(row), item: String(matrix.columnOf[entry]) });
        }
      }
      more.forEach((items, n) => {
        for (const item of items) builder.add({ learner: `new ${n}`, item: String(item) });
      });
      return builder.build().matrix;
    };
    const model = new Ials({ dimensions: 8 });
    await model.fit(matrixWith([]));
    const before = model.score({ items: [1] })[4];
    for (const items of extra) model.update({ before: { items: [] }, after: { items } });
    const refitted = new Ials({ dimensions: 8 });
    await refitted.fit(matrixWith(extra));
    const gained = model.score({ items: [1] })[4] - before;
    const expected = refitted.score({ items: [1] })[4] - before;
    expect(gained).toBeGreaterThan(0);
    expect(expected).toBeGreaterThan(0);
    expect(model.drift().changes).toBe(12);
    expect(model.drift().residual).toBeCloseTo(24 / matrix.columnOf.length, 12);
  });

  it('gives an item that nobody had taken a place once somebody has, and forgets it when they withdraw', async () => {
    const builder = new InteractionsBuilder();
    for (let n = 0; n < 20; n++)
      builder.add({ learner: String(n), item: 'a' }).add({ learner: String(n), item: 'b' });
    const model = new Ials({ dimensions: 3 });
    await model.fit(builder.addItem('new').build().matrix);
    expect(model.score({ items: [0] })[2]).toBe(0);
    const row = { items: [0, 2] };
    model.update({ before: { items: [] }, after: row });
    expect(model.score({ items: [0] })[2]).toBeGreaterThan(0);
    model.update({ before: row, after: { items: [] } });
    expect(model.score({ items: [0] })[2]).toBe(0);
    const refusal = expect.objectContaining({ code: 'row-unknown' });
    expect(() => model.update({ before: row, after: { items: [] } })).toThrow(refusal);
  });

  it('gives the same factors for the same seed and others for another', async () => {
    const bytesOf = async (seed: number): Promise<Buffer> => {
      const model = new Ials({ dimensions: 3, iterations: 1, seed });
      await model.fit(matrix);
      return Buffer.from(model.save());
    };
    const first = await bytesOf(1);
    expect(first.equals(await bytesOf(1))).toBe(true);
    expect(first.equals(await bytesOf(2))).toBe(false);
  });

  it('refuses options that make no sense, by name', () => {
    expect(() => new Ials({ dimensions: 0 })).toThrow('dimensions');
    expect(() => new Ials({ lambda: 0 })).toThrow('lambda');
    expect(() => new Ials({ unobservedWeight: 0 })).toThrow('unobservedWeight');
    expect(() => new Ials({ frequencyPower: -1 })).toThrow('frequencyPower');
    expect(() => new Ials({ iterations: 1.5 })).toThrow('iterations');
  });
});
