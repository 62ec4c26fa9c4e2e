import { InteractionsBuilder } from '../data/interactions';
import { Content, type ContentModelOptions } from './content';
import type { ItemContent } from './content-index';
import { loadModel } from './load-model';
import { wordsAndPairs } from './words';

async function fitted(
  contents: readonly ItemContent[],
  options: Partial<ContentModelOptions> = {},
): Promise<Content> {
  const builder = new InteractionsBuilder();
  for (const item of contents.keys()) builder.addItem(String(item));
  const model = new Content(contents, options);
  await model.fit(builder.add({ learner: 'a', item: '0' }).build().matrix);
  return model;
}

describe('Content', () => {
  it('finds what shares topics, rare ones counting more, though nobody has taken it', async () => {
    const model = await fitted([
      { topics: ['health', 'bees'] },
      { topics: ['health'] },
      { topics: ['bees'] },
      { topics: ['health'] },
      { topics: ['law'] },
    ]);
    const scores = model.score({ items: [0] });
    expect(scores[2]).toBeGreaterThan(scores[1]);
    expect(scores[1]).toBeGreaterThan(0);
    expect(scores[4]).toBe(0);
  });

  it('says what the two have in common, the rarest topic first, and how many levels up', async () => {
    const model = await fitted([
      { topics: ['health', 'bees'], level: 1 },
      { topics: ['health', 'bees', 'honey'], level: 2 },
      { topics: ['health'] },
    ]);
    const [term] = model.explain({ items: [0] }, 1);
    expect(term).toMatchObject({
      source: 'content',
      item: 0,
      common: { topics: ['bees', 'health'], step: 1 },
    });
    const [back] = loadModel(model.save()).explain({ items: [1] }, 0);
    expect(back).toMatchObject({ common: { topics: ['bees', 'health'], step: -1 } });
    expect(model.explain({ items: [0] }, 2)).toEqual([
      { source: 'content', item: 0, common: { topics: ['health'] }, contribution: expect.any(Number) },
    ]);
  });

  it('prefers one level up to two, and as much as the same level; one level down counts half', async () => {
    const level = (at: number): ItemContent => ({ topics: ['digital'], level: at });
    const scores = (await fitted([level(2), level(2), level(3), level(4), level(1)])).score({ items: [0] });
    expect(scores[2]).toBeCloseTo(scores[1], 12);
    expect(scores[3]).toBeCloseTo(scores[1] / 2, 12);
    expect(scores[4]).toBeCloseTo(scores[1] / 2, 12);
  });

  it('finds the words of titles and texts whether or not their marks are typed', async () => {
    const model = await fitted([
      { topics: [], title: 'Trồng lúa nước', text: 'Kỹ thuật gieo mạ.' },
      { topics: [], title: 'trong lua nuoc sach' },
      { topics: [], title: 'Luật đất đai', text: 'Kỹ thuật' },
      { topics: [], title: 'Nấu ăn' },
    ]);
    const scores = model.score({ items: [0] });
    expect(scores[1]).toBeGreaterThan(scores[2]);
    expect(scores[2]).toBeGreaterThan(0);
    expect(scores[3]).toBe(0);
  });

  it('counts another language less', async () => {
    const about = (language: string): ItemContent => ({ topics: ['rice'], language });
    const scores = (await fitted([about('vi'), about('vi'), about('en'), { topics: ['rice'] }])).score({
      items: [0],
    });
    expect(scores[2]).toBeLessThan(scores[1]);
    expect(scores[2]).toBeGreaterThan(0);
    expect(scores[3]).toBe(scores[1]);
  });

  it('weighs topics beside words as it is told', async () => {
    const contents = [
      { topics: ['rice'], title: 'water' },
      { topics: ['rice'], title: 'stone' },
      { topics: ['law'], title: 'water' },
      { topics: ['law'], title: 'stone' },
    ];
    const byTopics = (await fitted(contents, { topicShare: 0.9 })).score({ items: [0] });
    expect(byTopics[1]).toBeGreaterThan(byTopics[2]);
    const byWords = (await fitted(contents, { topicShare: 0.1 })).score({ items: [0] });
    expect(byWords[2]).toBeGreaterThan(byWords[1]);
  });

  it('keeps the likest only, as many as it is told', async () => {
    const model = await fitted([{ topics: ['a', 'b'] }, { topics: ['a'] }, { topics: ['a', 'b'] }], {
      neighbours: 1,
    });
    expect(Array.from(model.score({ items: [0] }), Math.sign)).toEqual([0, 0, 1]);
  });

  it('refuses options that make no sense, by name', () => {
    expect(() => new Content([], { topicShare: 2 })).toThrow('topicShare');
    expect(() => new Content([], { otherLanguage: -1 })).toThrow('otherLanguage');
    expect(() => new Content([], { neighbours: 0 })).toThrow('neighbours');
  });
});

describe('wordsAndPairs', () => {
  it('takes syllables in ones and pairs, folded, and no pair over the end of a phrase', () => {
    expect(wordsAndPairs('Đom Đóm, học')).toEqual(['dom', 'dom', 'dom dom', 'hoc']);
    expect(wordsAndPairs('H5P 2')).toEqual(['h5p', '2', 'h5p 2']);
    expect(wordsAndPairs('…')).toEqual([]);
  });

  it('takes Han characters one by one, for no spaces divide them', () => {
    expect(wordsAndPairs('大学a')).toEqual(['大', '学', 'a', '大 学', '学 a']);
  });
});
