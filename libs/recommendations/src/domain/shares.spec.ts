import fc from 'fast-check';
import { sharesOf } from './shares';
import { many, type Term } from './terms';

const took = (courseId: string, contribution: number): Term => ({
  source: 'took',
  courseId,
  status: 'completed',
  contribution,
});
const crowd = (people: number, contribution: number): Term => ({ source: 'everyone', people, contribution });

describe('a score taken apart', () => {
  it('adds up to the whole, whatever its terms', () => {
    const anyTerm = fc.oneof(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.double({ min: -3, max: 3, noNaN: true }))
        .map(([course, contribution]) => took(course, contribution)),
      fc
        .tuple(fc.nat({ max: 20 }), fc.double({ min: 0, max: 3, noNaN: true }))
        .map(([people, contribution]) => crowd(people, contribution)),
    );
    fc.assert(
      fc.property(fc.array(anyTerm), (terms) => {
        const { raises, small } = sharesOf(terms);
        const whole = raises.reduce((sum, { share }) => sum + share, small);
        if (raises.length > 0 || small > 0) expect(whole).toBeCloseTo(1, 9);
      }),
    );
  });

  it('names each own course once, says nothing of many where there are few, and keeps what speaks against it apart', () => {
    const { raises, small, lowers } = sharesOf([
      took('a', 1),
      took('a', 2),
      crowd(many - 1, 1),
      took('b', -2),
    ]);
    expect(raises).toEqual([{ term: took('a', 3), share: 0.75 }]);
    expect(small).toBe(0.25);
    expect(lowers).toEqual([{ term: took('b', -2), share: -0.5 }]);
  });

  it('is nothing where nothing speaks for the item', () => {
    expect(sharesOf([took('a', -1)])).toEqual({ raises: [], small: 0, lowers: [] });
  });
});
