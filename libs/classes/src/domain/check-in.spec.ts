import { createHash } from 'node:crypto';
import { canCheckIn, digitsNumber, digitsOf } from './check-in';

const session = { startsAt: new Date('2026-11-24T12:30:00Z'), endsAt: new Date('2026-11-24T14:00:00Z') };

describe('checking in', () => {
  it.each([
    ['2026-11-24T12:14:59Z', false],
    ['2026-11-24T12:15:00Z', true],
    ['2026-11-24T13:59:59Z', true],
    ['2026-11-24T14:00:00Z', false],
  ])('at %s is %s for a session from 12:30 to 14:00', (at, open) => {
    expect(canCheckIn(session, new Date(at))).toBe(open);
  });

  it('shows other digits each minute', () => {
    const numbers = ['12:30:00', '12:30:59', '12:31:00'].map((at) =>
      digitsNumber(new Date(`2026-11-24T${at}Z`)),
    );
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).toBe(numbers[1]! + 1);
  });

  it('takes all of the 10,000 codes about as often', () => {
    const tens = new Map<string, number>();
    for (let i = 0; i < 20_000; i++) {
      const code = digitsOf(createHash('sha256').update(String(i)).digest('base64url'));
      expect(code).toMatch(/^\d{4}$/);
      tens.set(code.slice(0, 1), (tens.get(code.slice(0, 1)) ?? 0) + 1);
    }
    for (const count of tens.values()) expect(Math.abs(count - 2000)).toBeLessThan(250);
  });
});
