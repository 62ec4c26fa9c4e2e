import { wasThere } from './presence';

describe('minutes in the online room', () => {
  it.each([
    [45, 90, true],
    [44, 90, false],
    [23, 45, true],
    [22, 45, false],
    [120, 90, true],
    [0, 90, false],
  ])('%i of %i: there is %s', (minutes, all, there) => {
    expect(wasThere(minutes, all)).toBe(there);
  });
});
