import fc from 'fast-check';
import {
  countedScore,
  countingRules,
  feedbackFor,
  graceSeconds,
  mayBegin,
  reachesMark,
  scoreOf,
  showsRight,
  timeState,
} from './attempt';
import { discrimination, facility, questionStatistics } from './statistics';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the score that counts', () => {
  it('lies between the lowest and the highest attempt, whatever the rule', () => {
    fc.assert(
      fc.property(fc.constantFrom(...countingRules), fc.array(share, { minLength: 1 }), (rule, scores) => {
        const counted = countedScore(rule, scores)!;
        expect(counted).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-4);
        expect(counted).toBeLessThanOrEqual(Math.max(...scores) + 1e-4);
      }),
    );
  });
  it('is that of the attempt the rule names', () => {
    const scores = [0.5, 0.9, 0.4];
    expect(countingRules.map((rule) => countedScore(rule, scores))).toEqual([0.9, 0.6, 0.5, 0.4]);
    expect(countedScore('highest', [])).toBeNull();
  });
});

describe('the score of an attempt', () => {
  it('is the points gained of the points there were', () => {
    expect(
      scoreOf([
        { points: 2, share: 0.5 },
        { points: 1, share: 1 },
        { points: 1, share: 0 },
      ]),
    ).toEqual({ score: 2, maxScore: 4, scaled: 0.5 });
    expect(scoreOf([])).toEqual({ score: 0, maxScore: 0, scaled: 0 });
  });
  it('is whole exactly when every answer is', () => {
    const answers = fc.array(
      fc.record({ points: fc.integer({ min: 1, max: 9 }), share: fc.constantFrom(0, 0.5, 1) }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(answers, (given) => {
        expect(scoreOf(given).scaled === 1).toBe(given.every((one) => one.share === 1));
      }),
    );
  });
  it('of 0.6 reaches 60 %, and no mark is always reached', () => {
    expect(reachesMark(0.6, 60)).toBe(true);
    expect(reachesMark(0.5999, 60)).toBe(false);
    expect(reachesMark(0, 0)).toBe(true);
  });
});

describe('the rules of an attempt', () => {
  it('let somebody begin as often as allowed', () => {
    expect([mayBegin(0, 1), mayBegin(1, 1), mayBegin(99, null)]).toEqual([true, false, true]);
  });
  it('show what is right never, after passing, or after the last attempt', () => {
    const now = { passed: true, finished: 1, allowed: 2 };
    expect(showsRight('never', now)).toBe(false);
    expect(showsRight('passed', now)).toBe(true);
    expect(showsRight('passed', { ...now, passed: false })).toBe(false);
    expect(showsRight('last', now)).toBe(false);
    expect(showsRight('last', { ...now, finished: 2 })).toBe(true);
    expect(showsRight('last', { ...now, allowed: null })).toBe(false);
  });
  it('say what belongs to the highest range that was reached', () => {
    const ranges = [
      { from: 0, text: 'Cố lên' },
      { from: 80, text: 'Giỏi' },
      { from: 50, text: 'Khá' },
    ];
    expect([0.2, 0.5, 0.79, 0.8, 1].map((scaled) => feedbackFor(ranges, scaled))).toEqual([
      'Cố lên',
      'Khá',
      'Khá',
      'Giỏi',
      'Giỏi',
    ]);
    expect(feedbackFor([], 1)).toBeNull();
  });
  it('take answers a little after the end, then none', () => {
    const due = new Date('2026-11-22T03:00:00Z');
    const later = (seconds: number) => timeState(due, new Date(due.getTime() + seconds * 1000));
    expect([later(0), later(1), later(graceSeconds), later(graceSeconds + 1)]).toEqual([
      'open',
      'grace',
      'grace',
      'over',
    ]);
    expect(timeState(null, due)).toBe('open');
  });
});

describe('the figures of a question', () => {
  it('are the mean share, and the correlation with the rest', () => {
    const observed = [
      { share: 1, rest: 0.9 },
      { share: 1, rest: 0.8 },
      { share: 0, rest: 0.3 },
      { share: 0, rest: 0.2 },
    ];
    expect(facility(observed)).toBe(0.5);
    expect(discrimination(observed)).toBeCloseTo(0.9864, 4);
    expect(discrimination(observed.map(({ share: one, rest }) => ({ share: 1 - one, rest })))).toBeCloseTo(
      -0.9864,
      4,
    );
  });
  it('are silent where they would say nothing', () => {
    expect(facility([])).toBeNull();
    expect(
      discrimination([
        { share: 1, rest: 1 },
        { share: 0, rest: 0 },
      ]),
    ).toBeNull();
    expect(discrimination(Array.from({ length: 5 }, () => ({ share: 1, rest: 0.5 })))).toBeNull();
  });
  it('stay within their bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ share, rest: share })), (observed) => {
        const value = discrimination(observed);
        if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('name the hardest first, and leave a question out of its own measure', () => {
    const answers = ['a', 'b', 'c'].flatMap((attemptId, at) => [
      { attemptId, questionId: 'easy', points: 1, share: 1 },
      { attemptId, questionId: 'hard', points: 1, share: at === 0 ? 1 : 0 },
      { attemptId, questionId: 'fair', points: 2, share: at === 2 ? 0 : 1 },
    ]);
    const figures = questionStatistics(answers);
    expect(figures.map(({ questionId }) => questionId)).toEqual(['hard', 'fair', 'easy']);
    expect(figures[0]).toMatchObject({ answers: 3, facility: expect.closeTo(1 / 3) });
    expect(figures[2]!.discrimination).toBeNull();
  });
});
