import { csvLine } from './csv';

describe('a line of a CSV file', () => {
  it('quotes what would break the columns', () => {
    expect(csvLine(['Đỗ Ánh', 3, 'a,b', 'nói "chào"', 'hai\ndòng'])).toBe(
      'Đỗ Ánh,3,"a,b","nói ""chào""","hai\ndòng"\r\n',
    );
  });
  it('keeps a spreadsheet from running a name as a formula', () => {
    expect(csvLine(['=HYPERLINK("x")', '+1', '-1', '@a'])).toBe(`"'=HYPERLINK(""x"")",'+1,'-1,'@a\r\n`);
    expect(csvLine([-1])).toBe('-1\r\n');
  });
});
