import fc from 'fast-check';
import { postHtml } from './post-html';

describe('the text of a post', () => {
  it('keeps emphasis, lists, quotes and code', () => {
    expect(postHtml('**Được rồi**\n\n- một\n- hai\n\n> câu cũ')).toBe(
      '<p><strong>Được rồi</strong></p>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>\n<blockquote>\n<p>câu cũ</p>\n</blockquote>',
    );
  });

  it('does not recommend the pages it links to', () => {
    const html = postHtml('[xem](https://example.org) và http://example.com');
    expect(html.match(/rel="nofollow ugc noopener"/g)).toHaveLength(2);
  });

  it('has no headings, pictures or tables of its own', () => {
    const html = postHtml('# To\n\n![x](/sign-out)\n\n|a|\n|-|\n|b|');
    expect(html).not.toMatch(/<(h\d|img|table|td)/);
    expect(html).toContain('<p>To</p>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg/onload=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](//evil.example)',
    '[](x)',
    '[x](sign-out)',
    '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<style>*{display:none}</style>',
    '<form action="/sign-out"><button>x</button></form>',
    '<math><mtext></p><img src=x onerror=alert(1)></mtext></math>',
    '<p style="position:fixed" id="main" class="button">x</p>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '`</code><script>alert(1)</script>`',
    '<base href="https://evil.example">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  ])('lets nothing through that a browser would run or follow: %s', (attempt) => {
    const html = postHtml(`trước ${attempt} sau\n\n${attempt}`);
    expect(withoutText(html)).toBe('');
    expect(html).not.toMatch(/href="(?!https?:\/\/)/i);
  });

  it('is made of the allowed marks only, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '[',
      '](',
      ')',
      '`',
      '*',
      '\n',
      'javascript:',
      'img ',
      'a ',
      'src=',
      'onerror=',
      'x',
      '#',
      '|',
      '!',
      '/',
      '<p',
      '<!--',
      '-->',
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(withoutText(postHtml(parts.join('')))).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

/** What is left of HTML when the text and the marks that are allowed are taken out. */
const withoutText = (html: string): string =>
  (html.match(/<[^>]*>?/g) ?? [])
    .filter(
      (tag) =>
        !/^<\/?(p|strong|em|del|blockquote|ul|ol|li|code|pre|a)>$|^<br \/>$|^<ol start="\d+">$|^<a href="https?:\/\/[^"<>]*" rel="nofollow ugc noopener">$|^<a rel="nofollow ugc noopener">$/.test(
          tag,
        ),
    )
    .join('');
