import fc from 'fast-check';
import { type Candidate, diversify } from './diversify';

const candidate = (item: number, score: number, topic: string, level = 1): Candidate => ({
  item,
  score,
  topic,
  level,
});
const anyCandidates = fc
  .array(
    fc.tuple(
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.constantFrom('a', 'b', 'c'),
      fc.integer({ min: 1, max: 3 }),
    ),
  )
  .map((all) => all.map(([score, topic, level], item) => candidate(item, score, topic, level)));

describe('diversify', () => {
  it('lets another topic come before a third of the same that is hardly better', () => {
    const list = [candidate(1, 1, 'a'), candidate(2, 0.98, 'a'), candidate(3, 0.9, 'b')];
    expect(diversify(list, 3).map(({ item }) => item)).toEqual([1, 3, 2]);
  });

  it('does not lift a topic that hardly suits', () => {
    const list = [candidate(1, 1, 'a'), candidate(2, 0.9, 'a'), candidate(3, 0.1, 'b')];
    expect(diversify(list, 3).map(({ item }) => item)).toEqual([1, 2, 3]);
  });

  it('begins with the best, repeats nothing, and gives as many as there are', () => {
    fc.assert(
      fc.property(anyCandidates, fc.nat({ max: 20 }), (list, count) => {
        const chosen = diversify(list, count);
        expect(chosen).toHaveLength(Math.min(count, list.length));
        expect(new Set(chosen.map(({ item }) => item)).size).toBe(chosen.length);
        const best = Math.max(...list.map(({ score }) => score));
        if (chosen[0]) expect(chosen[0].score).toBe(best);
      }),
    );
  });
});
