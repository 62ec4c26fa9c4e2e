import { readOpenAt } from './open-at';

describe('the part that a preview begins with', () => {
  it('is named by its place in each list on the way to it', () => {
    expect(readOpenAt('2')).toEqual([2]);
    expect(readOpenAt('12.0.3')).toEqual([12, 0, 3]);
  });
  it.each([undefined, '', '-1', '1.', '1.x', '1e3', ['1'], '1.1.1.1.1'])(
    'is the first one for %p',
    (text) => {
      expect(readOpenAt(text)).toEqual([]);
    },
  );
});
