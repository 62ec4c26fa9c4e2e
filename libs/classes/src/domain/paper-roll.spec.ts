import fc from 'fast-check';
import { readPaperRoll } from './paper-roll';

const known = new Set(Array.from({ length: 40 }, (_, index) => index + 1).filter((number) => number !== 16));

describe('a paper list that is typed in', () => {
  it.each([
    ['3, 7, 12', [3, 7, 12], [], []],
    ['3 7;12', [3, 7, 12], [], []],
    ['3, 7p, 12 P', [3], [7, 12], []],
    ['15-18', [15, 17, 18], [], []],
    ['2 – 4, 9p', [2, 3, 4], [9], []],
    ['3, 3p', [], [3], []],
    ['0', [], [], []],
    ['Đủ', [], [], []],
    ['41, 16, ba, 5', [5], [], ['41', '16', 'ba']],
    ['9-3', [], [], ['9-3']],
    ['1-9999', [], [], ['1-9999']],
  ])(
    '"%s" says who was absent, who was excused, and what it does not know',
    (text, absent, excused, unknown) => {
      expect(readPaperRoll(text, known)).toEqual({ absent, excused, unknown });
    },
  );

  it.each(['', '   '])('says nothing of a session that is left empty', (text) => {
    expect(readPaperRoll(text, known)).toBeNull();
  });

  it('gives back any numbers that are on the list, each once, whatever stands between them', () => {
    const numbers = fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, fc.constantFrom(',', ', ', ' ', ';'), (all, between) => {
        const read = readPaperRoll(all.join(between), known)!;
        expect(read.absent).toEqual(all);
        expect(read.unknown).toEqual([]);
      }),
    );
  });
});
