import { Ease } from '../models/ease';
import { Popularity } from '../models/popularity';
import { InteractionsBuilder } from './interactions';
import { decayByTime, decayFactor, shareLeft } from './time-decay';

const day = 86_400_000;
const options = { now: 100 * day, halfLifeDays: 10 };

describe('decayFactor', () => {
  it('is one now, a half after the half-life and a quarter after two', () => {
    expect(decayFactor(100 * day, options)).toBe(1);
    expect(decayFactor(90 * day, options)).toBeCloseTo(0.5);
    expect(decayFactor(80 * day, options)).toBeCloseTo(0.25);
  });

  it('is one when the time is unknown or a little ahead', () => {
    expect(decayFactor(Number.NaN, options)).toBe(1);
    expect(decayFactor(100.5 * day, options)).toBe(1);
  });

  it('refuses a time more than a day ahead', () => {
    const refusal = expect.objectContaining({ code: 'time-in-future' });
    expect(() => decayFactor(102 * day, options)).toThrow(refusal);
  });
});

describe('shareLeft', () => {
  it('is whole for what is later than now, and where a time is unknown', () => {
    expect(shareLeft(300 * day, 100 * day, 10)).toBe(1);
    expect(shareLeft(Number.NaN, 100 * day, 10)).toBe(1);
    expect(shareLeft(0, Number.NaN, 10)).toBe(1);
  });
});

describe('a model that is fitted on what has faded', () => {
  const build = () => {
    const builder = new InteractionsBuilder();
    for (let n = 0; n < 4; n++) builder.add({ learner: `${n}`, item: 'old', time: 0 });
    for (let n = 0; n < 3; n++) builder.add({ learner: `${n}`, item: 'new', time: 100 * day });
    return builder.build().matrix;
  };

  it('lets what was taken lately count most', async () => {
    const model = new Popularity();
    await model.fit(decayByTime(build(), { now: 100 * day, halfLifeDays: 50 }));
    const [old, fresh] = model.score({ items: [] });
    expect(old).toBeCloseTo(1 / 4, 12);
    expect(fresh).toBeCloseTo(3 / 4, 12);
  });

  it('is what EASE is by its own half-life, counted from the latest time', async () => {
    const own = new Ease({ lambda: 2, halfLifeDays: 50 });
    await own.fit(build());
    const faded = new Ease({ lambda: 2 });
    await faded.fit(decayByTime(build(), { now: 100 * day, halfLifeDays: 50 }));
    expect(own.score({ items: [0] })).toEqual(faded.score({ items: [0] }));
  });
});

describe('decayByTime', () => {
  const { matrix } = new InteractionsBuilder()
    .add({ learner: 'a', item: 'x', time: 90 * day, weight: 4 })
    .add({ learner: 'a', item: 'y' })
    .build();

  it('multiplies each value by its decay and leaves the matrix it was given', () => {
    expect(Array.from(decayByTime(matrix, options).values)).toEqual([2, 1]);
    expect(Array.from(matrix.values)).toEqual([4, 1]);
  });

  it('keeps values above zero however old they are', () => {
    const values = decayByTime(matrix, { now: 1e9 * day, halfLifeDays: 1 }).values;
    expect(values.every((value) => value > 0)).toBe(true);
  });

  it('leaves a matrix without times as it is', () => {
    const timeless = new InteractionsBuilder().add({ learner: 'a', item: 'x' }).build().matrix;
    expect(decayByTime(timeless, options)).toBe(timeless);
  });

  it('refuses a half-life of zero', () => {
    expect(() => decayByTime(matrix, { now: 0, halfLifeDays: 0 })).toThrow('halfLifeDays');
  });
});
