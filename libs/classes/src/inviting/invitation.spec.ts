import fc from 'fast-check';
import { codeSigns, newCode, readCode, stateOf } from './invitation';

describe('the code of an invitation', () => {
  it('is read again however somebody types it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(codeSigns.length - 1), { minLength: 6, maxLength: 6 }), (picks) => {
        const left = [...picks];
        const code = newCode(() => left.shift() ?? 0);
        expect(readCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
      }),
    );
  });

  it('has no signs that look or sound alike, and nothing else is taken for one', () => {
    expect([...'01OILUV'].filter((sign) => codeSigns.includes(sign))).toEqual([]);
    expect(['', '23456', '2345678', '23456O', '23456<'].map(readCode)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('an invitation', () => {
  const now = new Date('2026-11-21T02:00:00Z');
  const limits = { mostUses: 2, uses: 1, expiresAt: new Date('2026-11-22T02:00:00Z'), revokedAt: null };

  it('lets people in until it is revoked, over, or used as often as was said', () => {
    expect(stateOf(limits, now)).toBe('open');
    expect(stateOf({ ...limits, mostUses: null, uses: 99, expiresAt: null }, now)).toBe('open');
    expect(stateOf({ ...limits, uses: 2 }, now)).toBe('used-up');
    expect(stateOf({ ...limits, expiresAt: now }, now)).toBe('expired');
    expect(stateOf({ ...limits, revokedAt: now }, now)).toBe('revoked');
  });
});
