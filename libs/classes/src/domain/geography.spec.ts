import fc from 'fast-check';
import { boxAround, kilometresBetween } from './geography';

const inVietNam = fc.record({
  latitude: fc.double({ min: 8, max: 24, noNaN: true }),
  longitude: fc.double({ min: 102, max: 118, noNaN: true }),
});

describe('distances', () => {
  it('are those of the map', () => {
    const hanoi = { latitude: 21.0285, longitude: 105.8542 };
    const saigon = { latitude: 10.7769, longitude: 106.7009 };
    expect(kilometresBetween(hanoi, saigon)).toBeGreaterThan(1140);
    expect(kilometresBetween(hanoi, saigon)).toBeLessThan(1145);
  });

  it('are the same both ways, and nothing to the same place', () => {
    fc.assert(
      fc.property(inVietNam, inVietNam, (a, b) => {
        expect(kilometresBetween(a, b)).toBeCloseTo(kilometresBetween(b, a), 8);
        expect(kilometresBetween(a, a)).toBe(0);
      }),
    );
  });

  it('within a circle are within its box', () => {
    fc.assert(
      fc.property(inVietNam, inVietNam, fc.integer({ min: 1, max: 100 }), (centre, near, far) => {
        // Brought close, so that many pairs lie around the edge.
        const point = {
          latitude: centre.latitude + (near.latitude - 16) / 10,
          longitude: centre.longitude + (near.longitude - 110) / 10,
        };
        if (kilometresBetween(centre, point) > far) return;
        const box = boxAround(centre, far);
        const slack = 1e-9;
        expect(point.latitude).toBeGreaterThanOrEqual(box.south - slack);
        expect(point.latitude).toBeLessThanOrEqual(box.north + slack);
        expect(point.longitude).toBeGreaterThanOrEqual(box.west - slack);
        expect(point.longitude).toBeLessThanOrEqual(box.east + slack);
      }),
      { numRuns: 500 },
    );
  });
});
