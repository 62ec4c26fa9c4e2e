import { type InteractionMatrix, selectEntries } from '../data/interaction-matrix';
import { InteractionsBuilder } from '../data/interactions';
import { historyOf } from '../evaluation/measure';
import { seededRng } from '../random';
import { Blend } from './blend';
import { evenMixture } from './blend-mixture';
import { Content } from './content';
import { Ials } from './ials';
import { ItemKnn } from './item-knn';
import type { Model } from './model';
import { Popularity } from './popularity';
import { Sequence } from './sequence';

/** Above this a model that somebody was taken out of is trained again: the rest would be more than rounding. */
const exact = 1e-6;

const items = 30;
const nobody = { items: [] };

/** 400 learners with four to seven items each, taken on different days. */
const matrix = ((): InteractionMatrix => {
  const rng = seededRng(5);
  const builder = new InteractionsBuilder();
  for (let item = 0; item < items; item++) builder.addItem(`${item}`);
  for (let learner = 0; learner < 400; learner++) {
    const group = Math.floor(rng() * 5);
    const count = 4 + Math.floor(rng() * 4);
    for (let taken = 0; taken < count; taken++) {
      const item = rng() < 0.7 ? group + 5 * Math.floor(rng() * 6) : Math.floor(rng() * items);
      builder.add({ learner: `${learner}`, item: `${item}`, time: Date.UTC(2025, 0, 1 + taken * 9) });
    }
  }
  return builder.build().matrix;
})();
const leaving = 17;
const without = selectEntries(
  matrix,
  Array.from({ length: matrix.rows }, (_, row) => row).filter((row) => row !== leaving),
);

/** How far the scores of a model that forgot one learner are from those of one that never knew them. */
async function forgotten(
  create: () => Model,
): Promise<{ readonly residual: number; readonly apart: number }> {
  const model = create();
  await model.fit(matrix);
  model.update({ before: historyOf(matrix, leaving), after: nobody });
  const anew = create();
  await anew.fit(without);
  let squares = 0;
  let all = 0;
  for (let row = 0; row < 50; row++) {
    const expected = anew.score(historyOf(without, row));
    model.score(historyOf(without, row)).forEach((score, item) => {
      squares += (score - expected[item]) ** 2;
      all += expected[item] ** 2;
    });
  }
  return { residual: model.drift().residual, apart: Math.sqrt(squares / all) };
}

describe('forgetting a learner', () => {
  const contents = Array.from({ length: items }, (_, item) => ({ topics: [`topic ${item % 5}`] }));

  it.each<[string, () => Model]>([
    ['popularity', () => new Popularity()],
    ['content', () => new Content(contents)],
    ['item neighbours of which none was cut', () => new ItemKnn({ neighbours: items })],
    ['a sequence of which nothing was cut', () => new Sequence({ neighbours: items })],
    [
      'a blend of such',
      () =>
        new Blend([new ItemKnn({ neighbours: items }), new Popularity()], { mixture: evenMixture([1, 1]) }),
    ],
  ])('%s is as if they had never been there, and asks for no training', async (_, create) => {
    const { residual, apart } = await forgotten(create);
    expect(apart).toBeLessThan(1e-9);
    expect(residual).toBeLessThanOrEqual(exact);
  });

  it.each<[string, () => Model, number]>([
    ['factors', () => new Ials({ dimensions: 8 }), 0.5],
    ['item neighbours that were cut', () => new ItemKnn({ neighbours: 3 }), 0.2],
    ['a sequence that was cut', () => new Sequence({ neighbours: 3 }), 0.2],
    [
      'a blend with one such part',
      () => new Blend([new Popularity(), new ItemKnn({ neighbours: 3 })], { mixture: evenMixture([1, 1]) }),
      0.2,
    ],
  ])('%s is only near to that, and says that a training is due', async (_, create, near) => {
    const { residual, apart } = await forgotten(create);
    expect(residual).toBeGreaterThan(exact);
    expect(apart).toBeLessThan(near);
  });

  it('says so after one learner of a hundred thousand too', async () => {
    const builder = new InteractionsBuilder();
    for (let learner = 0; learner < 100_000; learner++) {
      builder.add({ learner: `${learner}`, item: `${learner % 7}` });
      builder.add({ learner: `${learner}`, item: `${(learner + 1) % 7}` });
    }
    const many = builder.build().matrix;
    const model = new Ials({ dimensions: 2, iterations: 1 });
    await model.fit(many);
    model.update({ before: historyOf(many, 0), after: nobody });
    expect(model.drift().residual).toBeGreaterThan(exact);
  });
});
