import { mayBeChild } from './age-of-consent';

describe('somebody whose parents have to agree', () => {
  const now = new Date('2026-11-22T02:00:00Z');

  it.each([
    [2016, true],
    [2010, true],
    [2009, false],
    [1950, false],
    [null, false],
  ])('born in %p in November 2026 may be one: %p, since the birthday may still come', (year, child) => {
    expect(mayBeChild(year, now)).toBe(child);
  });

  it('grows up with the year of Viet Nam, not with that of Greenwich', () => {
    expect(mayBeChild(2010, new Date('2026-12-31T16:59:59Z'))).toBe(true);
    expect(mayBeChild(2010, new Date('2026-12-31T17:00:00Z'))).toBe(false);
  });
});
