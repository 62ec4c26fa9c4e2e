import fc from 'fast-check';
import { byHardness, hardness, type LessonFigures } from './lesson-figures';

const figures = (given: Partial<LessonFigures>): LessonFigures => ({
  lessonId: 'a',
  reached: 0,
  done: 0,
  averageScore: null,
  averageDays: null,
  tries: 0,
  failed: 0,
  heldUp: 0,
  ...given,
});
const any = fc
  .record({
    lessonId: fc.uuid(),
    reached: fc.nat(500),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    tries: fc.nat(900),
    missed: fc.double({ min: 0, max: 1, noNaN: true }),
    averageScore: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ reached, share, tries, missed, lessonId, averageScore }) =>
    figures({
      ...{ lessonId, reached, tries, averageScore },
      done: Math.round(reached * share),
      failed: Math.round(tries * missed),
    }),
  );

describe('how hard a lesson seems', () => {
  it('is a share, and unknown where nobody came', () => {
    fc.assert(
      fc.property(any, (lesson) => {
        const share = hardness(lesson);
        if (lesson.reached === 0) expect(share).toBeNull();
        else expect(share).toEqual(expect.any(Number));
        if (share !== null) expect(share > 0 && share < 1).toBe(true);
      }),
    );
  });

  it('never falls when one more stops there, and never grows when one more gets through', () => {
    fc.assert(
      fc.property(any, (lesson) => {
        fc.pre(lesson.reached > 0);
        const now = hardness(lesson) ?? 0;
        expect(hardness({ ...lesson, reached: lesson.reached + 1 })).toBeGreaterThanOrEqual(now);
        const through = { ...lesson, reached: lesson.reached + 1, done: lesson.done + 1 };
        expect(hardness(through)).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('says more of many than of one', () => {
    const one = figures({ reached: 1 });
    const ten = figures({ reached: 10 });
    expect(hardness(ten)).toBeGreaterThan(hardness(one) ?? 1);
  });

  it('puts the hardest first, keeps every lesson, and those that nobody reached last', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (lessons) => {
        const sorted = byHardness(lessons);
        expect(new Set(sorted)).toEqual(new Set(lessons));
        expect(sorted).toHaveLength(lessons.length);
        const shares = sorted.map((lesson) => hardness(lesson) ?? -1);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
      }),
    );
  });
});
