import { Pace } from './pace';

const many = (pace: Pace, count: number, now: number) => Array.from({ length: count }, () => pace.take(now));

describe('the pace of a line', () => {
  it('takes what a connection says at its beginning, then as much as a person does', () => {
    const pace = new Pace(0);
    expect(new Set(many(pace, 120, 0))).toEqual(new Set(['taken']));
    expect(pace.take(0)).toBe('refused');
    expect(many(pace, 16, 1000)).toEqual([...Array<string>(15).fill('taken'), 'refused']);
  });
  it('calls it a flood when somebody does not stop', () => {
    const pace = new Pace(0);
    const said = many(pace, 400, 0);
    expect(said.indexOf('flood')).toBe(120 + 200);
  });
  it('forgets refusals once there is room again', () => {
    const pace = new Pace(0);
    many(pace, 300, 0);
    expect(pace.take(1000)).toBe('taken');
    expect(new Set(many(pace, 100, 1000))).toEqual(new Set(['taken', 'refused']));
  });
});
