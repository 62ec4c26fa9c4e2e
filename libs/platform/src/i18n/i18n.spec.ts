import fc from 'fast-check';
import {
  fold,
  formatMinutes,
  formatNumber,
  formatPhone,
  formatWeekdayTime,
  givenName,
  localPath,
  nameSortKey,
  normalisePhone,
  splitLanguage,
  yearOf,
} from './index';

describe('folding for search', () => {
  it('finds đ and every tone under plain letters', () => {
    expect(fold('  Đặng Thị  Hường ')).toBe('dang thi huong');
  });
  it('changes nothing that is folded already', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('phone numbers', () => {
  it.each(['0912345678', '0912 345 678', '+84912345678', '84 912.345.678'])('reads %s', (input) => {
    expect(normalisePhone(input)).toBe('+84912345678');
  });
  it.each(['', '12345', 'abc', '+1 202 555 0100'])('refuses %p', (input) => {
    expect(normalisePhone(input)).toBeNull();
  });
  it('is read as people write it', () => expect(formatPhone('+84912345678')).toBe('0912 345 678'));
});

describe('names', () => {
  it('sorts by the given name, the last word', () => {
    const names = ['Trần Văn Bình', 'Lê Thị An', 'Nguyễn Thị An'];
    expect([...names].sort((a, b) => nameSortKey(a).localeCompare(nameSortKey(b)))).toEqual([
      'Lê Thị An',
      'Nguyễn Thị An',
      'Trần Văn Bình',
    ]);
    expect(givenName('Nguyễn Thị Minh Khai')).toBe('Khai');
  });
});

describe('addresses in a language', () => {
  it('keeps Vietnamese without a prefix', () => {
    expect(localPath('vi', '/classes')).toBe('/classes');
    expect(localPath('en', '/')).toBe('/en');
    expect(splitLanguage('/en?x=1')).toEqual({ language: 'en', path: '/?x=1' });
    expect(splitLanguage('/enrolments')).toEqual({ language: 'vi', path: '/enrolments' });
  });
  it.each(['//evil.example/x', '/en//evil.example/x', '/en/\\evil.example/x', '/\\/evil.example/x'])(
    'makes no link to another site out of %p',
    (url) => {
      expect(splitLanguage(url).path).toBe('/evil.example/x');
    },
  );
  it('splits what it joined', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.constantFrom('vi' as const, 'en' as const), (raw, language) => {
        const path = `/p${raw}`;
        expect(splitLanguage(localPath(language, path))).toEqual({ language, path });
      }),
    );
  });
});

describe('formats', () => {
  it('has the year of Viet Nam, which begins while it is still the last day of the year in UTC', () => {
    expect(yearOf(new Date('2026-12-31T16:59:59Z'))).toBe(2026);
    expect(yearOf(new Date('2026-12-31T17:00:00Z'))).toBe(2027);
  });
  it('writes numbers and times as people in Viet Nam do', () => {
    expect(formatNumber('vi', 1500000)).toBe('1.500.000');
    expect(formatWeekdayTime('vi', new Date('2026-11-24T12:30:00Z'))).toBe('Thứ Ba, 24/11/2026, 19:30');
    expect(formatMinutes('vi', 125)).toBe('2 giờ 5 phút');
  });
});
