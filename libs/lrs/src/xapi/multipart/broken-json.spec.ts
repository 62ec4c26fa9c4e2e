import fc from 'fast-check';
import { brokenAt, placeOf } from './broken-json';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,}', 8],
    ['{"a": 1', 7],
    ['{"a" 1}', 5],
    ["{'a': 1}", 1],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['[01]', 1],
    ['[1.]', 1],
    ['{"a": tru}', 6],
    ['{"a": NaN}', 6],
    ['{"a": "x\ny"}', 8],
    ['{"a": "\\x"}', 7],
    ['{"a": "x', 8],
    ['{} {}', 3],
    ['{]', 1],
    ['[}', 1],
    ['', 0],
    ['xin chào', 0],
    ['// lời\n{}', 0],
  ])('%j breaks at %i', (text, at) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(brokenAt(text)).toBe(at);
  });

  it('lies at the end of what is right, and of everything that breaks off', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        expect(brokenAt(text)).toBe(text.length);
        const begun = text.slice(0, cut % text.length);
        // A word or an escape that breaks off is wrong from its start.
        const within = /\\?[\w.+-]*$/.exec(begun)!;
        expect(brokenAt(begun)).toBeGreaterThanOrEqual(within.index);
      }),
    );
  });

  it('agrees with the reader about what is JSON when a character is put in or left out', () => {
    const change = fc.constantFrom('', ',', '"', ':', '{', '}', '[', ']', '\\', '1', '-', 'x');
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.boolean(), change, (text, where, replaces, char) => {
        const at = where % text.length;
        const changed = text.slice(0, at) + char + text.slice(replaces ? at + 1 : at);
        let whole = true;
        try {
          JSON.parse(changed);
        } catch {
          whole = false;
        }
        const broken = brokenAt(changed);
        if (whole) expect(broken).toBe(changed.length);
        // What comes before the place is right as far as it goes.
        expect(brokenAt(changed.slice(0, broken))).toBe(broken);
      }),
    );
  });

  it('is found in a million brackets without running out of stack', () => {
    expect(brokenAt('['.repeat(1_000_000))).toBe(1_000_000);
  });

  it('is told in lines and characters as people count them', () => {
    const text = '{\n  "tên": "Đom đóm",\n  "💡": x\n}';
    expect(placeOf(text, brokenAt(text))).toEqual({ line: 3, column: 8 });
  });
});
