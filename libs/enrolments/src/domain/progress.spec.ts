import fc from 'fast-check';
import { lessonAfter, passes } from './progress';

describe('progress', () => {
  it('takes finishing for done where no score is asked for, else the score', () => {
    expect(passes(0, null)).toBe(true);
    expect(passes(0, 0)).toBe(true);
    expect(passes(60, null)).toBe(false);
    expect(passes(60, 0.5999)).toBe(false);
    expect(passes(60, 0.6)).toBe(true);
    // 0.29 * 100 is 28.999999999999996.
    expect(passes(29, 0.29)).toBe(true);
    expect(passes(100, 1)).toBe(true);
  });

  it('reaches every pass mark with a score of exactly that', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), (mark) => passes(mark, mark / 100)));
  });

  it('knows the lesson after one', () => {
    expect(lessonAfter(['a', 'b'], 'a')).toBe('b');
    expect(lessonAfter(['a', 'b'], 'b')).toBeNull();
    expect(lessonAfter(['a', 'b'], 'z')).toBeNull();
  });
});
