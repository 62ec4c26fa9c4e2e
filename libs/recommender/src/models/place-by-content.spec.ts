import { InteractionsBuilder } from '../data/interactions';
import type { ItemContent } from './content-index';
import { Ease } from './ease';
import { ContentNeighbours, explainPlaced, placeByContent } from './place-by-content';

const contents: ItemContent[] = [
  { topics: ['health', 'nutrition'], level: 1 },
  { topics: ['health', 'exercise'], level: 3 },
  { topics: ['law'], level: 1 },
  { topics: ['health', 'nutrition'], level: 1 },
  { topics: ['astronomy'] },
];
const taken = [0, 1, 2];

function matrix() {
  const builder = new InteractionsBuilder();
  contents.forEach((_, item) => {
    builder.addItem(String(item));
  });
  for (const [learner, item] of [
    ['a', 0],
    ['a', 1],
    ['b', 0],
    ['b', 1],
    ['c', 2],
    ['c', 1],
  ] as const) {
    builder.add({ learner, item: String(item) });
  }
  return builder.build().matrix;
}

describe('ContentNeighbours', () => {
  it('made in steps are the same, and others have their turn meanwhile', async () => {
    const topics = ['law', 'soil', 'phones', 'cooking', 'songs'];
    const many = Array.from({ length: 3000 }, (_, item) => ({
      topics: [topics[item % 5], topics[item % 3]],
      level: item % 4,
    }));
    const taken = { ...matrix(), columns: many.length, columnOf: Int32Array.of(0, 1, 2, 3, 4, 5, 6) };
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    const made = await ContentNeighbours.inSteps(many, taken);
    clearInterval(counting);
    const whole = new ContentNeighbours(many, taken);
    expect(made.placedItems()).toEqual(whole.placedItems());
    for (const item of made.placedItems()) expect(made.of(item)).toEqual(whole.of(item));
    expect(turns).toBeGreaterThan(0);
  });

  it('finds the taken items that share topics, nearest first', () => {
    expect(new ContentNeighbours(contents, matrix()).of(3)).toEqual([0, 1]);
  });

  it('keeps no more than it is told', () => {
    expect(new ContentNeighbours(contents, matrix(), { neighbours: 1 }).of(3)).toEqual([0]);
  });

  it('places neither items somebody has taken nor items that share no topic', () => {
    expect(new ContentNeighbours(contents, matrix()).placedItems()).toEqual([3]);
  });

  it('prefers the nearer level of two that share the same topics', () => {
    const twins = [{ topics: ['law'], level: 5 }, { topics: ['law'], level: 2 }, { topics: ['law'] }];
    const builder = new InteractionsBuilder();
    for (const item of ['0', '1']) builder.add({ learner: 'a', item });
    const data = builder.addItem('2').build().matrix;
    expect(new ContentNeighbours([twins[0], twins[1], { topics: ['law'], level: 1 }], data).of(2)).toEqual([
      1, 0,
    ]);
    expect(new ContentNeighbours(twins, data).of(2)).toEqual([0, 1]);
  });
});

describe('placeByContent', () => {
  it('gives a new item the mean score of its neighbours and leaves the rest', async () => {
    const model = new Ease({ lambda: 1 });
    await model.fit(matrix());
    const plain = model.score({ items: [1] });
    const placed = placeByContent(plain.slice(), new ContentNeighbours(contents, matrix()));
    expect(placed[3]).toBeCloseTo((plain[0] + plain[1]) / 2, 12);
    for (const item of [...taken, 4]) expect(placed[item]).toBe(plain[item]);
  });

  it('explains a placed score by the learner’s own items, summing to it', async () => {
    const model = new Ease({ lambda: 1 });
    await model.fit(matrix());
    const neighbours = new ContentNeighbours(contents, matrix());
    const history = { items: [1, 2] };
    const scores = placeByContent(model.score(history), neighbours);
    const explain = (item: number) => model.explain(history, item);
    contents.forEach((_, item) => {
      const terms = explainPlaced(explain, item, neighbours);
      expect(terms.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(scores[item], 12);
    });
    expect(explainPlaced(explain, 3, neighbours)[0]).toMatchObject({ source: 'item', item: 1 });
  });
});
