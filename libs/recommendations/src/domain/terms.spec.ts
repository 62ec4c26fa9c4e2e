import fc from 'fast-check';
import { many, meanTerms, reasonsOf, spokenReasons, type Term, type TermSource } from './terms';

const took = (courseId: string, contribution: number): Term => ({
  source: 'took',
  courseId,
  status: 'completed',
  contribution,
});
const crowd = (people: number, contribution: number): Term => ({ source: 'everyone', people, contribution });
const anyTerm = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.double({ min: -3, max: 3, noNaN: true }))
    .map(([course, contribution]) => took(course, contribution)),
  fc
    .tuple(fc.nat({ max: 20 }), fc.double({ min: 0, max: 3, noNaN: true }))
    .map(([people, contribution]) => crowd(people, contribution)),
);
const sum = (terms: readonly Term[]) => terms.reduce((total, term) => total + term.contribution, 0);

describe('the reasons of a score', () => {
  it('are the strongest terms with their share of what speaks for it', () => {
    expect(reasonsOf([took('a', 1), took('b', 3), took('c', -2)])).toEqual([
      { source: 'took', courseId: 'b', status: 'completed', share: 0.75 },
      { source: 'took', courseId: 'a', status: 'completed', share: 0.25 },
    ]);
  });

  it('do not speak of many people where there are few, and do not hand their share to others', () => {
    expect(reasonsOf([crowd(many - 1, 3), took('a', 1)])).toEqual([expect.objectContaining({ share: 0.25 })]);
  });

  it('are none when nothing speaks for it', () => {
    expect(reasonsOf([took('a', -1)])).toEqual([]);
  });
});

describe("a programme's terms", () => {
  it("add up to the mean of its courses' scores, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyTerm), { minLength: 1, maxLength: 5 }), (courses) => {
        const mean = courses.reduce((total, terms) => total + sum(terms), 0) / courses.length;
        expect(sum(meanTerms(courses))).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('name each of the own courses once, and the largest crowd', () => {
    const terms = meanTerms([
      [took('a', 1), crowd(3, 1)],
      [took('a', 2), crowd(9, 1)],
    ]);
    expect(terms).toEqual([took('a', 1.5), crowd(9, 1)]);
  });
});

describe('spokenReasons', () => {
  const reasons = (...sources: TermSource['source'][]) => sources.map((source) => ({ source }));

  it('says the two strongest, but not of a commune and then of its province', () => {
    expect(spokenReasons(reasons('age', 'commune', 'province'))).toEqual(reasons('age', 'commune'));
    expect(spokenReasons(reasons('commune', 'province', 'age'))).toEqual(reasons('commune', 'age'));
    expect(spokenReasons(reasons('province', 'commune'))).toEqual(reasons('province'));
    expect(spokenReasons(reasons())).toEqual([]);
  });

  it('says that many people learn it only when it cannot say who they are', () => {
    expect(spokenReasons(reasons('everyone', 'season'))).toEqual(reasons('season'));
    expect(spokenReasons(reasons('commune', 'everyone', 'interest'))).toEqual(reasons('commune', 'interest'));
    expect(spokenReasons(reasons('everyone', 'interest'))).toEqual(reasons('everyone', 'interest'));
  });
});
