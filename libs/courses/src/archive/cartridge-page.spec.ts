import fc from 'fast-check';
import { cartridgePage } from './cartridge-page';

describe('a page of a cartridge', () => {
  it('gives what its body holds, however the body is written; without one, all of it', () => {
    const body = fc.constantFrom('<body>', '<BODY class="x">', '<body\nonload="x()">');
    const head = fc.constantFrom(
      '',
      '<html>',
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"></head>',
    );
    const words = fc.stringMatching(/^[a-zđ]{1,20}$/);
    fc.assert(
      fc.property(head, body, fc.constantFrom('</body>', '</BODY>'), words, (before, open, shut, said) => {
        expect(cartridgePage(`${before}${open}<p>${said}</p>${shut}</html>after`).html).toBe(
          `<p>${said}</p>`,
        );
        expect(cartridgePage(`<p>${said}</p>`).html).toBe(`<p>${said}</p>`);
        expect(cartridgePage(`${open}<p>${said}</p>`).html).toBe(`<p>${said}</p>`);
      }),
    );
  });

  it('is read to its end when it was made to keep the reader busy', () => {
    expect(cartridgePage(`<p>a</p>${'<body '.repeat(200_000)}`).html).toContain('<p>a</p>');
    expect(cartridgePage(`<p>a</p>${'<body>'.repeat(100_000)}`).html).toContain('<p>a</p>');
  });
});
