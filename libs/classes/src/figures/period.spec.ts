import { nextPeriod, periodAround, periodKey, previousPeriod, readPeriod } from './period';

describe('the period of a report', () => {
  it.each([
    ['2026-11', '2026-10-31T17:00:00.000Z', '2026-11-30T17:00:00.000Z'],
    ['2026-12', '2026-11-30T17:00:00.000Z', '2026-12-31T17:00:00.000Z'],
    ['2026-Q1', '2025-12-31T17:00:00.000Z', '2026-03-31T17:00:00.000Z'],
    ['2026-Q4', '2026-09-30T17:00:00.000Z', '2026-12-31T17:00:00.000Z'],
    ['2026', '2025-12-31T17:00:00.000Z', '2026-12-31T17:00:00.000Z'],
  ])('%s goes from midnight to midnight in Viet Nam', (key, from, to) => {
    const period = readPeriod(key)!;
    expect(periodKey(period)).toBe(key);
    expect(period.from.toISOString()).toBe(from);
    expect(period.to.toISOString()).toBe(to);
  });

  it.each(['2026-13', '2026-Q5', '1999', 'x', '2026-1'])('is not named by %s', (key) => {
    expect(readPeriod(key)).toBeNull();
  });

  it('has the one around a day, and neighbours across the turn of the year', () => {
    expect(periodKey(periodAround('quarter', '2026-05-31'))).toBe('2026-Q2');
    expect(periodKey(nextPeriod(readPeriod('2026-12')!))).toBe('2027-01');
    expect(periodKey(previousPeriod(readPeriod('2026-Q1')!))).toBe('2025-Q4');
    expect(periodKey(nextPeriod(readPeriod('2026')!))).toBe('2027');
  });

  it('leaves no gap to the next', () => {
    for (const key of ['2026-12', '2026-Q4', '2026']) {
      const period = readPeriod(key)!;
      expect(nextPeriod(period).from).toEqual(period.to);
    }
  });
});
