import fc from 'fast-check';
import { seededRng, shuffledIndexes } from './random';

describe('seededRng', () => {
  it('repeats for the same seed and differs for another', () => {
    const draw = (seed: number): number[] => {
      const rng = seededRng(seed);
      return Array.from({ length: 5 }, rng);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('is uniform over [0, 1)', () => {
    const rng = seededRng(42);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) counts[Math.floor(rng() * 10)]++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

describe('shuffledIndexes', () => {
  it('holds every index once', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer(), (count, seed) => {
        const sorted = Array.from(shuffledIndexes(count, seededRng(seed))).sort((a, b) => a - b);
        expect(sorted).toEqual(Array.from({ length: count }, (_, index) => index));
      }),
    );
  });
});
