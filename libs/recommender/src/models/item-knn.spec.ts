import fc from 'fast-check';
import { InteractionsBuilder } from '../data/interactions';
import { ItemKnn } from './item-knn';

describe('ItemKnn', () => {
  it('is the cosine with shrinkage, learner by learner, when lengths do not count', async () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(5)), {
      minLength: 1,
      maxLength: 30,
      selector: ([learner, item]) => `${learner} ${item}`,
    });
    await fc.assert(
      fc.asyncProperty(pairs, fc.constantFrom(0, 1, 10), async (taken, shrinkage) => {
        const builder = new InteractionsBuilder();
        for (let item = 0; item <= 5; item++) builder.addItem(String(item));
        for (const [learner, item] of taken) builder.add({ learner: String(learner), item: String(item) });
        const model = new ItemKnn({ neighbours: 10, shrinkage, lengthPower: 0 });
        await model.fit(builder.build().matrix);

        const takers = (item: number): Set<number> => {
          return new Set(taken.filter(([, each]) => each === item).map(([learner]) => learner));
        };
        for (let source = 0; source <= 5; source++) {
          const scores = model.score({ items: [source] });
          for (let target = 0; target <= 5; target++) {
            const a = takers(source);
            const b = takers(target);
            const both = [...a].filter((learner) => b.has(learner)).length;
            const cosine = both === 0 ? 0 : both / (Math.sqrt(a.size * b.size) + shrinkage);
            expect(scores[target]).toBeCloseTo(source === target ? 0 : cosine, 6);
          }
        }
      }),
    );
  });

  it('keeps for each item no more sources than it is told', async () => {
    const builder = new InteractionsBuilder();
    for (const item of ['a', 'b', 'c', 'd']) builder.add({ learner: 'x', item });
    for (const item of ['a', 'b']) builder.add({ learner: 'y', item });
    const model = new ItemKnn({ neighbours: 1, shrinkage: 0 });
    const { matrix, items } = builder.build();
    await model.fit(matrix);
    const speakingForA = [1, 2, 3].filter((source) => model.score({ items: [source] })[0] > 0);
    expect(speakingForA).toEqual([items.indexOf('b')]);
  });

  it('refuses options that make no sense, by name', () => {
    expect(() => new ItemKnn({ neighbours: 0 })).toThrow('neighbours');
    expect(() => new ItemKnn({ neighbours: 1.5 })).toThrow('neighbours');
    expect(() => new ItemKnn({ shrinkage: -1 })).toThrow('shrinkage');
    expect(() => new ItemKnn({ targetPower: 2 })).toThrow('targetPower');
  });

  describe('when a row changes', () => {
    const nobody = { items: [] };

    async function fitted(neighbours: number): Promise<ItemKnn> {
      const builder = new InteractionsBuilder();
      for (const item of ['a', 'b', 'c', 'd']) builder.addItem(item).add({ learner: 'x', item });
      builder.add({ learner: 'y', item: 'a' }).addItem('new');
      const model = new ItemKnn({ neighbours, shrinkage: 1 });
      await model.fit(builder.build().matrix);
      return model;
    }

    it('knows two items that meet for the first time, and forgets them when the row goes', async () => {
      const model = await fitted(10);
      model.update({ before: nobody, after: { items: [0, 4] } });
      expect(model.score({ items: [0] })[4]).toBeGreaterThan(0);
      expect(model.drift()).toEqual({ changes: 1, residual: 0 });
      model.update({ before: { items: [0, 4] }, after: nobody });
      expect(model.score({ items: [0] })[4]).toBe(0);
    });

    it('says how much has changed since lists were cut', async () => {
      const model = await fitted(1);
      expect(model.drift().residual).toBe(0);
      model.update({ before: nobody, after: { items: [0, 4] } });
      const { residual } = model.drift();
      expect(residual).toBeGreaterThan(0);
      model.update({ before: nobody, after: { items: [0, 4] } });
      expect(model.drift().residual).toBeGreaterThan(residual);
    });

    it('refuses to take out a row that it never held', async () => {
      const model = await fitted(10);
      const bytes = model.save();
      const refusal = expect.objectContaining({ code: 'row-unknown' });
      for (const items of [[4], [0, 4], [0, 1, 2, 3, 4]]) {
        expect(() => model.update({ before: { items }, after: nobody })).toThrow(refusal);
      }
      expect(() => model.update({ before: { items: [1], weights: [9] }, after: nobody })).toThrow(refusal);
      expect(Buffer.from(model.save()).equals(bytes)).toBe(true);
    });
  });
});
