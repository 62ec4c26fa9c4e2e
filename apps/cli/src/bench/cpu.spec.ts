import { parseStat } from './cpu';

describe('the time of a process', () => {
  it('is read whatever the program is called', () => {
    const line = '4242 (post) gres: (x) S 17 4242 4242 0 -1 4194560 900 30 0 0 120 35 700 80 20 0 1 0 5 1 1';
    expect(parseStat(line)).toEqual({ parent: 17, own: 155, ofEnded: 780 });
  });
});
