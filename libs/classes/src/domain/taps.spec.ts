import fc from 'fast-check';
import { marks } from './class-kinds';
import { realTime, type Standing, settleTaps, type Tap } from './taps';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));
const tap = (id: string, status: Tap['status'], minute: number, personId = 'p'): Tap => ({
  id,
  personId,
  status,
  at: at(minute),
});
const stands = (mark: Standing['mark'], minute: number, how: Standing['how'] = 'roll') =>
  new Map<string, Standing>([['p', { mark, at: at(minute), how }]]);
const outcomes = (...given: Parameters<typeof settleTaps>) =>
  settleTaps(...given).map(({ outcome }) => outcome);

describe('taps of a roll call', () => {
  it('count when nobody was marked, and when they came after what stands', () => {
    expect(outcomes([tap('a', 'present', 5)], new Map())).toEqual(['applied']);
    expect(outcomes([tap('a', 'absent', 5)], stands('present', 4))).toEqual(['applied']);
  });
  it('are overtaken by what was tapped after them, however late they come', () => {
    expect(outcomes([tap('a', 'absent', 3)], stands('present', 4))).toEqual(['overtaken']);
  });
  it('give no conflict when both say the same', () => {
    expect(outcomes([tap('a', 'present', 3)], stands('present', 4))).toEqual(['same']);
  });
  it('count whatever the online room measured', () => {
    expect(outcomes([tap('a', 'absent', 3)], stands('present', 50, 'room'))).toEqual(['applied']);
  });
  it('of one person in one batch: the last counts', () => {
    const taps = [tap('b', 'absent', 6), tap('a', 'present', 5), tap('c', 'excused', 1, 'q')];
    expect(outcomes(taps, new Map())).toEqual(['applied', 'overtaken', 'applied']);
  });

  it('end in the same marks in whatever order and parcels they come', () => {
    const taps = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        personId: fc.constantFrom('p', 'q', 'r'),
        status: fc.constantFrom(...marks),
        at: fc.integer({ min: 0, max: 9 }).map(at),
      }),
      { selector: (one) => `${one.personId} ${one.at.getTime()}`, minLength: 1, maxLength: 12 },
    );
    /** Settles parcel after parcel, as the service does. */
    const final = (parcels: Tap[][]) => {
      const standing = new Map<string, Standing>();
      for (const parcel of parcels)
        for (const { tap: one, outcome } of settleTaps(parcel, standing)) {
          const before = standing.get(one.personId);
          if (outcome === 'applied')
            standing.set(one.personId, { mark: one.status, at: one.at, how: 'roll' });
          if (outcome === 'same' && before && before.at < one.at)
            standing.set(one.personId, { ...before, at: one.at });
        }
      return [...standing].map(([person, { mark }]) => `${person} ${mark}`).sort();
    };
    fc.assert(
      fc.property(taps, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (all, cuts) => {
        const parcels: Tap[][] = [[], [], [], []];
        for (const [index, one] of all.entries()) parcels[cuts[index]!]!.push(one);
        expect(final(parcels)).toEqual(final([all]));
      }),
    );
  });
});

describe('the time of a tap', () => {
  it('is told by how long ago it was, whatever the phone’s clock says', () => {
    const now = at(30);
    expect(realTime(new Date('2020-01-01T00:00:00Z'), new Date('2020-01-01T00:10:00Z'), now)).toEqual(at(20));
    expect(realTime(new Date('2030-01-01T00:00:00Z'), new Date('2029-01-01T00:00:00Z'), now)).toEqual(now);
  });
});
