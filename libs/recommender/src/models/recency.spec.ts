import { InteractionsBuilder } from '../data/interactions';
import { ItemKnn } from './item-knn';
import { Popularity } from './popularity';
import { Recency, type RecencyOptions } from './recency';

const day = 86_400_000;
const start = Date.UTC(2025, 0, 1);

async function neighbours(options: RecencyOptions) {
  const builder = new InteractionsBuilder();
  for (let n = 0; n < 5; n++) {
    for (const item of ['law', 'tax']) builder.add({ learner: `l${n}`, item, time: start });
    for (const item of ['cooking', 'baking']) builder.add({ learner: `c${n}`, item, time: start });
  }
  const { matrix, items } = builder.build();
  const model = new Recency(new ItemKnn({ shrinkage: 1 }), options);
  await model.fit(matrix);
  return { model, of: (id: string): number => items.indexOf(id) ?? -1 };
}

describe('Recency', () => {
  it('halves what an own item says that is a half-life older than the latest', async () => {
    const { model, of } = await neighbours({ historyHalfLifeDays: 30 });
    const items = [of('law'), of('cooking')];
    const scores = model.score({ items, times: [start, start + 30 * day] });
    expect(scores[of('tax')]).toBeCloseTo(scores[of('baking')] / 2, 12);
    expect(model.explain({ items, times: [start, start + 30 * day] }, of('tax'))).toEqual([
      { source: 'item', item: of('law'), contribution: scores[of('tax')] },
    ]);
  });

  it('leaves what was taken at an unknown time, and a history without times', async () => {
    const { model, of } = await neighbours({ historyHalfLifeDays: 30 });
    const items = [of('law'), of('cooking')];
    const plain = model.score({ items });
    expect(model.score({ items, times: [Number.NaN, start] })).toEqual(plain);
    expect(model.score({ items, times: [Number.NaN, Number.NaN] })).toEqual(plain);
    expect(plain[of('tax')]).toBeCloseTo(plain[of('baking')], 12);
  });

  it('minds only how much older one item is than another, not how long ago both were', async () => {
    const { model, of } = await neighbours({ historyHalfLifeDays: 30 });
    const items = [of('law'), of('cooking')];
    const scores = (since: number): Float64Array =>
      model.score({ items, times: [start - since * day, start - (since + 10) * day] });
    expect(scores(0)).toEqual(scores(500));
  });

  it('lets what was taken lately count most in fitting', async () => {
    const builder = new InteractionsBuilder();
    for (let n = 0; n < 4; n++) builder.add({ learner: `${n}`, item: 'old', time: start });
    for (let n = 0; n < 3; n++) builder.add({ learner: `${n}`, item: 'new', time: start + 100 * day });
    const { matrix } = builder.build();
    const scoresWith = async (trainingHalfLifeDays?: number): Promise<Float64Array> => {
      const model = new Recency(new Popularity(), {
        ...(trainingHalfLifeDays && { trainingHalfLifeDays, asOf: start + 100 * day }),
      });
      await model.fit(matrix);
      return model.score({ items: [] });
    };
    const [old, fresh] = await scoresWith(50);
    expect(old).toBeCloseTo(1 / 4, 12);
    expect(fresh).toBeCloseTo(3 / 4, 12);
    expect(Array.from(await scoresWith())).toEqual([1, 0.75]);
  });

  it('refuses a half-life of nothing, and one of the training from no time, by name', () => {
    expect(() => new Recency(new Popularity(), { historyHalfLifeDays: 0 })).toThrow('historyHalfLifeDays');
    expect(() => new Recency(new Popularity(), { trainingHalfLifeDays: -1 })).toThrow('trainingHalfLifeDays');
    expect(() => new Recency(new Popularity(), { trainingHalfLifeDays: 90 })).toThrow('asOf');
  });
});
