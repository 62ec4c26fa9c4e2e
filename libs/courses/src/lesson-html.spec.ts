import fc from 'fast-check';
import { lessonHtml } from './lesson-html';

describe('the HTML of a lesson', () => {
  it('shows what authors write: headings, lists, links, tables', () => {
    expect(lessonHtml('# Chào\n\n- một\n- **hai**')).toBe(
      '<h2>Chào</h2>\n<ul>\n<li>một</li>\n<li><strong>hai</strong></li>\n</ul>',
    );
    expect(lessonHtml('[Cổng](https://dichvucong.gov.vn)')).toContain(
      'href="https://dichvucong.gov.vn" rel="noopener nofollow external"',
    );
    expect(lessonHtml('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<th scope="col">a</th>');
    expect(lessonHtml('[Gọi](tel:111)')).toContain('href="tel:111"');
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<img src="/x.png" onerror="alert(1)">'],
    ['a handler in a link', '<a href="/x" onclick="alert(1)">x</a>'],
    ['a script address', '[x](javascript:alert(1))'],
    ['a script address in disguise', '[x](JaVa&#115;cript:alert(1))'],
    ['a script address with a tab', '<a href="java\tscript:alert(1)">x</a>'],
    ['a data address', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a style', '<p style="position:fixed">x</p><style>*{display:none}</style>'],
    ['a form', '<form action="https://example.org"><input name="password"></form>'],
    ['a drawing with a script', '<svg onload="alert(1)"><script>alert(1)</script></svg>'],
    ['a base address', '<base href="https://example.org">'],
    ['an id that a page could trip over', '<p id="main" class="skip" data-module="confirm">x</p>'],
  ])('takes out %s', (_what, text) => {
    const html = lessonHtml(text);
    expect(html).not.toMatch(/<(script|iframe|style|form|input|svg|base)|\son\w+=|style=|id=|class=|data-/i);
    expect(html).not.toMatch(/href="(javascript|data)/i);
  });

  it('shows pictures of this portal only', () => {
    expect(lessonHtml('![Ảnh](/files/a.png)')).toContain('<img src="/files/a.png" alt="Ảnh" loading="lazy"');
    expect(lessonHtml('![x](https://example.org/track.png)')).not.toContain('<img');
    expect(lessonHtml('![x](//example.org/track.png)')).not.toContain('<img');
    expect(lessonHtml('<img src="/\\example.org/track.png">')).not.toContain('<img');
    expect(lessonHtml('<img src=" https://example.org/a.png">')).not.toContain('<img');
  });

  it('gives nothing for a text without content', () => {
    expect(lessonHtml('  \n ')).toBe('');
    expect(lessonHtml('<script>alert(1)</script>')).toBe('');
  });

  it('never lets an attribute or element through that is not known, whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '`',
        '&#60;',
        '[',
        '](',
        ')',
        'javascript:',
        'on',
        'error=',
        'script',
        'img',
        ' ',
      ],
      ...['svg', '/', 'src=', 'href=', '\n', '\\', 'style=', '<!--', '-->', 'x', '\u0000', 'math'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = lessonHtml(pieces.join(''));
        const tags = html.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) {
          expect(tag).toMatch(
            /^<\/?(p|br|hr|h[234]|strong|em|del|blockquote|ul|ol|li|a|img|code|pre|table|thead|tbody|tr|th|td)\b/,
          );
          expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(
            /\s(?!href|src|alt|loading|rel|start|scope|\/)\w+=/,
          );
        }
      }),
    );
  });

  it.each([
    ['links in links', '[a]('.repeat(15_000)],
    ['quotes in quotes', '>'.repeat(30_000)],
  ])('gives up on %s instead of holding everybody up, and reads the next text as ever', (_what, text) => {
    expect(() => lessonHtml(text)).toThrow(expect.objectContaining({ code: 'courses.tooTangled' }));
    expect(lessonHtml('[một](/a) và *hai* [ba](/b)')).toBe(
      '<p><a href="/a">một</a> và <em>hai</em> <a href="/b">ba</a></p>',
    );
  });
});
