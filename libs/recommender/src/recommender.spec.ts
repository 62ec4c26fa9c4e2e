import { InteractionsBuilder } from './data/interactions';
import { Ease } from './models/ease';
import { ContentNeighbours } from './models/place-by-content';
import { Popularity } from './models/popularity';
import { Recommender } from './recommender';

/** Cooking goes with baking, law with tax; 'new-bakery' has no learner yet but shares a topic with baking. */
async function trained(): Promise<Recommender> {
  const builder = new InteractionsBuilder();
  for (let n = 0; n < 10; n++) {
    builder.add({ learner: `c${n}`, item: 'cooking' }).add({ learner: `c${n}`, item: 'baking' });
    builder.setSegments(`c${n}`, ['cooks']);
  }
  for (let n = 0; n < 6; n++)
    builder.add({ learner: `l${n}`, item: 'law' }).add({ learner: `l${n}`, item: 'tax' });
  const { matrix, items } = builder.addItem('new-bakery').build();
  const model = new Ease({ lambda: 1 });
  const fallback = new Popularity({ shrinkage: 5 });
  await model.fit(matrix);
  await fallback.fit(matrix);
  const topics: Record<string, string[]> = {
    baking: ['flour'],
    'new-bakery': ['flour'],
    law: ['state'],
    tax: ['state'],
  };
  const content = new ContentNeighbours(
    items.toArray().map((id) => ({ topics: topics[id] ?? [] })),
    matrix,
  );
  return new Recommender({ items, model, fallback, content });
}

describe('Recommender', () => {
  it('recommends what goes with the history and says because of what', async () => {
    const [first] = (await trained()).recommend({ history: [{ item: 'law' }], limit: 1 });
    expect(first.item).toBe('tax');
    expect(first.reasons).toEqual([{ source: 'item', item: 'law', share: 1 }]);
  });

  it('places an item nobody has taken beside those it resembles, with true reasons', async () => {
    const list = (await trained()).recommend({ history: [{ item: 'cooking' }], limit: 2 });
    expect(list.map(({ item }) => item)).toEqual(['baking', 'new-bakery']);
    expect(list[1].reasons).toEqual([{ source: 'item', item: 'cooking', share: 1 }]);
  });

  it('never recommends the history or what is excluded', async () => {
    const recommender = await trained();
    const list = recommender.recommend({
      history: [{ item: 'law' }],
      exclude: ['tax', 'unheard'],
      limit: 10,
    });
    expect(list.map(({ item }) => item).sort()).toEqual(['baking', 'cooking', 'new-bakery']);
  });

  it('falls back to what everyone takes for a learner without known items', async () => {
    const recommender = await trained();
    for (const history of [[], [{ item: 'unheard' }]]) {
      const [first] = recommender.recommend({ history, limit: 1 });
      expect(first.item).toBe('cooking');
      expect(first.reasons).toEqual([{ source: 'everyone', share: 1 }]);
    }
  });

  it('names the group when the group is the reason', async () => {
    const [first] = (await trained()).recommend({ history: [], segments: ['cooks'], limit: 1 });
    expect(first.reasons.map(({ source }) => source)).toEqual(['segment', 'everyone']);
    expect(first.reasons[0]).toMatchObject({ segment: 'cooks' });
  });
});
