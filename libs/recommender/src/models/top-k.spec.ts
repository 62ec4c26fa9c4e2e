import fc from 'fast-check';
import { topK } from './top-k';

describe('topK', () => {
  it('equals the head of a full sort with ties by index, for any scores', () => {
    const score = fc.oneof(
      fc.constantFrom(0, 1, 2, Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
      fc.double({ noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(score), fc.nat(20), fc.array(fc.nat(20)), (scores, k, exclude) => {
        const excluded = new Set(exclude);
        const sorted = scores
          .map((value, item) => ({ value, item }))
          .filter(({ value, item }) => value > Number.NEGATIVE_INFINITY && !excluded.has(item))
          .sort((a, b) => (a.value === b.value ? a.item - b.item : b.value > a.value ? 1 : -1))
          .slice(0, k);
        const best = topK(scores, k, excluded);
        expect(Array.from(best.items)).toEqual(sorted.map(({ item }) => item));
        expect(Array.from(best.scores)).toEqual(sorted.map(({ value }) => value));
      }),
      { numRuns: 500 },
    );
  });

  it('gives nothing for no scores, for k = 0 and for a negative k', () => {
    expect(topK([], 5).items).toHaveLength(0);
    expect(topK([1, 2], 0).items).toHaveLength(0);
    expect(topK([1, 2], -1).items).toHaveLength(0);
  });
});
