import fc from 'fast-check';
import { assertFittable, indexByColumn, selectEntries } from './interaction-matrix';
import { type Interaction, InteractionsBuilder } from './interactions';

const anyInteraction: fc.Arbitrary<Interaction> = fc.record(
  {
    learner: fc.constantFrom('an', 'bình', 'chi', 'dũng', 'em'),
    item: fc.constantFrom('x', 'y', 'z', 'w'),
    time: fc.option(fc.integer({ min: 0, max: 1e12 }), { nil: undefined }),
    weight: fc.constantFrom(0, 0.5, 1, 3),
  },
  { requiredKeys: ['learner', 'item', 'weight'] },
);

describe('InteractionsBuilder', () => {
  it.each(['max', 'sum'] as const)('holds what a plain map of maps holds, merging by %s', (merge) => {
    fc.assert(
      fc.property(fc.array(anyInteraction, { maxLength: 60 }), (given) => {
        const expected = new Map<string, { weight: number; time?: number }>();
        for (const { learner, item, weight = 1, time } of given) {
          if (weight === 0) continue;
          const key = `${learner} ${item}`;
          const before = expected.get(key);
          const merged =
            merge === 'sum' ? (before?.weight ?? 0) + weight : Math.max(before?.weight ?? 0, weight);
          const times = [before?.time, time].filter((each) => each !== undefined);
          expected.set(key, { weight: merged, time: times.length > 0 ? Math.max(...times) : undefined });
        }

        const builder = new InteractionsBuilder({ merge });
        for (const interaction of given) builder.add(interaction);
        const { matrix, learners, items, duplicates } = builder.build();
        const found = new Map<string, { weight: number; time?: number }>();
        for (let row = 0; row < matrix.rows; row++) {
          for (let entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
            const time = matrix.times?.[entry] ?? Number.NaN;
            found.set(`${learners.idOf(row)} ${items.idOf(matrix.columnOf[entry])}`, {
              weight: matrix.values[entry],
              time: Number.isNaN(time) ? undefined : time,
            });
          }
        }
        expect(found).toEqual(expected);
        expect(duplicates).toBe(given.filter(({ weight }) => weight !== 0).length - expected.size);
        expect(learners.size).toBe(new Set(given.map(({ learner }) => learner)).size);
        if (expected.size > 0) expect(() => assertFittable(matrix)).not.toThrow();
      }),
    );
  });

  it('keeps weights and times to the last digit, whatever was narrow enough before them', () => {
    const anyTime = fc.option(
      fc.oneof(fc.constant(60_000), fc.double({ min: -1e12, max: 4e12, noNaN: true })),
      {
        nil: undefined,
      },
    );
    const anyWeight = fc.oneof(
      fc.constant(1),
      fc.constant(0.5),
      fc.double({ min: 1e-6, max: 9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTime, anyWeight), { minLength: 1 }), (given) => {
        const builder = new InteractionsBuilder();
        given.forEach(([time, weight], at) => {
          builder.add({ learner: 'a', item: `${at}`, weight, ...(time !== undefined && { time }) });
        });
        const { matrix } = builder.build();
        expect([...matrix.values]).toEqual(given.map(([, weight]) => weight));
        const known = given.some(([time]) => time !== undefined);
        // Minus zero is the same moment as zero.
        const times = given.map(([time]) => (time === undefined ? Number.NaN : time + 0));
        expect(Array.from(matrix.times ?? [], (time) => time + 0)).toEqual(known ? times : []);
      }),
    );
  });

  it('sorts rows of any length and merges what repeats in them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 120 }), { minLength: 30, maxLength: 300 }), (items) => {
        const builder = new InteractionsBuilder({ merge: 'sum' });
        for (let item = 0; item <= 120; item++) builder.addItem(`${item}`);
        for (const item of items) builder.add({ learner: 'a', item: `${item}` });
        const { columnOf, values } = builder.build().matrix;
        const columns = [...new Set(items)].sort((first, second) => first - second);
        expect([...columnOf]).toEqual(columns);
        expect([...values]).toEqual(columns.map((column) => items.filter((item) => item === column).length));
      }),
    );
  });

  it('can be built once, in steps that say how far they are', async () => {
    const builder = new InteractionsBuilder();
    for (let n = 0; n < 5000; n++) builder.add({ learner: `l${n % 70}`, item: `i${n}` });
    const seen: number[] = [];
    const { matrix } = await builder.buildInSteps(({ done, total }) => seen.push(done / total));
    expect(matrix.columnOf).toHaveLength(5000);
    expect(seen).toEqual([...seen].sort((first, second) => first - second));
    expect(seen.at(-1)).toBe(1);
    const spent = expect.objectContaining({ code: 'builder-spent' });
    expect(() => builder.build()).toThrow(spent);
    expect(() => builder.add({ learner: 'a', item: 'x' })).toThrow(spent);
  });

  it('makes a matrix without rows of nothing', () => {
    const { matrix } = new InteractionsBuilder().build();
    expect(matrix).toMatchObject({ rows: 0, columns: 0 });
    expect(() => assertFittable(matrix)).toThrow('no interactions');
  });

  it.each([
    ['a weight of NaN', { learner: 'a', item: 'x', weight: Number.NaN }, 'weight-invalid'],
    ['a negative weight', { learner: 'a', item: 'x', weight: -1 }, 'weight-invalid'],
    ['an infinite weight', { learner: 'a', item: 'x', weight: Number.POSITIVE_INFINITY }, 'weight-invalid'],
    ['a time of NaN', { learner: 'a', item: 'x', time: Number.NaN }, 'time-invalid'],
    ['a time two days ahead', { learner: 'a', item: 'x', time: 2 * 86_400_000 + 1000 }, 'time-in-future'],
    ['an extent above 1', { learner: 'a', item: 'x', signal: 'attended', extent: 1.1 }, 'option-invalid'],
    ['no learner', { learner: '', item: 'x' }, 'id-missing'],
    ['no item', { learner: 'a', item: '' }, 'id-missing'],
  ] as const)('refuses %s and keeps no trace of it', (_, interaction, code) => {
    const builder = new InteractionsBuilder({ now: 1000 });
    expect(() => builder.add(interaction)).toThrow(expect.objectContaining({ code }));
    expect(builder.build().matrix).toMatchObject({ rows: 0, columns: 0 });
  });

  it('forgives a clock that runs less than a day ahead', () => {
    const builder = new InteractionsBuilder({ now: 1000 }).add({ learner: 'a', item: 'x', time: 5000 });
    expect(builder.build().matrix.times).toEqual(Float64Array.of(5000));
  });

  it('carries no times when none is known', () => {
    const { matrix } = new InteractionsBuilder().add({ learner: 'a', item: 'x' }).build();
    expect(matrix.times).toBeUndefined();
  });

  it('knows items nobody has taken and learners who have taken nothing', () => {
    const built = new InteractionsBuilder().addItem('x').setSegments('a', ['women']).build();
    expect(built.matrix).toMatchObject({ rows: 1, columns: 1, segments: [['women']] });
    expect(built.matrix.columnOf).toHaveLength(0);
  });

  it('grows past its first thousand without losing any', () => {
    const builder = new InteractionsBuilder();
    for (let n = 0; n < 5000; n++) builder.add({ learner: `l${n % 70}`, item: `i${n}` });
    expect(builder.build().matrix.columnOf).toHaveLength(5000);
  });
});

describe('indexByColumn', () => {
  it('lists for each column its rows, and leads back to the entries', () => {
    fc.assert(
      fc.property(fc.array(anyInteraction, { minLength: 1, maxLength: 40 }), (given) => {
        const builder = new InteractionsBuilder();
        for (const interaction of given) builder.add(interaction);
        const { matrix } = builder.build();
        const { columnStart, rowOf, entryOf } = indexByColumn(matrix);
        for (let column = 0; column < matrix.columns; column++) {
          for (let at = columnStart[column]; at < columnStart[column + 1]; at++) {
            const entry = entryOf[at];
            expect(matrix.columnOf[entry]).toBe(column);
            expect(entry).toBeGreaterThanOrEqual(matrix.rowStart[rowOf[at]]);
            expect(entry).toBeLessThan(matrix.rowStart[rowOf[at] + 1]);
          }
        }
        expect(new Set(entryOf).size).toBe(matrix.columnOf.length);
      }),
    );
  });
});

describe('selectEntries', () => {
  it('keeps the rows asked for, in their order, with times and segments', () => {
    const { matrix } = new InteractionsBuilder()
      .add({ learner: 'a', item: 'x', time: 1 })
      .add({ learner: 'b', item: 'x', time: 2 })
      .add({ learner: 'b', item: 'y', time: 3, weight: 2 })
      .setSegments('b', ['women'])
      .build();
    const selected = selectEntries(matrix, [1, 0], (_, entry) => matrix.times?.[entry] !== 2);
    expect(selected.rowStart).toEqual(Int32Array.of(0, 1, 2));
    expect(selected.columnOf).toEqual(Int32Array.of(1, 0));
    expect(selected.values).toEqual(Float64Array.of(2, 1));
    expect(selected.times).toEqual(Float64Array.of(3, 1));
    expect(selected.segments).toEqual([['women'], []]);
  });
});
