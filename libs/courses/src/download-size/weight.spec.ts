import fc from 'fast-check';
import { sizeWords } from './size-words';
import { courseBytes, lessonPageBytes, type Weight } from './weight';

const weight: fc.Arbitrary<Weight> = fc.record({
  bytes: fc.nat(50_000_000),
  // A player weighs the same wherever it is needed.
  shared: fc.subarray([
    { key: 'h5p', bytes: 90_000 },
    { key: 'choice', bytes: 20_000 },
    { key: 'blanks', bytes: 30_000 },
  ]),
});

describe('what a course weighs', () => {
  it('is its lessons with their pages, and each shared part once', () => {
    const player = { key: 'h5p', bytes: 90_000 };
    expect(courseBytes([])).toBe(0);
    expect(
      courseBytes([{ bytes: 1000 }, { bytes: 500, shared: [player] }, { bytes: 0, shared: [player] }]),
    ).toBe(3 * lessonPageBytes + 91_500);
  });

  it('does not depend on the order, and grows with each lesson by no more than that weighs alone', () => {
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 12 }), weight, (lessons, more) => {
        const before = courseBytes(lessons);
        expect(courseBytes([...lessons].reverse())).toBe(before);
        const after = courseBytes([...lessons, more]);
        expect(after - before).toBeGreaterThanOrEqual(lessonPageBytes + more.bytes);
        expect(after - before).toBeLessThanOrEqual(courseBytes([more]));
      }),
    );
  });
});

describe('a weight in words', () => {
  it('has one or two figures, as a person would say it', () => {
    const said = [12_000, 330_000, 990_000, 1_300_000, 2_400_000, 9_900_000, 48_400_000];
    expect(said.map((bytes) => sizeWords('vi', bytes))).toEqual([
      ...['50 KB', '350 KB', '1 MB', '1,5 MB', '2,5 MB', '10 MB', '48 MB'],
    ]);
    expect(sizeWords('en', 2_400_000)).toBe('2.5 MB');
  });
});
