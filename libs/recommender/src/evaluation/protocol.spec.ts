import fc from 'fast-check';
import type { InteractionMatrix } from '../data/interaction-matrix';
import { InteractionsBuilder } from '../data/interactions';
import { seededRng } from '../random';
import { lastOutSplit } from './last-out-split';
import { historyOf } from './measure';
import { meanOverSplits } from './over-splits';
import { splitBy } from './protocol';
import type { Split } from './split';
import { timeSplit } from './time-split';

/** Some learners with items at whole times from 1 on; each learner takes an item at most once. */
const timed = fc
  .array(
    fc.uniqueArray(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 60 })), {
      minLength: 1,
      maxLength: 9,
      selector: ([item]) => item,
    }),
    {
      minLength: 12,
      maxLength: 25,
    },
  )
  .map((learners) => {
    const builder = new InteractionsBuilder();
    learners.forEach((taken, learner) => {
      for (const [item, time] of taken) builder.add({ learner: `${learner}`, item: `${item}`, time });
    });
    return builder.build().matrix;
  });

const timesOf = ({ times }: InteractionMatrix): number[] => Array.from(times ?? []);

function splitOrNothing(split: () => Split): Split | undefined {
  try {
    return split();
  } catch {
    return undefined;
  }
}

describe('timeSplit', () => {
  it('lets nothing that is to be found, or is later, into training or a history', () => {
    fc.assert(
      fc.property(timed, (matrix) => {
        const split = splitOrNothing(() => timeSplit(matrix, { testShare: 0.2, validationShare: 0.2 }));
        fc.pre(split !== undefined);
        const { train, validation, refit, test } = split;
        const tuned = Math.min(...timesOf(validation.held));
        expect(Math.max(...timesOf(train))).toBeLessThan(tuned);
        expect(Math.max(0, ...timesOf(validation.history))).toBeLessThan(tuned);
        const tested = Math.min(...timesOf(test.held));
        expect(Math.max(...timesOf(validation.held))).toBeLessThan(tested);
        expect(Math.max(...timesOf(refit ?? train))).toBeLessThan(tested);
        expect(Math.max(0, ...timesOf(test.history))).toBeLessThan(tested);
      }),
    );
  });

  it('asks for every later entry once, those of newer items apart', () => {
    fc.assert(
      fc.property(timed, (matrix) => {
        const split = splitOrNothing(() => timeSplit(matrix, { testShare: 0.2, validationShare: 0.2 }));
        fc.pre(split?.refit !== undefined);
        const { refit, test, newItems } = split;
        const later = test.held.columnOf.length + (newItems?.held.columnOf.length ?? 0);
        expect(later + refit.columnOf.length).toBe(matrix.columnOf.length);
        const known = new Set(refit.columnOf);
        expect(Array.from(test.held.columnOf).every((item) => known.has(item))).toBe(true);
        expect(Array.from(newItems?.held.columnOf ?? []).some((item) => known.has(item))).toBe(false);
      }),
    );
  });

  it('asks about newcomers, of whom nothing is known yet', () => {
    const builder = new InteractionsBuilder();
    for (let time = 1; time <= 8; time++) builder.add({ learner: `${time}`, item: `i${time % 2}`, time });
    builder.add({ learner: 'new', item: 'i0', time: 9 }).add({ learner: 'new', item: 'unheard', time: 10 });
    const { test, newItems } = timeSplit(builder.build().matrix, { testShare: 0.2, validationShare: 0.2 });
    expect([test.history.rows, test.history.columnOf.length, test.held.columnOf.length]).toEqual([1, 0, 1]);
    expect(newItems?.held.columnOf).toHaveLength(1);
  });
});

describe('lastOutSplit', () => {
  it('holds the latest for the test and the one before for tuning, and tells only what is earlier', () => {
    fc.assert(
      fc.property(timed, fc.integer(), (matrix, seed) => {
        const split = splitOrNothing(() => lastOutSplit(matrix, { rng: seededRng(seed) }));
        fc.pre(split?.refit !== undefined);
        const { train, validation, refit, test } = split;
        const asked = test.held.rows;
        expect(test.held.columnOf).toHaveLength(asked);
        expect(validation.held.columnOf).toHaveLength(asked);
        expect(train.columnOf.length + 2 * asked).toBe(matrix.columnOf.length);
        expect(refit.columnOf.length + asked).toBe(matrix.columnOf.length);
        for (let row = 0; row < asked; row++) {
          const [last] = Array.from(historyOf(test.held, row).times ?? []);
          const [before] = Array.from(historyOf(validation.held, row).times ?? []);
          expect(before).toBeLessThanOrEqual(last);
          expect(Math.max(...Array.from(historyOf(test.history, row).times ?? []))).toBe(before);
          expect(historyOf(test.history, row).items).not.toContain(historyOf(test.held, row).items[0]);
        }
      }),
    );
  });
});

describe('splitBy', () => {
  const builder = new InteractionsBuilder();
  for (let n = 0; n < 30; n++) builder.add({ learner: `${n % 6}`, item: `${Math.floor(n / 6)}` });
  const { matrix } = builder.build();

  it.each(['last', 'time'] as const)('refuses data without times for the protocol %s', (protocol) => {
    const refusal = expect.objectContaining({ code: 'times-needed' });
    expect(() => splitBy(matrix, { protocol, seed: 1 })).toThrow(refusal);
    const still = { ...matrix, times: new Float64Array(matrix.columnOf.length).fill(7) };
    expect(() => splitBy(still, { protocol, seed: 1 })).toThrow(refusal);
  });

  it('divides by learners unless told otherwise', () => {
    expect(splitBy(matrix, { seed: 1 }).train.rows).toBe(4);
  });
});

describe('meanOverSplits', () => {
  it('has the interval of Student worked out by hand', () => {
    const { value, low, high } = meanOverSplits([1, 2, 3, 4, 5]);
    expect(value).toBe(3);
    // 2.776 · √2.5 / √5
    expect(high - 3).toBeCloseTo(1.963, 3);
    expect(3 - low).toBeCloseTo(1.963, 3);
  });

  it('claims no interval from one split', () => {
    expect(meanOverSplits([0.4])).toEqual({ value: 0.4, low: 0.4, high: 0.4 });
  });
});
