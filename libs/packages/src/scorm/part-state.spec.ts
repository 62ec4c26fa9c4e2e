import fc from 'fast-check';
import { clockSeconds, durationSeconds, keptCmi, readPartState } from './part-state';
import { resumedCmi } from './resumed-cmi';
import { startingCmi } from './starting-cmi';

const part = {
  id: 'i',
  title: 'i',
  href: 'a.html',
  sco: true,
  masteryScore: 0.8,
  launchData: 'ấm',
  maxTimeAllowed: '',
  timeLimitAction: '',
};

describe('what a part of SCORM 1.2 reports', () => {
  const core = (more: object) => ({ core: { lesson_status: 'incomplete', ...more } });

  it.each([
    ['passed', true, true],
    ['completed', true, null],
    ['failed', true, false],
    ['incomplete', false, null],
    ['browsed', false, null],
    ['whatever', false, null],
  ])('with the status %s is read', (lesson_status, completed, success) => {
    expect(readPartState('1.2', core({ lesson_status }), null)).toMatchObject({ completed, success });
  });
  it('has a score between its bounds, from 0 to 100 when they are not said', () => {
    const scoreOf = (score: object) => readPartState('1.2', core({ score }), null).score;
    expect(scoreOf({ raw: '90', min: '', max: '100' })).toBe(0.9);
    expect(scoreOf({ raw: '15', min: '10', max: '20' })).toBe(0.5);
    expect(scoreOf({ raw: '45' })).toBe(0.45);
  });
  it.each([
    { raw: '999', max: '100' },
    { raw: '-1' },
    { raw: '5', min: '9', max: '3' },
    { raw: 'NaN' },
    { raw: '' },
    { raw: { toString: 1 } },
    { scaled: '7' },
  ])('has no score when it says %j', (score) => {
    expect(readPartState('1.2', core({ score }), null).score).toBeNull();
  });
  it('is passed by the mastery score, not by what it says of itself', () => {
    const low = core({ lesson_status: 'passed', score: { raw: '20' } });
    expect(readPartState('1.2', low, 0.8).success).toBe(false);
    const high = core({ lesson_status: 'completed', score: { raw: '80' } });
    expect(readPartState('1.2', high, 0.8).success).toBe(true);
  });
});

describe('what a part of SCORM 2004 reports', () => {
  it('is read with completion and success apart', () => {
    const cmi = {
      completion_status: 'completed',
      success_status: 'failed',
      score: { scaled: '0.25', raw: '5', min: '0', max: '20' },
      total_time: 'PT1H2M3.4S',
      exit: 'suspend',
      interactions: {
        '0': {
          id: 'q',
          type: 'choice',
          learner_response: 'b',
          result: 'incorrect',
          correct_responses: { '0': { pattern: 'a' } },
        },
      },
    };
    expect(readPartState('2004', cmi, null)).toEqual({
      completed: true,
      success: false,
      score: 0.25,
      seconds: 3723,
      suspended: true,
      interactions: [
        {
          index: 0,
          id: 'q',
          type: 'choice',
          response: 'b',
          correct: false,
          patterns: ['a'],
          description: '',
        },
      ],
    });
  });
  it('whatever is sent, gives a score from 0 to 1 or none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('1.2' as const, '2004' as const), (score, version) => {
        const cmi = version === '1.2' ? { core: { score } } : { score };
        const read = readPartState(version, cmi as Record<string, unknown>, null).score;
        expect(read === null || (read >= 0 && read <= 1)).toBe(true);
      }),
    );
  });
});

describe('times', () => {
  it.each([
    ['00:02:00', 120],
    ['0001:00:00.55', 3601],
    ['2 minutes', 0],
  ])('%s of SCORM 1.2 is %d seconds', (said, seconds) => expect(clockSeconds(said)).toBe(seconds));
  it.each([
    ['PT2M', 120],
    ['P1DT1H', 90_000],
    ['', 0],
    ['P', 0],
    ['PT99999999999999H', 315_360_000],
  ])('%s of SCORM 2004 is %d seconds', (said, seconds) => expect(durationSeconds(said)).toBe(seconds));
});

describe('run-time data', () => {
  it('is kept without the learner, and without what a database cannot hold', () => {
    const sent = {
      suspend_data: 'a\u0000b',
      learner_name: 'An',
      core: { student_name: 'An', student_id: '1', lesson_location: '3' },
    };
    expect(keptCmi(sent)).toEqual({ suspend_data: 'ab', core: { lesson_location: '3' } });
  });
  it('never holds half a character, not even where a long answer is cut', () => {
    expect(keptCmi({ suspend_data: 'a\ud800' })).toEqual({ suspend_data: 'a\ufffd' });
    const learner_response = `${'a'.repeat(3999)}🍵`;
    const [one] = readPartState('2004', { interactions: [{ id: 'q', learner_response }] }, null).interactions;
    expect(one?.response.endsWith('a\ufffd')).toBe(true);
  });
  it.each([[null], ['text'], [[1]]])('%j is refused', (sent) => {
    expect(() => keptCmi(sent)).toThrow(expect.objectContaining({ code: 'packages.unreadableState' }));
  });
  it('of boundless size is refused', () => {
    expect(() => keptCmi({ suspend_data: 'x'.repeat(800_000) })).toThrow(
      expect.objectContaining({ code: 'packages.stateTooLarge' }),
    );
  });
  it('is taken up without the time and the farewell of the last session', () => {
    expect(
      resumedCmi({ location: '3', session_time: 'PT1M', exit: 'suspend', credit: '', objectives: {} }),
    ).toEqual({
      location: '3',
      entry: 'resume',
    });
    expect(
      resumedCmi({ suspend_data: 'x', core: { session_time: '00:01:00', exit: '', lesson_location: '2' } }),
    ).toEqual({
      suspend_data: 'x',
      core: { lesson_location: '2', entry: 'resume' },
    });
  });
  it('of a first opening says who learns and what the manifest asks', () => {
    const learner = { id: 'p', name: 'Lò Thị Hạnh' };
    expect(startingCmi('1.2', part, null, learner)).toEqual({
      core: { entry: 'ab-initio', student_id: 'p', student_name: 'Lò Thị Hạnh', credit: 'credit' },
      launch_data: 'ấm',
      student_data: { mastery_score: '80' },
    });
    expect(startingCmi('2004', part, { location: '2', learner_name: 'ai đó' }, learner)).toMatchObject({
      entry: 'resume',
      location: '2',
      learner_name: 'Lò Thị Hạnh',
      scaled_passing_score: '0.8',
    });
  });
});
