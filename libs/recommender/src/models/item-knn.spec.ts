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
});
