import { summedContributions } from './contributions';
import type { Contribution } from './model';

describe('summedContributions', () => {
  it('adds terms that say the same and keeps those apart that do not', () => {
    const terms: Contribution[] = [
      { source: 'item', item: 1, contribution: 1 },
      { source: 'after', item: 1, contribution: 2 },
      { source: 'segment', segment: 'commune', contribution: 3 },
      { source: 'item', item: 1, contribution: 4 },
      { source: 'segment', segment: 'province', contribution: 5 },
      { source: 'everyone', contribution: 6 },
      { source: 'season', month: 7, contribution: 7 },
      { source: 'everyone', contribution: 8 },
    ];
    expect(summedContributions(terms)).toEqual([
      { source: 'item', item: 1, contribution: 5 },
      { source: 'after', item: 1, contribution: 2 },
      { source: 'segment', segment: 'commune', contribution: 3 },
      { source: 'segment', segment: 'province', contribution: 5 },
      { source: 'everyone', contribution: 14 },
      { source: 'season', month: 7, contribution: 7 },
    ]);
  });
});
