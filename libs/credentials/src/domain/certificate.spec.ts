import type { Actor, Role } from '@domdom/platform';
import fc from 'fast-check';
import { can } from './certificate.policy';
import { certificateNumber, newVerifyCode, readVerifyCode, yearInVietNam } from './certificate-number';

describe('numbers and codes of certificates', () => {
  it('counts within the year of Viet Nam', () => {
    expect(yearInVietNam(new Date('2026-12-31T16:59:59Z'))).toBe(2026);
    expect(yearInVietNam(new Date('2026-12-31T17:00:00Z'))).toBe(2027);
    expect(certificateNumber(2026, 123)).toBe('DD-2026-000123');
    expect(certificateNumber(2026, 1_234_567)).toBe('DD-2026-1234567');
  });

  it('makes codes without letters that look like digits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code = newVerifyCode(() => Buffer.from(bytes));
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readVerifyCode(code)).toBe(code);
      }),
    );
    const many = new Set(Array.from({ length: 500 }, () => newVerifyCode()));
    expect(many.size).toBe(500);
  });

  it('reads a code however it was typed, and nothing else', () => {
    expect(readVerifyCode(' 7kqm2f9t oxwb-h3nc ')).toBe('7KQM-2F9T-0XWB-H3NC');
    expect(readVerifyCode('iLio-1111-1111-1111')).toBe('1110-1111-1111-1111');
    for (const wrong of ['', 'DD-2026-000123', '7KQM-2F9T-0XWB-H3N', '7KQM-2F9T-0XWB-H3NCU', "' or 1=1 --"]) {
      expect(readVerifyCode(wrong)).toBeNull();
    }
  });
});

describe('who may do what with a certificate', () => {
  const actor = (personId: string, role?: Role): Actor => ({
    personId,
    name: 'Hà Văn Lực',
    language: 'vi',
    homeUnitId: null,
    grants: role ? [{ role, unitId: 'commune' }] : [],
    consents: { analytics: false, recommendations: false },
    representedBy: null,
    by: 'session',
  });
  const certificate = { personId: 'holder', unitPath: ['centre', 'commune'] };

  it('lets the holder read and officials of the unit revoke', () => {
    expect(can('read', actor('holder'), certificate)).toBe(true);
    expect(can('read', actor('o', 'official'), certificate)).toBe(true);
    expect(can('revoke', actor('o', 'official'), certificate)).toBe(true);
  });
  it('lets nobody revoke their own, and strangers do nothing', () => {
    expect(can('revoke', actor('holder', 'official'), certificate)).toBe(false);
    for (const action of ['read', 'revoke'] as const) {
      expect(can(action, null, certificate)).toBe(false);
      expect(can(action, actor('x'), certificate)).toBe(false);
      expect(can(action, actor('i', 'instructor'), certificate)).toBe(false);
    }
    expect(can('revoke', actor('holder'), certificate)).toBe(false);
  });
});
