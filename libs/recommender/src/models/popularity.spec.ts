import { InteractionsBuilder } from '../data/interactions';
import { Popularity } from './popularity';

/** Item x is taken by all ten, y by the two women only; two of the ten are women. */
async function fitted(shrinkage: number): Promise<Popularity> {
  const builder = new InteractionsBuilder();
  for (let learner = 0; learner < 10; learner++) {
    builder
      .add({ learner: String(learner), item: 'x' })
      .setSegments(String(learner), [learner < 2 ? 'women' : 'men']);
  }
  builder.add({ learner: '0', item: 'y' }).add({ learner: '1', item: 'y' });
  const model = new Popularity({ shrinkage });
  await model.fit(builder.build().matrix);
  return model;
}

describe('Popularity', () => {
  it('scores by the share of learners when the segment is unknown or not given', async () => {
    const model = await fitted(100);
    expect(Array.from(model.score({ items: [] }))).toEqual([expect.closeTo(1), expect.closeTo(0.2)]);
    expect(model.score({ items: [], segments: ['nobody'] })).toEqual(model.score({ items: [] }));
  });

  it('moves from everyone towards the segment as shrinkage falls', async () => {
    const scoreOfY = async (shrinkage: number): Promise<number> =>
      (await fitted(shrinkage)).score({ items: [], segments: ['women'] })[1];
    expect(await scoreOfY(2)).toBeCloseTo((2 + 2 * 0.2) / (2 + 2));
    expect(await scoreOfY(1e9)).toBeCloseTo(0.2);
    expect(await scoreOfY(1e-9)).toBeCloseTo(1);
  });

  it('says how much of a score is everyone and how much the segment', async () => {
    const terms = (await fitted(2)).explain({ items: [], segments: ['women'] }, 1);
    expect(terms).toEqual([
      { source: 'segment', segment: 'women', contribution: expect.closeTo(0.5) },
      { source: 'everyone', contribution: expect.closeTo(0.1) },
    ]);
  });

  describe('at a time of the year', () => {
    const at = (month: number): number => Date.UTC(2025, month, 15);

    /** Ten learners: in July all take 'swimming', in December all take 'sewing'. */
    async function seasonal(seasonShrinkage: number): Promise<Popularity> {
      const builder = new InteractionsBuilder();
      for (let learner = 0; learner < 10; learner++) {
        builder.add({ learner: String(learner), item: 'swimming', time: at(6) });
        builder.add({ learner: String(learner), item: 'sewing', time: at(11) });
      }
      const model = new Popularity({ seasonShrinkage });
      await model.fit(builder.build().matrix);
      return model;
    }

    it('prefers what is taken in that month, and says so', async () => {
      const model = await seasonal(5);
      const [swimming, sewing] = model.score({ items: [], now: at(6) });
      expect(swimming).toBeGreaterThan(sewing);
      const terms = model.explain({ items: [], now: at(6) }, 0);
      expect(terms).toEqual([
        { source: 'season', month: 7, contribution: expect.closeTo(1) },
        { source: 'everyone', contribution: expect.closeTo(0.5) },
      ]);
    });

    it('counts the months beside it by half, round the end of the year', async () => {
      const model = await seasonal(5);
      const january = model.score({ items: [], now: at(0) });
      expect(january[1]).toBeGreaterThan(january[0]);
      const december = model.explain({ items: [], now: at(11) }, 1);
      const beside = model.explain({ items: [], now: at(0) }, 1);
      const seasonTerm = (terms: readonly { source: string; contribution: number }[]): number =>
        terms.find(({ source }) => source === 'season')?.contribution ?? 0;
      expect(seasonTerm(beside)).toBeGreaterThan(0);
      expect(seasonTerm(beside)).toBeLessThan(seasonTerm(december));
    });

    it('leaves all as it is around months nobody took anything in', async () => {
      const model = await seasonal(5);
      expect(model.score({ items: [], now: at(3) })).toEqual(model.score({ items: [] }));
    });

    it('leaves all as it is where the months do not differ', async () => {
      const builder = new InteractionsBuilder();
      for (let learner = 0; learner < 12; learner++) {
        builder.add({ learner: String(learner), item: 'x', time: at(learner) });
        if (learner % 2 === 0) builder.add({ learner: String(learner), item: 'y', time: at(learner) });
        if (learner % 2 === 1) builder.add({ learner: String(learner), item: 'z', time: at(learner) });
      }
      const model = new Popularity({ seasonShrinkage: 1 });
      await model.fit(builder.build().matrix);
      const inMay = model.score({ items: [], now: at(4) });
      model.score({ items: [] }).forEach((score, item) => {
        expect(inMay[item]).toBeCloseTo(score, 12);
      });
    });
  });

  it('refuses to take out a row that it never held, and then has not changed', async () => {
    const model = await fitted(2);
    const bytes = model.save();
    const refusal = expect.objectContaining({ code: 'row-unknown' });
    const nobody = { items: [] };
    const never = [
      { items: [1], weights: [5] },
      { items: [0], segments: ['children'] },
      { items: [1], segments: ['men'] },
    ];
    for (const before of never) expect(() => model.update({ before, after: nobody })).toThrow(refusal);
    expect(Buffer.from(model.save()).equals(bytes)).toBe(true);
  });

  it('forgets a learner who withdraws, their group and what only they took with them', async () => {
    const model = await fitted(2);
    const before = { items: [0, 1], segments: ['hamlet'] };
    const atFirst = model.score({ items: [], segments: ['women'] });
    model.update({ before: { items: [] }, after: before });
    expect(model.taken(1, 'hamlet')).toBe(1);
    model.update({ before, after: { items: [] } });
    expect(model.taken(1, 'hamlet')).toBe(0);
    expect(model.score({ items: [], segments: ['women'] })).toEqual(atFirst);
  });

  it('holds of each segment only what was taken in it', async () => {
    const bytesWith = async (items: number): Promise<number> => {
      const builder = new InteractionsBuilder();
      for (let item = 0; item < items; item++) builder.addItem(String(item));
      for (let learner = 0; learner < 200; learner++) {
        builder.add({ learner: String(learner), item: '0' });
        builder.setSegments(String(learner), [`commune ${learner}`]);
      }
      const model = new Popularity();
      await model.fit(builder.build().matrix);
      return model.save().length;
    };
    // By item: what everyone took, and twelve months; not 200 communes.
    expect((await bytesWith(1000)) - (await bytesWith(500))).toBeLessThan(500 * 13 * 8 + 100);
  });
});
