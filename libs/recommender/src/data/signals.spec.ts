import fc from 'fast-check';
import { type Interaction, InteractionsBuilder } from './interactions';
import { dropped, type Signal, signalWeights } from './signals';

const mergedOf = (...given: (Signal | readonly [Signal, number])[]): number => {
  const builder = new InteractionsBuilder();
  for (const each of given) {
    const [signal, extent] = typeof each === 'string' ? [each] : each;
    const interaction: Interaction = {
      learner: 'a',
      item: 'x',
      signal,
      ...(extent !== undefined && { extent }),
    };
    builder.add(interaction);
  }
  return builder.build().matrix.values[0];
};

describe('signals of one learner and item', () => {
  it('count as the strongest of them', () => {
    expect(mergedOf('viewed', 'finished', 'enrolled')).toBe(1);
    expect(mergedOf('viewed', 'enrolled')).toBe(signalWeights.enrolled.most);
  });

  it('count the more the further the learner came', () => {
    expect(mergedOf(['inProgress', 0])).toBeCloseTo(0.4);
    expect(mergedOf(['inProgress', 0.5])).toBeCloseTo(0.7);
    expect(mergedOf(['attended', 1])).toBe(1);
  });

  it('count a quarter when the learner gave up, a little when that is all there is', () => {
    expect(mergedOf(['inProgress', 0.5], 'dropped')).toBeCloseTo(0.7 * dropped.factor);
    expect(mergedOf('dropped')).toBe(dropped.alone);
  });

  it('stay whole when something was finished besides, in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['finished', 'dropped', 'viewed'] as Signal[], { minLength: 3 }),
        (all) => {
          expect(mergedOf(...all)).toBe(1);
        },
      ),
    );
  });

  it('are summed where sums are wanted, the given-up part lowered as well', () => {
    const builder = new InteractionsBuilder({ merge: 'sum' });
    for (const signal of ['viewed', 'dropped', 'viewed', 'enrolled'] as const) {
      builder.add({ learner: 'a', item: 'x', signal });
    }
    expect(builder.build().matrix.values[0]).toBeCloseTo(0.5 * dropped.factor);
  });
});
