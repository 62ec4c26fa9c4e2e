import fc from 'fast-check';
import { newcombe, peopleNeeded, standardRate, twoProportionTest, wilson } from './proportions';

describe("Wilson's interval", () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is that of the literature', (hits, people, low, high) => {
    const found = wilson({ hits, people });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('holds the share and stays between nothing and all, whatever was counted', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (hits, more) => {
        const people = hits + more;
        const { low, high } = wilson({ hits, people });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (people > 0) {
          expect(low).toBeLessThanOrEqual(hits / people + 1e-12);
          expect(high).toBeGreaterThanOrEqual(hits / people - 1e-12);
        }
      }),
    );
  });
});

describe("Newcombe's interval", () => {
  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10; there the first less the second.
  it.each([
    [48, 80, 56, 70, 0.0524, 0.3339],
    [3, 10, 9, 10, 0.1705, 0.809],
    [0, 10, 10, 10, 0.6075, 1],
  ])('of %i of %i against %i of %i is that of the literature', (a, m, b, n, low, high) => {
    const found = newcombe({ hits: a, people: m }, { hits: b, people: n });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('the test of two proportions', () => {
  it('gives what a hand works out: 45 of 100 against 60 of 100', () => {
    // Pooled 0.525; sqrt(0.525 × 0.475 × 2/100) = 0.070622; 0.15 / 0.070622 = 2.1240; twice the tail 0.0337.
    const { z, p } = twoProportionTest({ hits: 45, people: 100 }, { hits: 60, people: 100 });
    expect(z).toBeCloseTo(2.124, 3);
    expect(p).toBeCloseTo(0.0337, 4);
  });

  it('says nothing where nobody or everybody did it, or nobody was there', () => {
    expect(twoProportionTest({ hits: 0, people: 9 }, { hits: 0, people: 7 }).p).toBe(1);
    expect(twoProportionTest({ hits: 9, people: 9 }, { hits: 7, people: 7 }).p).toBe(1);
    expect(twoProportionTest({ hits: 0, people: 0 }, { hits: 0, people: 0 }).p).toBe(1);
  });
});

describe('how many people an experiment needs', () => {
  // The usual tables for 5% and 80%: Fleiss, Levin and Paik 2003, chapter 4, without the correction.
  it.each([
    [0.1, 0.05, 686],
    [0.5, 0.1, 388],
    [0.6, 0.1, 356],
  ])('for %f and a difference of %f is that of the tables', (base, difference, people) => {
    expect(peopleNeeded(base, difference)).toBe(people);
  });

  it('is the same for a fall as for a rise that mirrors it', () => {
    expect(peopleNeeded(0.4, -0.1)).toBe(peopleNeeded(0.6, 0.1));
  });
});

describe('a rate without the bias of ranks', () => {
  const ranks = new Map([
    [1, 0.5],
    [2, 0.5],
  ]);
  const plain = (rank: number, shown: number, hits: number) => ({
    rank,
    weight: shown,
    squares: shown,
    hits,
  });

  it('calls two alike that differ only in how often they stood first', () => {
    // At rank 1 one in two is clicked, at rank 2 one in ten, whoever stands there.
    const often = [plain(1, 100, 50), plain(2, 10, 1)];
    const seldom = [plain(1, 10, 5), plain(2, 100, 10)];
    expect(standardRate(often, ranks)?.value).toBeCloseTo(0.3, 9);
    expect(standardRate(seldom, ranks)?.value).toBeCloseTo(0.3, 9);
  });

  it('counts what was seldom shown as often as what was always shown', () => {
    // Two items at one rank: one with probability 0.9 (never clicked), one with 0.1 (always): 90 and 10 times.
    const weight = 90 / 0.9 + 10 / 0.1;
    const strata = [{ rank: 1, weight, squares: 90 / 0.81 + 10 / 0.01, hits: 10 / 0.1 }];
    expect(standardRate(strata, ranks)?.value).toBeCloseTo(0.5, 9);
  });

  it('is less sure the fewer there were, and nothing where nothing was shown', () => {
    const width = (shown: number) => {
      const rate = standardRate([plain(1, shown, shown / 2)], ranks);
      return rate ? rate.high - rate.low : Number.NaN;
    };
    expect(width(20)).toBeGreaterThan(width(2000));
    expect(standardRate([], ranks)).toBeNull();
  });
});
