import { type Experiment, optionsOf, stateOf, verdictOf } from './experiment';

const result = (a: [number, number], b: [number, number]): Pick<Experiment, 'result' | 'peopleNeeded'> => ({
  peopleNeeded: 80,
  result: { a: { hits: a[0], people: a[1] }, b: { hits: b[0], people: b[1] } },
});

describe('the verdict of an experiment', () => {
  it('names the better arm when chance would seldom do that, with the interval of the difference', () => {
    // Newcombe 1998: 56 of 70 less 48 of 80 is 0.2, from 0.0524 to 0.3339.
    const verdict = verdictOf(result([48, 80], [56, 70]));
    expect(verdict).toMatchObject({ better: 'b', enough: false });
    expect(verdict?.difference).toBeCloseTo(0.2, 9);
    expect(verdict?.interval.low).toBeCloseTo(0.0524, 4);
    expect(verdictOf(result([56, 70], [48, 80]))?.better).toBe('a');
  });

  it('names none when chance alone may do that, or when nobody was in an arm', () => {
    expect(verdictOf(result([40, 100], [45, 100]))).toMatchObject({ better: null, enough: true });
    expect(verdictOf(result([0, 0], [45, 100]))).toBeNull();
    expect(verdictOf({ result: null, peopleNeeded: 5 })).toBeNull();
  });

  it('is not there for one that was stopped, and not before its numbers are', () => {
    const at = new Date('2026-12-01T00:00:00Z');
    const plan = { startedAt: null, endedAt: null, stopped: false, result: null };
    expect(stateOf(plan)).toBe('draft');
    expect(stateOf({ ...plan, startedAt: at })).toBe('running');
    expect(stateOf({ ...plan, startedAt: at, endedAt: at })).toBe('waiting');
    expect(stateOf({ ...plan, startedAt: at, endedAt: at, stopped: true })).toBe('stopped');
    expect(stateOf({ ...plan, startedAt: at, endedAt: at, ...result([1, 2], [1, 2]) })).toBe('decided');
  });
});

describe('the value of an arm', () => {
  it('is read as people write numbers, and refused when it is none or out of bounds', () => {
    expect(optionsOf('diversity', '0,4')).toEqual({ diversity: 0.4 });
    expect(optionsOf('model', 'popularity')).toEqual({ model: 'popularity' });
    for (const [option, value] of [
      ['diversity', '1.1'],
      ['diversity', ' '],
      ['diversity', 'nhiều'],
      ['model', 'ease'],
    ] as const)
      expect(optionsOf(option, value)).toBeNull();
  });
});
