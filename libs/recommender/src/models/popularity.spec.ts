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
});
