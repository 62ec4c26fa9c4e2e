import fc from 'fast-check';
import { way } from './months';

const months = [100n, 200n, 300n, 400n];

describe('the way along the months of the record store', () => {
  it('begins with the newest month and what lies ahead of it', () => {
    expect(way(months, { from: 0n, to: 1000n, ascending: false, now: 350n })).toEqual([
      1000n,
      300n,
      200n,
      100n,
      0n,
    ]);
  });

  it('goes forward from the oldest when it is asked to', () => {
    expect(way(months, { from: 0n, to: 1000n, ascending: true, now: 250n })).toEqual([0n, 100n, 200n, 1000n]);
  });

  it('stays within what is asked for', () => {
    expect(way(months, { from: 120n, to: 260n, ascending: false, now: 350n })).toEqual([260n, 200n, 120n]);
    expect(way(months, { from: 130n, to: 130n, ascending: false, now: 350n })).toEqual([]);
  });

  it('covers everything once, whatever the months', () => {
    const number = fc.bigInt(0n, 5000n);
    fc.assert(
      fc.property(
        fc.uniqueArray(number),
        number,
        number,
        number,
        fc.boolean(),
        (edges, a, b, now, ascending) => {
          const sorted = [...edges].sort((x, y) => (x < y ? -1 : 1));
          const [from, to] = a < b ? [a, b] : [b, a];
          const walked = way(sorted, { from, to, ascending, now });
          if (from === to) return walked.length === 0;
          const up = ascending ? walked : [...walked].reverse();
          return up[0] === from && up.at(-1) === to && up.every((edge, n) => n === 0 || edge > up[n - 1]!);
        },
      ),
    );
  });
});
