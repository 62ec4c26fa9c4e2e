import { searchPatterns, searchText, slugOf } from './words';

describe('words of a course', () => {
  it('makes an address that anybody can type', () => {
    expect(slugOf('Đọc & hiểu hợp đồng: 10 phút!')).toBe('doc-hieu-hop-dong-10-phut');
    expect(slugOf('???')).toBe('khoa-hoc');
    expect(slugOf('a '.repeat(200))).toMatch(/^(a-)*a$/);
    expect(slugOf('a '.repeat(200)).length).toBeLessThanOrEqual(80);
  });

  it('folds what is searched and what is asked in the same way', () => {
    expect(searchText('Nước sạch', null, 'Điện')).toBe('nuoc sach dien');
    expect(searchPatterns('  Nước ĐIỆN ')).toEqual(['%nuoc%', '%dien%']);
    expect(searchPatterns(undefined)).toEqual([]);
    expect(searchPatterns('50%_\\')).toEqual(['%50\\%\\_\\\\%']);
    expect(searchPatterns('a b c d e f g h i k')).toHaveLength(8);
  });
});
