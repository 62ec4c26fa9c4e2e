import fc from 'fast-check';
import { readCaptions, spokenText, writeCaptions } from './captions';

const read = (text: string) => readCaptions(Buffer.from(text));

describe('captions', () => {
  it('are read from SubRip and written as WebVTT', () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:04,500\r\nXin chào\r\nbà con\r\n\r\n2\r\n01:00:05,000 --> 01:00:06,000\r\nHết\r\n';
    expect(writeCaptions(read(srt))).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nXin chào\nbà con\n\n01:00:05.000 --> 01:00:06.000\nHết\n',
    );
  });

  it('are read from WebVTT with a header, notes, styles, names of cues and settings', () => {
    const vtt =
      '\uFEFFWEBVTT - bài 1\nKind: captions\n\nNOTE tác giả\n\nSTYLE\n::cue { color: red }\n\nmở đầu\n00:01.000 --> 00:02.000 line:0\n<v An>Chào</v> <b>bạn</b>\n';
    expect(read(vtt)).toEqual([{ from: 1, to: 2, text: 'Chào <b>bạn</b>' }]);
  });

  it('keep no markup that could do something, and show signs as signs', () => {
    const [cue] = read('00:01.000 --> 00:02.000\n<script>x</script> 1 < 2 & 3 {\\an8}--> <c.red>đỏ</c>');
    expect(cue?.text).toBe('x 1 &lt; 2 &amp; 3 → đỏ');
    expect(spokenText(writeCaptions([{ from: 0, to: 1, text: cue?.text ?? '' }]))).toBe('x 1 < 2 & 3 → đỏ');
  });

  it.each<[string, string, object]>([
    ['a text that is no captions', 'hello\nworld', { code: 'media.captions', params: { line: 2 } }],
    ['a time that is none', '00:01.000 --> 00:0x.000\na', { code: 'media.captions', params: { line: 1 } }],
    ['an end before the beginning', '00:02.000 --> 00:01.000\na', { code: 'media.captions' }],
    ['no line at all', 'WEBVTT\n\n', { code: 'media.noCues' }],
    ['nothing', '', { code: 'media.noCues' }],
  ])('are refused for %s', (_, text, problem) => {
    expect(() => read(text)).toThrow(expect.objectContaining(problem));
  });

  it('are refused in another encoding', () => {
    const latin = Buffer.from('00:01.000 --> 00:02.000\n\xe0 la', 'latin1');
    expect(() => readCaptions(latin)).toThrow(expect.objectContaining({ code: 'media.captionsEncoding' }));
  });

  it('come back the same when they are written and read again', () => {
    const cue = fc
      .tuple(fc.nat(360_000), fc.integer({ min: 1, max: 9999 }), fc.stringMatching(/^[a-zđạ <>&-]{1,40}$/))
      .map(([from, length, text]) => ({ from: from / 100, to: (from + length) / 100, text: `x${text}` }));
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 10 }), (cues) => {
        const once = writeCaptions(read(writeCaptions(cues)));
        expect(writeCaptions(read(once))).toBe(once);
      }),
    );
  });

  it('hold no arrow inside a cue, whatever is taken out around it', () => {
    const piece = fc.constantFrom('-', '--', '>', '->', '{\\a}', '{\\', '}', '<c>', '</c>', '<', 'a', '&');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const [cue] = read(`00:01.000 --> 00:02.000\nx${pieces.join('')}`);
        expect(cue?.text).not.toContain('-->');
        expect(read(writeCaptions(cue ? [cue] : []))).toHaveLength(1);
      }),
      { numRuns: 500, examples: [[['-', '{\\a}', '->']], [['-', '<c>', '->']]] },
    );
  });

  it('lose the signs of SubRip editors and nothing around them', () => {
    const word = fc.stringMatching(/^[a-zđ]{1,6}$/);
    fc.assert(
      fc.property(word, word, word, (before, sign, after) => {
        const [cue] = read(`00:01.000 --> 00:02.000\n${before}{\\${sign}}${after} {${sign}}`);
        expect(cue?.text).toBe(`${before}${after} {${sign}}`);
      }),
    );
  });

  it('are read to their end when they were made to keep the reader busy', () => {
    const [cue] = read(`00:01.000 --> 00:02.000\n${'{\\'.repeat(500_000)}`);
    expect(cue?.text).toHaveLength(1_000_000);
  });
});
