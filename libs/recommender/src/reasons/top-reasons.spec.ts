import fc from 'fast-check';
import type { Contribution } from '../models/model';
import { topReasons } from './top-reasons';

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
});
