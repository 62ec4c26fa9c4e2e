import fc from 'fast-check';
import { checkChoices } from './check-choices';

const poll = { choices: ['Rồi', 'Gần xong', 'Chưa'], multiple: false };

describe('an answer to a poll', () => {
  it('holds each choice once, in the order of the poll', () => {
    expect(checkChoices([2, 0, 2], { ...poll, multiple: true })).toEqual([0, 2]);
    expect(checkChoices([1, 1], poll)).toEqual([1]);
  });
  it.each([[[3]], [[-1]], [[0.5]], [[]], [[0, 1]]])(
    'is refused when it is none of the poll: %j',
    (chosen) => {
      expect(() => checkChoices(chosen, poll)).toThrow('rooms.wrongChoice');
    },
  );
  it('is always made of choices that there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 }), (chosen) => {
        const choices = checkChoices(chosen, { ...poll, multiple: true });
        expect(new Set(choices)).toEqual(new Set(chosen));
      }),
    );
  });
});
