import fc from 'fast-check';
import { InteractionsBuilder } from '../data/interactions';
import { syntheticInteractions } from '../data/synthetic';
import { Ease } from '../models/ease';
import { Popularity } from '../models/popularity';
import type { ProgressEvent } from '../progress';
import { seededRng } from '../random';
import { bootstrapCoverage, bootstrapMean } from './bootstrap';
import { type Contender, standardContenders } from './contenders';
import { evaluate } from './evaluate';
import { evaluateNewItems } from './evaluate-new-items';
import { hillClimb } from './hill-climb';
import { historyOf, measure } from './measure';
import { diversityOf, hitRateAt, ndcgAt, noveltyOf, recallAt } from './metrics';
import { overSplits } from './over-splits';
import { formatEvaluation, formatNewItems, formatSplits, textTable } from './report';
import { strongSplit } from './split';
import { blendLabel } from './tune-blend';

const { matrix } = syntheticInteractions({
  learners: 300,
  items: 40,
  itemsPerLearner: 6,
  clusters: 4,
  seed: 9,
});

describe('metrics', () => {
  const ranking = fc.uniqueArray(fc.nat(30));
  const relevant = fc.uniqueArray(fc.nat(30), { minLength: 1 }).map((items) => new Set(items));

  it('lie between 0 and 1 for any ranking', () => {
    fc.assert(
      fc.property(ranking, relevant, fc.integer({ min: 1, max: 40 }), (ranked, wanted, k) => {
        for (const metric of [recallAt, ndcgAt, hitRateAt]) {
          const value = metric(ranked, wanted, k);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are 1 for a list that begins with everything relevant', () => {
    fc.assert(
      fc.property(ranking, relevant, fc.integer({ min: 1, max: 40 }), (ranked, wanted, k) => {
        const perfect = [...wanted, ...ranked.filter((item) => !wanted.has(item))];
        for (const metric of [recallAt, ndcgAt, hitRateAt])
          expect(metric(perfect, wanted, k)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('have the values worked out by hand', () => {
    const ranked = [5, 1, 7, 2];
    const wanted = new Set([1, 2, 9]);
    expect(recallAt(ranked, wanted, 2)).toBe(1 / 2);
    expect(recallAt(ranked, wanted, 4)).toBe(2 / 3);
    expect(hitRateAt(ranked, wanted, 1)).toBe(0);
    expect(hitRateAt(ranked, wanted, 2)).toBe(1);
    const ideal = 1 + 1 / Math.log2(3) + 1 / 2;
    expect(ndcgAt(ranked, wanted, 4)).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(5)) / ideal, 12);
  });

  it('give for novelty and diversity the values worked out by hand', () => {
    // Taken by 2, 8 and none of 8 learners: 2 bits, 0 bits, and as much as for one learner, 3 bits.
    expect(noveltyOf([0, 1, 2], [2, 8, 0], 8)).toBeCloseTo(5 / 3, 12);
    expect(noveltyOf([], [2], 8)).toBe(0);
    const topics = [Int32Array.of(1, 2), Int32Array.of(2, 3), Int32Array.of(), Int32Array.of(7)];
    // The first two share one topic of two, the last none with either; the third is not described.
    expect(diversityOf([0, 1, 2, 3], topics)).toBeCloseTo((0.5 + 1 + 1) / 3, 12);
    expect(diversityOf([0, 2], topics)).toBeNaN();
  });

  it('give a list of equal items no diversity, one of unlike items all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 5 }), (items, topics) => {
        const same = Array.from({ length: items }, () => Int32Array.from({ length: topics }, (_, at) => at));
        const apart = Array.from({ length: items }, (_, item) => Int32Array.of(item));
        const list = Array.from({ length: items }, (_, item) => item);
        expect(diversityOf(list, same)).toBeCloseTo(0, 9);
        expect(diversityOf(list, apart)).toBe(1);
      }),
    );
  });

  it('are 0 when nothing is relevant', () => {
    for (const metric of [recallAt, ndcgAt, hitRateAt]) expect(metric([1, 2], new Set(), 2)).toBe(0);
  });
});

describe('strongSplit', () => {
  it('gives each learner to one part and each of a held-out learner’s items to one side', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0.5, 0.8), (seed, foldInShare) => {
        const { train, validation, test } = strongSplit(matrix, {
          rng: seededRng(seed),
          foldInShare,
          validationDraws: 1,
        });
        expect(train.rows + validation.history.rows + test.history.rows).toBe(matrix.rows);
        let entries = train.columnOf.length;
        for (const { history, held } of [validation, test]) {
          expect(history.rows).toBe(held.rows);
          entries += history.columnOf.length + held.columnOf.length;
          for (let row = 0; row < history.rows; row++) {
            const known = Array.from(
              history.columnOf.subarray(history.rowStart[row], history.rowStart[row + 1]),
            );
            const hidden = Array.from(held.columnOf.subarray(held.rowStart[row], held.rowStart[row + 1]));
            expect(known.length).toBeGreaterThan(0);
            expect(hidden.length).toBeGreaterThan(0);
            expect(hidden.filter((item) => known.includes(item))).toEqual([]);
          }
        }
        expect(entries).toBe(matrix.columnOf.length);
      }),
      { numRuns: 20 },
    );
  });

  it('holds out a tenth for validation and a tenth for the test, one in five of their items', () => {
    const { validation, test } = strongSplit(matrix, { rng: seededRng(1) });
    expect([validation.history.rows, validation.draws, test.history.rows]).toEqual([150, 5, 30]);
    const share = test.held.columnOf.length / (test.held.columnOf.length + test.history.columnOf.length);
    expect(Math.abs(share - 0.2)).toBeLessThan(0.06);
  });

  it('asks the same validation learners several times, without changing what the test asks', () => {
    const once = strongSplit(matrix, { rng: seededRng(5), validationDraws: 1 });
    const often = strongSplit(matrix, { rng: seededRng(5), validationDraws: 3 });
    expect(often.test).toEqual(once.test);
    const whole = (row: number): number[] => {
      const { history, held } = often.validation;
      return [...historyOf(history, row).items, ...historyOf(held, row).items].sort((a, b) => a - b);
    };
    for (let learner = 0; learner < 30; learner++) {
      expect(whole(learner + 30)).toEqual(whole(learner));
      expect(whole(learner + 60)).toEqual(whole(learner));
    }
    expect(often.validation.held.columnOf.slice(0, 30)).not.toEqual(
      often.validation.held.columnOf.slice(30, 60),
    );
  });

  it('keeps learners with a single item in training', () => {
    const builder = new InteractionsBuilder();
    for (let n = 0; n < 20; n++) builder.add({ learner: `one${n}`, item: 'x' });
    for (let n = 0; n < 5; n++)
      builder.add({ learner: `two${n}`, item: 'x' }).add({ learner: `two${n}`, item: 'y' });
    const split = strongSplit(builder.build().matrix, { rng: seededRng(1) });
    expect(split.train.rows).toBe(23);
  });

  it('holds the latest items when asked to', () => {
    const builder = new InteractionsBuilder();
    for (let learner = 0; learner < 10; learner++) {
      for (const time of [30, 10, 50, 20, 40]) builder.add({ learner: `${learner}`, item: `i${time}`, time });
    }
    const { test } = strongSplit(builder.build().matrix, { rng: seededRng(1), hold: 'latest' });
    expect(Array.from(test.held.times ?? [])).toEqual([50]);
  });

  it('refuses data with too few learners to divide', () => {
    const builder = new InteractionsBuilder();
    const refusal = expect.objectContaining({ code: 'too-few-learners' });
    builder.add({ learner: 'a', item: 'x' }).add({ learner: 'a', item: 'y' });
    expect(() => strongSplit(builder.build().matrix, { rng: seededRng(1) })).toThrow(refusal);
    const greedy = { rng: seededRng(1), testShare: 0.6, validationShare: 0.5 };
    expect(() => strongSplit(matrix, greedy)).toThrow(refusal);
  });
});

describe('bootstrap', () => {
  it('gives the mean within its interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
        fc.integer(),
        (all, seed) => {
          const { value, low, high } = bootstrapMean(Float64Array.from(all), seededRng(seed), 400);
          expect(value).toBeCloseTo(all.reduce((sum, each) => sum + each, 0) / all.length, 9);
          expect(low).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
          expect(high).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
        },
      ),
    );
  });

  it('comes close to the normal interval for many values', () => {
    const rng = seededRng(4);
    const values = Float64Array.from({ length: 2000 }, rng);
    const { value, low, high } = bootstrapMean(values, rng);
    const halfWidth = (1.96 * Math.sqrt(1 / 12)) / Math.sqrt(2000);
    expect((value - low) / halfWidth).toBeCloseTo(1, 0);
    expect((high - value) / halfWidth).toBeCloseTo(1, 0);
  });

  it('counts for coverage each item once, with the value within the interval', () => {
    const lists = [Int32Array.of(0, 1), Int32Array.of(1, 2), Int32Array.of(1)];
    const { value, low, high } = bootstrapCoverage(lists, 6, seededRng(1));
    expect(value).toBe(0.5);
    expect(low).toBeLessThan(0.5);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeGreaterThan(0.5);
    expect(high).toBeLessThanOrEqual(1);
  });
});

describe('hillClimb', () => {
  const axes = { a: [0, 1, 2, 3, 4, 5], b: [10, 20, 30, 40] };

  it('finds the top of any single hill, from anywhere', async () => {
    const pick = fc.record({ a: fc.constantFrom(...axes.a), b: fc.constantFrom(...axes.b) });
    await fc.assert(
      fc.asyncProperty(pick, pick, async (start, top) => {
        const score = async (at: Readonly<Record<string, number>>): Promise<number> =>
          -((at.a - top.a) ** 2) - ((at.b - top.b) / 10) ** 2;
        const climb = await hillClimb(axes, start, score);
        expect(climb).toMatchObject({ params: top });
        expect(Math.abs(climb.score)).toBe(0);
      }),
    );
  });

  it('asks for no point twice', async () => {
    const asked: string[] = [];
    const climb = await hillClimb(axes, { a: 5, b: 10 }, async (params) => {
      asked.push(JSON.stringify(params));
      return params.b - params.a;
    });
    expect(new Set(asked).size).toBe(asked.length);
    expect(climb.tried).toBe(asked.length);
  });

  it('tries the one point there is when there is nothing to tune', async () => {
    expect(await hillClimb({}, {}, async () => 3)).toEqual({ params: {}, score: 3, tried: 1 });
  });
});

describe('measure', () => {
  it('never lists an item that the learner already has', async () => {
    const split = strongSplit(matrix, { rng: seededRng(2) });
    const model = new Ease({ lambda: 5 });
    await model.fit(split.train);
    const cutoffs = { recall: 5, ndcg: 40, hitRate: 5, coverage: 40 };
    const { lists } = await measure(model, split.test, cutoffs, seededRng(2));
    const { history } = split.test;
    lists.forEach((list, row) => {
      const own = Array.from(history.columnOf.subarray(history.rowStart[row], history.rowStart[row + 1]));
      expect(list).toHaveLength(40 - own.length);
      expect(own.filter((item) => list.includes(item))).toEqual([]);
    });
  });

  it('gives a model that cannot tell items apart no credit for their order', async () => {
    const builder = new InteractionsBuilder();
    for (let n = 0; n < 400; n++) {
      builder.add({ learner: `${n}`, item: 'first' }).add({ learner: `${n}`, item: `own${n % 50}` });
    }
    const split = strongSplit(builder.build().matrix, { rng: seededRng(3), testShare: 0.4 });
    const indifferent = new Ease({ lambda: 1 });
    await indifferent.fit(split.train);
    const same = Object.assign(Object.create(indifferent), { score: () => new Float64Array(51) });
    const cutoffs = { recall: 1, ndcg: 1, hitRate: 1, coverage: 1 };
    const hits = await Promise.all(
      Array.from({ length: 20 }, async (_, seed) => {
        const { hitRate } = await measure(same, split.test, cutoffs, seededRng(seed));
        return hitRate.reduce((sum, hit) => sum + hit, 0) / hitRate.length;
      }),
    );
    expect(hits.filter((hit) => hit > 0.2).length).toBeLessThan(5);
  });
});

describe('evaluate', () => {
  const all = standardContenders();
  const quick = ['Popularity', 'ItemKNN', 'EASE', 'EASE+dropout'];
  const fixedAtStart = (contender: Contender): Contender => ({
    ...contender,
    axes: Object.fromEntries(Object.entries(contender.start).map(([axis, value]) => [axis, [value]])),
  });
  const small: Contender[] = quick.flatMap((label) => {
    const contender = all.find((each) => each.label === label);
    return contender ? [fixedAtStart(contender)] : [];
  });

  it('finds the models that learn better than popularity on data with clusters', async () => {
    const result = await evaluate(small, matrix, { seed: 1 });
    const [popularity, ...others] = result.contenders;
    for (const other of others) expect(other.recall.value).toBeGreaterThan(popularity.recall.value);
    for (const other of others)
      expect(other.coverage.value).toBeGreaterThanOrEqual(popularity.coverage.value);
    expect(result).toMatchObject({ items: 40, learners: { train: 240, validation: 30, test: 30 } });
  });

  it('adds a blend that on validation is at least as good as the best single model', async () => {
    const result = await evaluate(small, matrix, { seed: 2 });
    const blend = result.contenders.find(({ label }) => label === blendLabel);
    const singles = result.contenders.filter(({ label }) => label !== blendLabel);
    expect(blend?.validationNdcg).toBeGreaterThanOrEqual(
      Math.max(...singles.filter(({ label }) => label !== 'EASE').map((each) => each.validationNdcg)),
    );
    expect(result.blend?.parts).toEqual(['Popularity', 'ItemKNN', 'EASE+dropout']);
    expect(singles.map(({ difference }) => difference === undefined)).toContain(true);
  });

  it('says over several splits by how much the blend is ahead of each model', async () => {
    const splits = [await evaluate(small, matrix, { seed: 2 }), await evaluate(small, matrix, { seed: 3 })];
    const summary = overSplits(splits);
    const ndcg = (label: string) =>
      splits.map(({ contenders }) => contenders.find((each) => each.label === label)!.ndcg.value);
    const [first, second] = ndcg(blendLabel).map((value, split) => value - ndcg('ItemKNN')[split]);
    const gain = summary.find(({ label }) => label === 'ItemKNN')?.blendGain?.ndcg;
    expect(gain?.value).toBeCloseTo((first + second) / 2, 12);
    expect(summary.find(({ label }) => label === blendLabel)?.blendGain).toBeUndefined();
    const text = formatSplits(splits, summary);
    expect(text).toContain('over 2 splits');
    expect(text.slice(text.indexOf('the blend minus'))).toMatch(/^ItemKNN +[+-]0\.\d{4} \[/m);
  });

  it('looks at lists from all sides when the items are described', async () => {
    const catalogue = {
      contents: Array.from({ length: 40 }, (_, item) => ({ topics: [`topic ${item % 4}`] })),
      unit: Array.from({ length: 40 }, (_, item) => (item < 10 ? 'north' : 'south')),
      language: Array.from({ length: 40 }, () => 'vi'),
    };
    const [popularity] = (await evaluate(small.slice(0, 1), matrix, { seed: 1, catalogue })).contenders;
    expect(popularity.diversity?.value).toBeGreaterThan(0.5);
    expect(popularity.diversity?.value).toBeLessThan(1);
    expect(popularity.exposure?.language).toMatchObject([
      { group: 'vi', catalogue: 1, taken: 1, listed: { value: 1 } },
    ]);
    const units = popularity.exposure?.unit ?? [];
    expect(units.map(({ group, catalogue: share }) => [group, share])).toEqual([
      ['south', 0.75],
      ['north', 0.25],
    ]);
    expect(units.reduce((sum, { listed }) => sum + listed.value, 0)).toBeCloseTo(1, 9);
    // Low numbers are the popular items of this data, and popularity shows little else.
    expect(units[1].listed.value).toBeGreaterThan(0.4);
    const asked = popularity.byHistory.reduce((sum, { learners }) => sum + learners, 0);
    expect(asked).toBe(30);
    const recalls = popularity.recallCurve.map(({ recall }) => recall.value);
    expect(recalls.at(-1)).toBe(1);
  });

  it('gives the same figures for the same seed', async () => {
    const figures = async (seed: number) => {
      const { contenders } = await evaluate(small.slice(0, 2), matrix, { seed });
      return contenders.map(({ recall, ndcg, hitRate, coverage }) => ({ recall, ndcg, hitRate, coverage }));
    };
    expect(await figures(3)).toEqual(await figures(3));
    expect(await figures(3)).not.toEqual(await figures(4));
  });

  it('chooses what is best on validation, and says out of how many', async () => {
    const ease: Contender = {
      label: 'EASE',
      axes: { lambda: [1e-3, 10, 1e7] },
      start: { lambda: 1e-3 },
      create: (params) => new Ease(params),
    };
    const [tuned] = (await evaluate([ease], matrix, { seed: 1 })).contenders;
    for (const lambda of [1e-3, 10, 1e7]) {
      const fixed = { ...ease, axes: { lambda: [lambda] }, start: { lambda } };
      const [other] = (await evaluate([fixed], matrix, { seed: 1 })).contenders;
      expect(tuned.validationNdcg).toBeGreaterThanOrEqual(other.validationNdcg);
    }
    expect(tuned.tried).toBeGreaterThan(1);
  });

  it('tells what it is doing', async () => {
    const events: ProgressEvent[] = [];
    await evaluate(small.slice(2, 3), matrix, { seed: 1 }, (event) => events.push(event));
    const stages = new Set(events.map(({ stage }) => stage));
    expect([...stages]).toEqual(['EASE 1 gram', 'EASE 1 inverse', 'EASE 1 ranking', 'EASE ranking']);
  });

  it('refuses empty data and a single learner', async () => {
    const empty = new InteractionsBuilder().build().matrix;
    await expect(evaluate(small, empty, { seed: 1 })).rejects.toMatchObject({ code: 'no-interactions' });
    const one = new InteractionsBuilder().add({ learner: 'a', item: 'x' }).build().matrix;
    await expect(evaluate(small, one, { seed: 1 })).rejects.toMatchObject({ code: 'too-few-learners' });
  });

  it('is written as a table with intervals and what tuning chose', async () => {
    const text = formatEvaluation(await evaluate(small, matrix, { seed: 1 }));
    expect(text).toMatch(/^model +Recall@20 +NDCG@100 +HR@10 +coverage@20 +fit s$/m);
    expect(text).toMatch(/^Blend( +0\.\d{3} \[0\.\d{3}, [01]\.\d{3}\]){3}/m);
    expect(text).toContain('EASE: lambda=200 (1 fitted');
    expect(text).toContain('Popularity: nothing to tune');
  });
});

describe('evaluateNewItems', () => {
  /** In this data item n belongs to cluster n mod 4, which is what its topic says. */
  const contents = Array.from({ length: 40 }, (_, item) => ({ topics: [`cluster ${item % 4}`] }));
  const options = { seed: 1, share: 0.4, neighbours: 5, cutoffs: { recall: 3, ndcg: 10 } };

  it('places new items far better than chance when topics tell what goes together', async () => {
    const result = await evaluateNewItems(new Ease({ lambda: 5 }), matrix, contents, options);
    const [chance, content, placed] = result.methods;
    expect(result).toMatchObject({ newItems: 16, learners: 30, cutoffs: { recall: 3, ndcg: 10 } });
    expect(content.ndcg.low).toBeGreaterThan(chance.ndcg.high);
    expect(placed.ndcg.low).toBeGreaterThan(chance.ndcg.high);
    expect(formatNewItems(result)).toMatch(/^ease \+ content +0\.\d{3} \[/m);
  });

  it('fits the model without the new items and without the learners it asks about', async () => {
    const model = new Popularity();
    const { newItems } = await evaluateNewItems(model, matrix, contents, options);
    const untaken = model.score({ items: [] }).filter((score) => score === 0).length;
    const neverTaken = 40 - new Set(matrix.columnOf).size;
    expect(untaken).toBe(newItems + neverTaken);
  });

  it('counts items of which only a title is known as described', async () => {
    const titled = contents.map((_, item) => ({ topics: [], title: `About cluster${item % 4}` }));
    expect(await evaluateNewItems(new Popularity(), matrix, titled, options)).toMatchObject({ newItems: 16 });
  });

  it('refuses items of which none is described', async () => {
    const none = contents.map(() => ({ topics: [] }));
    const refusal = evaluateNewItems(new Ease(), matrix, none, options);
    await expect(refusal).rejects.toMatchObject({ code: 'too-few-learners' });
  });
});

describe('textTable', () => {
  it('aligns the first column to the left and figures to the right', () => {
    expect(
      textTable(
        ['a', 'bb'],
        [
          ['long', '1'],
          ['x', '222'],
        ],
      ),
    ).toBe('a      bb\n----  ---\nlong    1\nx     222\n');
  });
});
