import { decide, differenceOf, margin } from './decision';

const about = { live: 'sound', pinned: false, tooLittle: false, difference: null } as const;
const estimate = (low: number, value = low + 0.001) => ({ value, low, high: value + 0.1 });

describe('whether a new version is taken', () => {
  it.each([
    ['the first one is', { live: 'none' }, true, 'first'],
    [
      'one is in place of one that cannot be read, even when that is held',
      { live: 'unreadable', pinned: true },
      true,
      'live-unreadable',
    ],
    [
      'none is while another is held, however good it is',
      { pinned: true, difference: estimate(1) },
      false,
      'pinned',
    ],
    ['popularity is when too few people are left to compare on', { tooLittle: true }, true, 'too-little'],
    ['one is that could not be compared', {}, true, 'live-unreadable'],
    [
      'one is whose interval ends just above the margin',
      { difference: estimate(-margin + 1e-9) },
      true,
      'not-worse',
    ],
    ['one is not whose interval ends at the margin', { difference: estimate(-margin) }, false, 'worse'],
    [
      'one is that did as well, however wide the interval',
      { difference: estimate(-0.3, 0) },
      true,
      'not-worse',
    ],
    ['one is not that did a little worse for few', { difference: estimate(-0.3, -0.001) }, false, 'worse'],
  ] as const)('%s', (_, change, taken, why) => {
    expect(decide({ ...about, ...change })).toMatchObject({ taken, why, margin });
  });

  it('goes by differences of the same learners: what is a little better for each is surely better', () => {
    const live = Float64Array.from({ length: 40 }, (_, learner) => learner / 40);
    const fresh = live.map((ndcg) => ndcg + 0.01);
    expect(differenceOf(fresh, live).low).toBeCloseTo(0.01, 9);
  });
});
