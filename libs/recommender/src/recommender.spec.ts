import { InteractionsBuilder } from './data/interactions';
import { Content } from './models/content';
import { Ease } from './models/ease';
import type { Model } from './models/model';
import { ContentNeighbours } from './models/place-by-content';
import { Popularity } from './models/popularity';
import { Sequence } from './models/sequence';
import { type RecommendationReason, Recommender } from './recommender';

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

  it('gives the item that something follows, what is alike and the season as reasons by their ids', async () => {
    const july = Date.UTC(2025, 6, 10);
    const builder = new InteractionsBuilder();
    for (let n = 0; n < 5; n++) {
      builder.add({ learner: `${n}`, item: 'letters', time: july });
      builder.add({ learner: `${n}`, item: 'reading', time: july + 86_400_000 });
    }
    const { matrix, items } = builder.build();
    const reasonsOf = async (model: Model): Promise<RecommendationReason[]> => {
      await model.fit(matrix);
      const recommender = new Recommender({ items, model, fallback: model });
      const history = [{ item: 'letters', time: july }];
      return [...recommender.recommend({ history, now: july, limit: 1 })[0].reasons];
    };
    expect(await reasonsOf(new Sequence())).toEqual([{ source: 'after', item: 'letters', share: 1 }]);
    const contents = items.toArray().map((_, level) => ({ topics: ['words'], level }));
    expect(await reasonsOf(new Content(contents))).toEqual([
      { source: 'content', item: 'letters', common: { topics: ['words'], step: 1 }, share: 1 },
    ]);
    const [first] = await reasonsOf(new Popularity({ seasonShrinkage: 1 }));
    expect(first).toEqual({ source: 'season', month: 7, share: expect.any(Number) });
  });
});
