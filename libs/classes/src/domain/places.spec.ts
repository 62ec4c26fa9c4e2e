import fc from 'fast-check';
import { movesUp, type Places, placesLeft, placesLeftInAll, seatFor } from './places';

const room: Places = { mode: 'in-person', capacity: 20, onlineCapacity: null, taken: 19, onlineTaken: 0 };

describe('the places of a class', () => {
  it('give the last one away and queue the next person', () => {
    expect(placesLeft(room, 'in-person')).toBe(1);
    expect(seatFor(room, 'in-person')).toBe('confirmed');
    expect(seatFor({ ...room, taken: 20 }, 'in-person')).toBe('waiting');
  });

  it('are none in a way that is not offered', () => {
    expect(placesLeft(room, 'online')).toBe(0);
    expect(placesLeft({ ...room, mode: 'online', capacity: null }, 'in-person')).toBe(0);
  });

  it('are without number online when nobody set a limit', () => {
    const hybrid: Places = { ...room, mode: 'hybrid', taken: 20 };
    expect(placesLeft(hybrid, 'online')).toBe(Number.POSITIVE_INFINITY);
    expect(seatFor(hybrid, 'in-person')).toBe('waiting');
    expect(seatFor(hybrid, 'online')).toBe('confirmed');
    expect(placesLeftInAll(hybrid)).toBe(Number.POSITIVE_INFINITY);
  });

  it('never move up more people than wait, nor more than there are places', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (capacity, taken, waiting) => {
        const places: Places = { ...room, capacity, taken };
        const up = movesUp(places, 'in-person', waiting);
        expect(up).toBeLessThanOrEqual(waiting);
        expect(taken + up).toBeLessThanOrEqual(Math.max(capacity, taken));
        expect(up === waiting || taken + up >= capacity).toBe(true);
      }),
    );
  });
});
