import { inlineCss } from './inline-css';

const files: Record<string, Buffer> = {
  'a.png': Buffer.from('picture'),
  'f.woff2': Buffer.from('short'),
  'long.woff2': Buffer.alloc(100),
};
const read = async (name: string) => files[name] ?? null;

describe('a style sheet for one file', () => {
  it('holds its pictures as data and asks for nothing', async () => {
    const css = await inlineCss('.a{background:url("a.png?ver=1")}.b{background:url(gone.png)}', read);
    expect(css).toContain(`url("data:image/png;base64,${files['a.png']!.toString('base64')}")`);
    expect(css).toContain('.b{background:none}');
  });
  it('keeps one form of a font and leaves long ones to the device', async () => {
    const css = await inlineCss(
      `@font-face{font-family:A;src:url(f.eot);src:url(f.eot?#iefix) format("x"),url(f.woff2) format("woff2")}
       @font-face{font-family:B;src:url(long.woff2)} .c{color:red}`,
      read,
      50,
    );
    expect(css.match(/@font-face/g)).toHaveLength(1);
    expect(css).toContain('data:font/woff2;base64');
    expect(css).not.toContain('eot');
    expect(css).toContain('.c{color:red}');
  });
  it('leaves data, parts of the page and words in brackets as they are, and drops other sheets', async () => {
    const css = '.a{background:url(data:image/gif;base64,R0)}.b{fill:url(#c)}';
    expect(await inlineCss(`@import url("more.css");${css}`, read)).toBe(css);
  });
});
