import fc from 'fast-check';
import type { Contribution } from '../models/model';
import { accountOf, topReasons } from './top-reasons';

const term = (item: number, contribution: number): Contribution => ({ source: 'item', item, contribution });

describe('topReasons', () => {
  it('names the strongest first with their share of what speaks for the item', () => {
    const reasons = topReasons([term(1, 1), term(2, 3), term(3, -2)]);
    expect(reasons.map((reason) => [reason.source === 'item' && reason.item, reason.share])).toEqual([
      [2, 0.75],
      [1, 0.25],
    ]);
  });

  it('leaves out what weighs too little, and what is beyond the limit', () => {
    const terms = [term(1, 60), term(2, 35), term(3, 5)];
    expect(topReasons(terms)).toHaveLength(2);
    expect(topReasons(terms, { minShare: 0 })).toHaveLength(3);
    expect(topReasons(terms, { limit: 1 })).toHaveLength(1);
  });

  it('has no reasons when nothing speaks for the item', () => {
    expect(topReasons([])).toEqual([]);
    expect(topReasons([term(1, -1)])).toEqual([]);
  });

  it('never claims more than the whole', () => {
    const terms = fc
      .array(fc.double({ min: -5, max: 5, noNaN: true }))
      .map((all) => all.map((c, i) => term(i, c)));
    fc.assert(
      fc.property(terms, (all) => {
        const shares = topReasons(all, { limit: 100, minShare: 0 }).map(({ share }) => share);
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('names a reason once that two parts of a model give', () => {
    const twice = [term(1, 1), { source: 'everyone', contribution: 1 }, term(1, 2)] as const;
    expect(topReasons(twice)).toEqual([
      { source: 'item', item: 1, contribution: 3, share: 0.75 },
      { source: 'everyone', contribution: 1, share: 0.25 },
    ]);
  });
});

describe('accountOf', () => {
  const contribution = fc.double({ min: -5, max: 5, noNaN: true });
  const item = fc.nat(4);
  const anyTerm: fc.Arbitrary<Contribution> = fc.oneof(
    fc.record({ source: fc.constant('item' as const), item, contribution }),
    fc.record({ source: fc.constant('after' as const), item, contribution }),
    fc.record({
      source: fc.constant('content' as const),
      item,
      common: fc.record({ topics: fc.constant(['health']), step: fc.integer({ min: -2, max: 2 }) }),
      contribution,
    }),
    fc.record({ source: fc.constant('everyone' as const), contribution }),
    fc.record({ source: fc.constant('segment' as const), segment: fc.constantFrom('a', 'b'), contribution }),
    fc.record({
      source: fc.constant('season' as const),
      month: fc.integer({ min: 1, max: 12 }),
      contribution,
    }),
  );

  it('adds up to the score, whatever kinds of terms it has and however many are named', () => {
    const anyOptions = fc.record({ limit: fc.nat(6), minShare: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(anyTerm), anyOptions, (terms, options) => {
        const { reasons, besides, against } = accountOf(terms, options);
        const named = reasons.reduce((sum, reason) => sum + reason.contribution, 0);
        const score = terms.reduce((sum, each) => sum + each.contribution, 0);
        expect(named + besides + against).toBeCloseTo(score, 9);
        expect(against).toBeLessThanOrEqual(0);
        expect(besides).toBeGreaterThanOrEqual(-1e-9);
        expect(reasons.length).toBeLessThanOrEqual(options.limit);
      }),
    );
  });

  it('tells what is shared with the item that a reason names', () => {
    const common = { topics: ['health'], step: 1 };
    const [reason] = accountOf([{ source: 'content', item: 2, common, contribution: 1 }]).reasons;
    expect(reason).toEqual({ source: 'content', item: 2, common, contribution: 1, share: 1 });
  });
});
