import { newId } from '@domdom/platform';
import fc from 'fast-check';
import { armOf } from './assignment';

/** Pearson's statistic of observed counts against equal shares. */
const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};
/** Of 30 million samples of one or three degrees of freedom one is beyond this. */
const beyond = { one: 30.7, three: 35.5 };

describe('the arm of an experiment', () => {
  const people = Array.from({ length: 4000 }, () => newId());

  it('is always the same for one person, and each arm has half of the people, whatever the salt', () => {
    fc.assert(
      fc.property(fc.uuid(), (salt) => {
        const first = people.filter((id) => armOf(salt, id) === 'a').length;
        expect(chiSquare([first, people.length - first])).toBeLessThan(beyond.one);
        expect(people.filter((id) => armOf(salt, id) === 'a')).toHaveLength(first);
      }),
      { numRuns: 40 },
    );
  });

  it('says nothing about the arm of another experiment', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        fc.pre(one !== other);
        const counts = [0, 0, 0, 0];
        for (const id of people) {
          const cell = (armOf(one, id) === 'a' ? 0 : 2) + (armOf(other, id) === 'a' ? 0 : 1);
          counts[cell] = (counts[cell] ?? 0) + 1;
        }
        expect(chiSquare(counts)).toBeLessThan(beyond.three);
      }),
      { numRuns: 40 },
    );
  });
});
