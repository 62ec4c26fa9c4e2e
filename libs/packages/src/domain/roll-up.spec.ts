import { isDone, rollUp } from './roll-up';

const part = (completed: boolean, success: boolean | null = null, score: number | null = null) => ({
  completed,
  success,
  score,
  seconds: 60,
});

describe('the parts of an attempt together', () => {
  it('are complete when every part of the package is', () => {
    expect(rollUp([part(true), part(true)], 2).completed).toBe(true);
    expect(rollUp([part(true)], 2).completed).toBe(false);
    expect(rollUp([part(true), part(false)], 2).completed).toBe(false);
    expect(rollUp([], 0).completed).toBe(false);
  });
  it('are failed by one that failed, and passed by one that passed', () => {
    expect(rollUp([part(true, true), part(true)], 2).success).toBe(true);
    expect(rollUp([part(true, true), part(true, false)], 2).success).toBe(false);
    expect(rollUp([part(true)], 1).success).toBeNull();
  });
  it('have the mean of the scores there are, and the time of all', () => {
    expect(rollUp([part(true, null, 1), part(true, null, 0.5), part(true)], 3)).toMatchObject({
      score: 0.75,
      seconds: 180,
    });
    expect(rollUp([part(true)], 1).score).toBeNull();
  });
  it('make the lesson done unless they failed', () => {
    expect(isDone(part(true, true))).toBe(true);
    expect(isDone(part(true))).toBe(true);
    expect(isDone(part(true, false))).toBe(false);
    expect(isDone(part(false, true))).toBe(false);
  });
});
