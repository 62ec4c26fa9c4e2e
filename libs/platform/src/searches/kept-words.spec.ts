import fc from 'fast-check';
import { keptWords } from './kept-words';

describe('the words of a search that found nothing', () => {
  it('are kept without diacritics, so that one wish is one wish', () => {
    expect(keptWords('  Làm   Mắm, tôm ')).toBe('lam mam tom');
    expect(keptWords('Đan lát')).toBe('dan lat');
  });

  it.each([
    '0912345678',
    '0912 345 678',
    'Lan 0912.345.678',
    '+84 (912) 34-56',
    'cccd 034085001234',
    'lan@example.vn',
    'www.lan.vn',
    'https://fb.com/lan',
  ])('are not kept when they may name somebody: %s', (search) => {
    expect(keptWords(search)).toBeNull();
  });

  it('are not kept when they say nothing, or tell a whole story', () => {
    expect(['', '  ', 'a', '12', '!?'].map(keptWords)).toEqual([null, null, null, null, null]);
    expect(keptWords('tôi muốn tìm bà Nguyễn Thị Lan')).toBeNull();
    expect(keptWords('x'.repeat(61))).toBeNull();
  });

  it('never hold six digits or an address, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .-@ab:/w') }), (search) => {
        const kept = keptWords(search) ?? '';
        expect(kept).not.toMatch(/\d{6}|@/);
      }),
    );
  });

  it('of a year or a decree are kept', () => {
    expect(keptWords('luật đất đai 2024')).toBe('luat dat dai 2024');
  });
});
