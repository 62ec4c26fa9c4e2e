import fc from 'fast-check';
import { takenCounts } from '../data/interaction-matrix';
import { syntheticInteractions } from '../data/synthetic';
import { learnMixture } from '../evaluation/learn-mixture';
import { mean, measure } from '../evaluation/measure';
import { strongSplit } from '../evaluation/split';
import { seededRng } from '../random';
import { Blend } from './blend';
import { evenMixture, type Mixture, onlyPart } from './blend-mixture';
import { Ease } from './ease';
import { ItemKnn } from './item-knn';
import { loadModel } from './load-model';
import type { Model } from './model';
import { Popularity } from './popularity';
import { topK } from './top-k';

const sample = (seed: number, learners = 400) =>
  syntheticInteractions({ learners, items: 40, itemsPerLearner: 6, clusters: 4, seed }).matrix;
const matrix = sample(3);
const ranking = (model: Model, items: number[]) => Array.from(topK(model.score({ items }), 40).items);

async function fitted<M extends Model>(model: M, on = matrix): Promise<M> {
  await model.fit(on);
  return model;
}

describe('Blend', () => {
  it('ranks as its one part when that has all the shares', async () => {
    const knn = await fitted(new ItemKnn({ neighbours: 40 }));
    const parts = [await fitted(new Popularity()), knn];
    const blend = Blend.of(parts, evenMixture(onlyPart(1, 2)), takenCounts(matrix));
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 6 }), (items) => {
        expect(ranking(blend, items)).toEqual(ranking(knn, items));
      }),
    );
  });

  it('uses the shares that belong to the length of the history', async () => {
    const parts = [await fitted(new Popularity()), await fitted(new ItemKnn({ neighbours: 40 }))];
    const byLength: Mixture = {
      classes: [
        { from: 0, shares: [1, 0] },
        { from: 2, shares: [0, 1] },
      ],
      damping: 0,
    };
    const blend = Blend.of(parts, byLength, takenCounts(matrix));
    expect(ranking(blend, [7])).toEqual(ranking(parts[0], [7]));
    expect(ranking(blend, [7, 8])).toEqual(ranking(parts[1], [7, 8]));
  });

  it('lets the other parts answer a newcomer about whom the chosen ones know nothing', async () => {
    const parts = [await fitted(new ItemKnn()), await fitted(new Popularity())];
    const blend = Blend.of(parts, evenMixture([1, 0]), takenCounts(matrix));
    expect(ranking(blend, [])).toEqual(ranking(parts[1], []));
    expect(blend.explain({ items: [] }, ranking(blend, [])[0])).toMatchObject([{ source: 'everyone' }]);
  });

  it('holds back what many took the more, the larger its damping', async () => {
    const parts = [await fitted(new Popularity())];
    const taken = takenCounts(matrix);
    const shareOfBest = (damping: number): number => {
      const scores = Blend.of(parts, evenMixture([1], damping), taken).score({ items: [] });
      return Math.max(...scores) / scores.reduce((sum, score) => sum + score, 0);
    };
    expect(shareOfBest(0.3)).toBeLessThan(shareOfBest(0.1));
    expect(shareOfBest(0.1)).toBeLessThan(shareOfBest(0));
  });

  it('gives a reason that two parts share only once', async () => {
    const parts = [await fitted(new Ease({ lambda: 5 })), await fitted(new ItemKnn())];
    const blend = Blend.of(parts, evenMixture([1, 1]), takenCounts(matrix));
    const named = blend
      .explain({ items: [1, 5] }, 9)
      .map((term) => JSON.stringify({ ...term, contribution: 0 }));
    expect(new Set(named).size).toBe(named.length);
  });

  it('takes a change back from all parts when one refuses it', async () => {
    const refusing = await fitted(new Popularity());
    const parts = [await fitted(new ItemKnn({ neighbours: 40 })), refusing];
    const blend = Blend.of(parts, evenMixture([1, 1]), takenCounts(matrix));
    const before = blend.score({ items: [1, 2] });
    refusing.update = () => {
      throw new Error('refused');
    };
    expect(() => blend.update({ before: { items: [] }, after: { items: [3, 4] } })).toThrow('refused');
    blend.score({ items: [1, 2] }).forEach((score, item) => {
      expect(score).toBeCloseTo(before[item], 9);
    });
  });

  it('lets the first part answer alone when there are too few learners to learn shares from', async () => {
    const few = sample(1, 60);
    const blend = await fitted(new Blend([new Ease({ lambda: 5 }), new Popularity()]), few);
    expect(blend.mixture).toEqual(evenMixture([1, 0]));
  });

  it('keeps its shares in its file', async () => {
    const blend = await fitted(new Blend([new Ease({ lambda: 5 }), new ItemKnn(), new Popularity()]));
    const loaded = loadModel(blend.save());
    expect(loaded).toBeInstanceOf(Blend);
    expect((loaded as Blend).mixture).toEqual(blend.mixture);
  });

  it.each([
    ['of the wrong number', { classes: [{ from: 0, shares: [1] }], damping: 0 }],
    ['that do not sum to 1', { classes: [{ from: 0, shares: [0.5, 0.4] }], damping: 0 }],
    ['below zero', { classes: [{ from: 0, shares: [1.5, -0.5] }], damping: 0 }],
    ['for no newcomer', { classes: [{ from: 1, shares: [1, 0] }], damping: 0 }],
    ['with a damping below zero', { classes: [{ from: 0, shares: [1, 0] }], damping: -1 }],
  ] as [string, Mixture][])('refuses shares %s', (_, mixture) => {
    const refusal = expect.objectContaining({ code: 'option-invalid' });
    expect(() => new Blend([new Popularity(), new ItemKnn()], { mixture })).toThrow(refusal);
  });

  it('refuses to be made of no parts', () => {
    expect(() => new Blend([])).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });
});

describe('learnMixture', () => {
  it('never ranks worse than the best part for the learners it learnt from', async () => {
    for (const seed of [1, 2, 3]) {
      const split = strongSplit(sample(seed), { rng: seededRng(seed), validationShare: 0.2 });
      const parts: Model[] = [new Ease({ lambda: 20 }), new ItemKnn({ neighbours: 10 }), new Popularity()];
      for (const part of parts) await part.fit(split.train);
      const learnt = await learnMixture(parts, split.validation, takenCounts(split.train));
      expect(learnt.ndcg).toBeGreaterThanOrEqual(Math.max(...learnt.parts) - 1e-9);
      for (const { shares } of learnt.mixture.classes) {
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    }
  });

  it('mixes two parts each of which knows half of the catalogue, and finds more than either', async () => {
    const split = strongSplit(matrix, { rng: seededRng(4), validationShare: 0.3 });
    const whole = await fitted(new Ease({ lambda: 5 }), split.train);
    const half = (parity: number): Model =>
      Object.assign(Object.create(whole), {
        score: (history: { items: number[] }) =>
          whole.score(history).map((score, item) => (item % 2 === parity ? score : 0)),
      });
    const parts = [half(0), half(1)];
    const {
      mixture,
      ndcg,
      parts: alone,
    } = await learnMixture(parts, split.validation, takenCounts(split.train));
    expect(ndcg).toBeGreaterThan(Math.max(...alone) + 0.05);
    for (const { shares } of mixture.classes) expect(Math.min(...shares)).toBeGreaterThan(0.1);
    const cutoffs = { recall: 10, ndcg: 40, hitRate: 5, coverage: 10 };
    const blend = Blend.of(parts, mixture, takenCounts(split.train));
    const found = async (model: Model) =>
      mean((await measure(model, split.test, cutoffs, seededRng(1))).ndcg);
    expect(await found(blend)).toBeGreaterThan(Math.max(await found(parts[0]), await found(parts[1])));
  });

  it('stays with the best part when the other adds nothing but chance', async () => {
    const split = strongSplit(matrix, { rng: seededRng(4), validationShare: 0.3 });
    const rng = seededRng(8);
    const ease = await fitted(new Ease({ lambda: 5 }), split.train);
    const noise: Model = Object.assign(Object.create(ease), {
      score: () => Float64Array.from({ length: 40 }, rng),
    });
    const { mixture } = await learnMixture([noise, ease], split.validation, takenCounts(split.train));
    for (const { shares } of mixture.classes) expect(shares[1]).toBeGreaterThan(0.9);
  });
});
