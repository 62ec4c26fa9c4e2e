import { InteractionsBuilder } from '../data/interactions';
import { Sequence, type SequenceOptions } from './sequence';

const day = 86_400_000;
const start = Date.UTC(2025, 5, 1);
const items = ['alphabet', 'reading', 'letters', 'cooking'];
const [alphabet, reading, letters, cooking] = items.keys();

/** Each learner's items with the day on which they were taken, undefined for an unknown one. */
async function fitted(
  rows: readonly (readonly (readonly [item: number, day?: number])[])[],
  options: Partial<SequenceOptions> = {},
): Promise<Sequence> {
  const builder = new InteractionsBuilder();
  for (const item of items) builder.addItem(item);
  rows.forEach((row, learner) => {
    for (const [item, at] of row) {
      const time = at === undefined ? {} : { time: start + at * day };
      builder.add({ learner: String(learner), item: items[item], ...time });
    }
  });
  const model = new Sequence({ shrinkage: 1, targetPower: 0, ...options });
  await model.fit(builder.build().matrix);
  return model;
}

const inOrder = Array.from(
  { length: 5 },
  () =>
    [
      [alphabet, 0],
      [reading, 10],
      [letters, 20],
    ] as const,
);

describe('Sequence', () => {
  it('recommends what came after, not what came before', async () => {
    const model = await fitted(inOrder);
    const after = model.score({ items: [reading] });
    expect(after[letters]).toBeGreaterThan(0);
    expect(after[alphabet]).toBe(0);
    expect(model.explain({ items: [reading] }, letters)).toEqual([
      { source: 'after', item: reading, contribution: after[letters] },
    ]);
  });

  it('counts a transition less for each step and each day between', async () => {
    const model = await fitted(inOrder, { stepDecay: 0.5, halfLifeDays: 10, shrinkage: 1 });
    // From the alphabet: reading after one half-life, letters after two and one step between.
    const out = 5 * (0.5 + 0.125);
    const scores = model.score({ items: [alphabet] });
    expect(scores[reading]).toBeCloseTo((5 * 0.5) / (out + 1), 12);
    expect(scores[letters]).toBeCloseTo((5 * 0.125) / (out + 1), 12);
  });

  it('holds back what follows everything as its power grows', async () => {
    const rows = [
      ...inOrder,
      ...inOrder.map(
        () =>
          [
            [cooking, 0],
            [letters, 5],
          ] as const,
      ),
    ];
    const shareOfLetters = async (targetPower: number): Promise<number> => {
      const scores = (await fitted(rows, { targetPower })).score({ items: [alphabet] });
      return scores[letters] / scores[reading];
    };
    expect(await shareOfLetters(0.8)).toBeLessThan(await shareOfLetters(0));
  });

  it('lets the latest of the own items speak loudest', async () => {
    const model = await fitted([
      ...inOrder,
      ...inOrder.map(
        () =>
          [
            [reading, 0],
            [cooking, 10],
          ] as const,
      ),
    ]);
    const at = (first: number, second: number): Float64Array =>
      model.score({ items: [alphabet, reading], times: [start + first * day, start + second * day] });
    const readLast = at(0, 100);
    const readFirst = at(100, 0);
    expect(readLast[cooking]).toBeGreaterThan(readFirst[cooking]);
    expect(readFirst[cooking]).toBeGreaterThan(0);
  });

  it('counts days from now when the question says when it is asked', async () => {
    const model = await fitted(inOrder, { halfLifeDays: 10 });
    const history = { items: [alphabet], times: [start] };
    const fresh = model.score({ ...history, now: start })[reading];
    expect(model.score({ ...history, now: start + 10 * day })[reading]).toBeCloseTo(fresh / 2, 12);
    expect(model.score(history)[reading]).toBeCloseTo(fresh, 12);
  });

  it('says nothing of items taken at the same moment or at an unknown time', async () => {
    const together = await fitted([
      [
        [alphabet, 1],
        [reading, 1],
      ],
    ]);
    expect(together.score({ items: [alphabet] })).toEqual(new Float64Array(4));
    const unknown = await fitted([[[alphabet], [reading, 1]]]);
    expect(unknown.score({ items: [alphabet, reading] })).toEqual(new Float64Array(4));
  });

  it('scores nothing at all without any times', async () => {
    const model = await fitted([[[alphabet], [reading]]]);
    expect(model.score({ items: [alphabet] })).toEqual(new Float64Array(4));
    expect(model.explain({ items: [alphabet] }, reading)).toEqual([]);
  });

  it('refuses to take out a row that it never held, and options that make no sense', async () => {
    const model = await fitted(inOrder);
    const refusal = expect.objectContaining({ code: 'row-unknown' });
    const before = { items: [cooking, letters], times: [start, start + day] };
    expect(() => model.update({ before, after: { items: [] } })).toThrow(refusal);
    expect(() => new Sequence({ stepDecay: 2 })).toThrow('stepDecay');
    expect(() => new Sequence({ halfLifeDays: 0 })).toThrow('halfLifeDays');
  });
});
