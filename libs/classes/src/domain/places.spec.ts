import { type Places, placesLeft, placesLeftInAll } from './places';

const room: Places = { mode: 'in-person', capacity: 20, onlineCapacity: null, taken: 19, onlineTaken: 0 };

describe('the places of a class', () => {
  it('are what is not taken, and never fewer than none', () => {
    expect(placesLeft(room, 'in-person')).toBe(1);
    expect(placesLeft({ ...room, taken: 20 }, 'in-person')).toBe(0);
    expect(placesLeft({ ...room, taken: 21 }, 'in-person')).toBe(0);
  });

  it('are none in a way that is not offered', () => {
    expect(placesLeft(room, 'online')).toBe(0);
    expect(placesLeft({ ...room, mode: 'online', capacity: null }, 'in-person')).toBe(0);
  });

  it('are without number online when nobody set a limit', () => {
    const hybrid: Places = { ...room, mode: 'hybrid', taken: 20 };
    expect(placesLeft(hybrid, 'online')).toBe(Number.POSITIVE_INFINITY);
    expect(placesLeft(hybrid, 'in-person')).toBe(0);
    expect(placesLeftInAll(hybrid)).toBe(Number.POSITIVE_INFINITY);
  });
});
