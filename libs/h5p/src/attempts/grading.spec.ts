import fc from 'fast-check';
import { withoutSolutions } from '../playing/without-solutions';
import { gradeOf, gradingModes, mayBegin, readGrading, showsSolutions } from './grading';

const attempts = fc.array(fc.record({ score: fc.integer({ min: 0, max: 10 }), maxScore: fc.constant(10) }), {
  minLength: 1,
});

describe('a grade', () => {
  it('is between 0 and 1 in every way, and none is above the highest', () => {
    fc.assert(
      fc.property(attempts, (some) => {
        const grades = gradingModes.map((mode) => gradeOf(mode, some)!);
        for (const grade of grades) expect(grade >= 0 && grade <= grades[0]!).toBe(true);
      }),
    );
  });
  it('never falls by one more attempt where the highest counts, nor changes where the first does', () => {
    fc.assert(
      fc.property(attempts, fc.integer({ min: 0, max: 10 }), (some, score) => {
        const more = [...some, { score, maxScore: 10 }];
        expect(gradeOf('highest', more)!).toBeGreaterThanOrEqual(gradeOf('highest', some)!);
        expect(gradeOf('first', more)).toBe(gradeOf('first', some));
        expect(gradeOf('last', more)).toBe(score / 10);
      }),
    );
  });
  it('is none without attempts, or where there are no points', () => {
    expect(gradeOf('average', [])).toBeNull();
    expect(gradeOf('last', [{ score: null, maxScore: 0 }])).toBeNull();
  });
});

describe('the rules of attempts', () => {
  it('let somebody begin while some are left', () => {
    expect(mayBegin({ attemptsAllowed: null }, 1000)).toBe(true);
    expect(mayBegin({ attemptsAllowed: 2 }, 1)).toBe(true);
    expect(mayBegin({ attemptsAllowed: 2 }, 2)).toBe(false);
  });
  it('show the right answers always, never, or from the last attempt on', () => {
    const grading = { mode: 'highest', attemptsAllowed: 2 } as const;
    expect(showsSolutions({ ...grading, review: 'always' }, 1)).toBe(true);
    expect(showsSolutions({ ...grading, review: 'never' }, 2)).toBe(false);
    expect(showsSolutions({ ...grading, review: 'after-last' }, 1)).toBe(false);
    expect(showsSolutions({ ...grading, review: 'after-last' }, 2)).toBe(true);
  });
  it('are not read out of anything that somebody made up', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readGrading(value)).toBeNull();
      }),
    );
    const sound = { mode: 'first', attemptsAllowed: null, review: 'always' };
    expect(readGrading(sound)).toEqual(sound);
    expect(readGrading({ ...sound, review: 'after-last' })).toBeNull();
  });
});

describe('a content without its solutions', () => {
  it('has the buttons off at every depth, in genuine contents as well, and loses nothing else', () => {
    const inner = {
      library: 'H5P.MultiChoice 1.16',
      params: { question: 'q', behaviour: { enableRetry: true, type: 'auto' } },
    };
    expect(
      withoutSolutions('H5P.QuestionSet 1.20', { questions: [inner], endGame: { message: 'm' } }),
    ).toEqual({
      questions: [
        {
          library: 'H5P.MultiChoice 1.16',
          params: {
            question: 'q',
            behaviour: { enableRetry: false, enableSolutionsButton: false, type: 'auto' },
          },
        },
      ],
      behaviour: { enableRetry: false, enableSolutionsButton: false },
      override: { showSolutionButton: 'off', retryButton: 'off' },
      endGame: { message: 'm', showSolutionButton: false, showRetryButton: false },
    });
  });
});
