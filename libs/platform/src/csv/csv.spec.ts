import fc from 'fast-check';
import { csvLine } from './csv';

/** Reads one line as a spreadsheet does. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let rest = line.replace(/\r\n$/, '');
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/.exec(rest);
    const [whole, text = '', end] = quoted ?? /^([^,]*)(,|$)/.exec(rest)!;
    cells.push(quoted ? text.replaceAll('""', '"') : text);
    if (end === '') return cells;
    rest = rest.slice(whole.length);
  }
}

describe('a line of CSV', () => {
  it('gives back what was written, but for the apostrophe before what could run', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
        const read = cellsOf(csvLine(texts));
        expect(read).toHaveLength(texts.length);
        for (const [index, text] of texts.entries()) expect([text, `'${text}`]).toContain(read[index]);
      }),
    );
  });

  it.each([
    '=1+1',
    '+84912345678',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =HYPERLINK("x")',
    '＝1',
    '=cmd|x',
  ])('is no formula though somebody is called “%s”', (text) => {
    const [cell] = cellsOf(csvLine([text]));
    expect(cell).toBe(`'${text}`);
  });

  it('writes numbers as numbers, also below nothing, and leaves empty what there is none of', () => {
    expect(csvLine([-0.5, 0, true, null, undefined, 'Vừ A Dính'])).toBe('-0.5,0,true,,,Vừ A Dính\r\n');
  });
});
