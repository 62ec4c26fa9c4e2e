import fc from 'fast-check';
import type { InteractionMatrix } from '../data/interaction-matrix';
import { InteractionsBuilder } from '../data/interactions';
import { syntheticInteractions } from '../data/synthetic';
import { loadModel } from '../models/load-model';
import type { History, Model, RowChange } from '../models/model';
import type { ProgressEvent } from '../progress';
import { seededRng } from '../random';
import { RecommenderError } from '../recommender-error';

const matrixOf = (pairs: readonly (readonly [string, string])[]): InteractionMatrix => {
  const builder = new InteractionsBuilder();
  for (const [learner, item] of pairs) builder.add({ learner, item });
  return builder.build().matrix;
};

const day = 86_400_000;
const start = Date.UTC(2025, 0, 1);

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof RecommenderError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

export interface ContractOptions {
  /** How far a score may lie from where it was after changes are taken in and back; 1e-9 unless said. */
  readonly tolerance?: number;
  /**
   * Whether changes leave the model within `tolerance` of a new fit whatever it says of its residual; a residual
   * of 0 always promises it.
   */
  readonly equalsNewFit?: boolean;
}

/** The row with one item more, or with its weight raised. */
function withItem(row: History, item: number, weight: number, time: number): History {
  const items = Array.from(row.items);
  const weights = items.map((_, at) => row.weights?.[at] ?? 1);
  const times = items.map((_, at) => row.times?.[at] ?? Number.NaN);
  const known = items.indexOf(item);
  if (known < 0) {
    items.push(item);
    weights.push(weight);
    times.push(time);
  } else {
    weights[known] += weight;
    times[known] = time;
  }
  return { items, weights, times, segments: row.segments ?? ['young'] };
}

/** What every model has to keep to, whatever it does inside. Call within a spec. */
export function describeModelContract(
  name: string,
  create: () => Model,
  { tolerance = 1e-9, equalsNewFit = false }: ContractOptions = {},
): void {
  describe(`${name} keeps the model contract`, () => {
    const items = 30;
    const { matrix } = syntheticInteractions({
      learners: 120,
      items,
      itemsPerLearner: 6,
      clusters: 3,
      seed: 5,
    });
    const rng = seededRng(7);
    const segmented = {
      ...matrix,
      times: matrix.values.map(() => (rng() < 0.1 ? Number.NaN : start + Math.floor(rng() * 500) * day)),
      segments: Array.from({ length: 120 }, (_, row) => (row % 3 ? ['young'] : ['old', 'city'])),
    };
    const asked = start + 500 * day;
    const anyHistory: fc.Arbitrary<History> = fc
      .array(fc.tuple(fc.nat(items - 1), fc.double({ min: 0, max: 5, noNaN: true })), { maxLength: 8 })
      .map((pairs) => ({ items: pairs.map(([item]) => item), weights: pairs.map(([, weight]) => weight) }));
    const anyTime = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: start, max: asked }));
    const anyLearner = fc
      .record({
        history: anyHistory,
        segments: fc.constantFrom(undefined, ['young'], ['old', 'city'], ['unknown', 'city']),
        now: fc.constantFrom(undefined, asked),
        times: fc.option(fc.array(anyTime, { minLength: 8, maxLength: 8 }), { nil: undefined }),
      })
      .map(
        ({ history, segments, now, times }): History => ({
          ...history,
          ...(segments && { segments }),
          ...(now && { now }),
          ...(times && { times: times.slice(0, history.items.length) }),
        }),
      );
    let model: Model;

    beforeAll(async () => {
      model = create();
      await model.fit(segmented);
    });

    it('scores every item with a finite number, for any history', () => {
      fc.assert(
        fc.property(anyLearner, (history) => {
          const scores = model.score(history);
          expect(scores).toHaveLength(items);
          expect(scores.every(Number.isFinite)).toBe(true);
        }),
      );
    });

    it('explains every score by terms that sum to it, largest first', () => {
      fc.assert(
        fc.property(anyLearner, fc.nat(items - 1), (history, item) => {
          const terms = model.explain(history, item).map(({ contribution }) => contribution);
          expect(sum(terms)).toBeCloseTo(model.score(history)[item], 9);
          expect(terms).toEqual([...terms].sort((a, b) => b - a));
          expect(terms).not.toContain(0);
        }),
      );
    });

    it('names only items of the history as reasons, and never the item itself', () => {
      fc.assert(
        fc.property(anyHistory, fc.nat(items - 1), (history, item) => {
          for (const term of model.explain(history, item)) {
            if (!('item' in term)) continue;
            expect(Array.from(history.items)).toContain(term.item);
            expect(term.item).not.toBe(item);
          }
        }),
      );
    });

    it('answers the same question in the same way, whatever was asked in between', () => {
      const first = model.score({ items: [1, 2] });
      model.score({ items: [7], segments: ['young'] });
      expect(model.score({ items: [1, 2] })).toEqual(first);
    });

    it('does not mind the order of the history', () => {
      const forwards = model.score({ items: [1, 2, 3], weights: [1, 0.5, 2] });
      const backwards = model.score({ items: [3, 2, 1], weights: [2, 0.5, 1] });
      forwards.forEach((score, item) => {
        expect(backwards[item]).toBeCloseTo(score, 12);
      });
    });

    it('writes into the array it is given', () => {
      const into = new Float64Array(items).fill(99);
      expect(model.score({ items: [4] }, into)).toBe(into);
      expect(into).toEqual(model.score({ items: [4] }));
    });

    it('scores as before after saving and loading', () => {
      const loaded = loadModel(model.save());
      expect(loaded.name).toBe(model.name);
      expect(loaded.itemCount).toBe(items);
      for (const history of [
        { items: [] },
        { items: [0, 5, 9] },
        { items: [2], segments: ['old', 'city'] },
        { items: [2, 8], times: [asked - 90 * day, asked - day], now: asked },
      ]) {
        expect(loaded.score(history)).toEqual(model.score(history));
        expect(loaded.explain(history, 7)).toEqual(model.explain(history, 7));
      }
      expect(Buffer.from(loaded.save()).equals(model.save())).toBe(true);
    });

    it('refuses a file that is truncated anywhere', () => {
      const bytes = model.save();
      fc.assert(
        fc.property(fc.nat(bytes.length - 1), (length) => {
          const code = codeOf(() => loadModel(bytes.subarray(0, length)));
          expect(code).toBe(length < 8 ? 'model-file-foreign' : 'model-file-damaged');
        }),
      );
    });

    it('refuses a file with any bit turned', () => {
      const bytes = model.save();
      fc.assert(
        fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
          const changed = Uint8Array.from(bytes);
          changed[at] ^= 1 << bit;
          expect(codeOf(() => loadModel(changed))).toMatch(/^model-file-(foreign|version|damaged)$/);
        }),
      );
    });

    it('refuses a file of another format version and says which', () => {
      const bytes = Uint8Array.from(model.save());
      bytes[8] = 0;
      expect(() => loadModel(bytes)).toThrow('format 0');
      expect(codeOf(() => loadModel(bytes))).toBe('model-file-version');
    });

    it('refuses to score, explain, change and save before it is fitted', () => {
      const fresh = create();
      expect(fresh.itemCount).toBe(0);
      expect(codeOf(() => fresh.score({ items: [] }))).toBe('model-not-fitted');
      expect(codeOf(() => fresh.explain({ items: [] }, 0))).toBe('model-not-fitted');
      expect(codeOf(() => fresh.save())).toBe('model-not-fitted');
      expect(codeOf(() => fresh.drift())).toBe('model-not-fitted');
      const nobody = { items: [] };
      expect(codeOf(() => fresh.update({ before: nobody, after: nobody }))).toBe('model-not-fitted');
    });

    it('refuses an item it does not know', () => {
      for (const item of [-1, items, 0.5, Number.NaN]) {
        expect(codeOf(() => model.score({ items: [item] }))).toBe('item-out-of-range');
        expect(codeOf(() => model.explain({ items: [0] }, item))).toBe('item-out-of-range');
      }
    });

    it('refuses a weight that is negative, not a number or missing', () => {
      for (const weights of [[-1], [Number.NaN], [Number.POSITIVE_INFINITY], []]) {
        expect(codeOf(() => model.score({ items: [0], weights }))).toBe('weight-invalid');
      }
    });

    it('refuses a question asked at no time', () => {
      expect(codeOf(() => model.score({ items: [0], now: Number.NaN }))).toBe('time-invalid');
    });

    describe('when rows change', () => {
      type Rows = Map<number, History>;
      const nobody: History = { items: [] };
      const askedOf: History[] = [
        nobody,
        { items: [1, 4, 9], weights: [1, 0.5, 2] },
        { items: [12, 3], times: [asked - 40 * day, asked - day], segments: ['old', 'city'], now: asked },
      ];
      const rowsAtFirst = (): Rows =>
        new Map(
          Array.from({ length: segmented.rows }, (_, row) => {
            const [from, to] = [segmented.rowStart[row], segmented.rowStart[row + 1]];
            return [
              row,
              {
                items: segmented.columnOf.slice(from, to),
                weights: segmented.values.slice(from, to),
                times: segmented.times.slice(from, to),
                segments: segmented.segments[row],
              },
            ];
          }),
        );
      // Learners 120 to 124 are new.
      const anyEvents = fc.array(
        fc.record({
          learner: fc.nat(124),
          item: fc.nat(items - 1),
          weight: fc.constantFrom(0.25, 0.5, 1, 2),
          time: anyTime,
          withdraws: fc.boolean(),
        }),
        { minLength: 1, maxLength: 8 },
      );
      const changesOf = (rows: Rows, events: typeof anyEvents extends fc.Arbitrary<infer T> ? T : never) =>
        events.map(({ learner, item, weight, time, withdraws }): RowChange => {
          const before = rows.get(learner) ?? nobody;
          const after = withdraws ? nobody : withItem(before, item, weight, time);
          rows.set(learner, after);
          return { before, after };
        });
      const matrixOfRows = (rows: Rows): InteractionMatrix => {
        const builder = new InteractionsBuilder();
        for (let item = 0; item < items; item++) builder.addItem(String(item));
        for (const [row, { items: taken, weights, times, segments = [] }] of rows) {
          if (taken.length === 0) continue;
          const learner = String(row);
          builder.setSegments(learner, segments);
          Array.from(taken).forEach((item, at) => {
            const time = times?.[at] ?? Number.NaN;
            const dated = Number.isNaN(time) ? {} : { time };
            builder.add({ learner, item: String(item), weight: weights?.[at], ...dated });
          });
        }
        return builder.build().matrix;
      };
      const expectScores = (changed: Model, expected: Model): void => {
        for (const history of askedOf) {
          const scores = changed.score(history);
          expected.score(history).forEach((score, item) => {
            expect(Math.abs(scores[item] - score)).toBeLessThanOrEqual(tolerance);
          });
        }
      };
      const copyOfModel = (): Model => loadModel(model.save());

      it('still scores with finite numbers whose terms add up, and counts what it took in', () => {
        fc.assert(
          fc.property(anyEvents, anyLearner, fc.nat(items - 1), (events, history, item) => {
            const changed = copyOfModel();
            for (const change of changesOf(rowsAtFirst(), events)) changed.update(change);
            const scores = changed.score(history);
            expect(scores.every(Number.isFinite)).toBe(true);
            const terms = changed.explain(history, item).map(({ contribution }) => contribution);
            expect(sum(terms)).toBeCloseTo(scores[item], 9);
            const { changes, residual } = changed.drift();
            expect(changes).toBe(events.length);
            expect(residual).toBeGreaterThanOrEqual(0);
            expect(Number.isFinite(residual)).toBe(true);
          }),
          { numRuns: 25 },
        );
      });

      it('keeps the changes and the drift in its file', () => {
        fc.assert(
          fc.property(anyEvents, (events) => {
            const changed = copyOfModel();
            for (const change of changesOf(rowsAtFirst(), events)) changed.update(change);
            const loaded = loadModel(changed.save());
            expect(loaded.drift()).toEqual(changed.drift());
            for (const history of askedOf) expect(loaded.score(history)).toEqual(changed.score(history));
            const another = { before: nobody, after: { items: [0, 1] } };
            loaded.update(another);
            changed.update(another);
            expectScores(loaded, changed);
          }),
          { numRuns: 10 },
        );
      });

      it('comes back to where it was when everything is taken back', () => {
        fc.assert(
          fc.property(anyEvents, (events) => {
            const changed = copyOfModel();
            const changes = changesOf(rowsAtFirst(), events);
            for (const change of changes) changed.update(change);
            for (const { before, after } of changes.reverse())
              changed.update({ before: after, after: before });
            expectScores(changed, model);
          }),
          { numRuns: 25 },
        );
      });

      it('is where a new fit would be, when it says that it is exact', async () => {
        await fc.assert(
          fc.asyncProperty(anyEvents, async (events) => {
            const changed = copyOfModel();
            const rows = rowsAtFirst();
            for (const change of changesOf(rows, events)) changed.update(change);
            if (changed.drift().residual > 0 && !equalsNewFit) return;
            const refitted = create();
            await refitted.fit(matrixOfRows(rows));
            expectScores(changed, refitted);
          }),
          { numRuns: 10 },
        );
      });

      it('takes several in together as it does one after the other', () => {
        fc.assert(
          fc.property(anyEvents, (events) => {
            const [together, apart] = [copyOfModel(), copyOfModel()];
            const changes = changesOf(rowsAtFirst(), events);
            together.update(...changes);
            for (const change of changes) apart.update(change);
            expectScores(together, apart);
            expect(together.drift().changes).toBe(apart.drift().changes);
          }),
          { numRuns: 25 },
        );
      });

      it('takes none of several in when one is refused', () => {
        fc.assert(
          fc.property(anyEvents, (events) => {
            const changed = copyOfModel();
            const senseless = { before: nobody, after: { items: [items] } };
            const refused = () => changed.update(...changesOf(rowsAtFirst(), events), senseless);
            expect(codeOf(refused)).toBe('item-out-of-range');
            expectScores(changed, model);
          }),
          { numRuns: 10 },
        );
      });

      it('has not drifted when it was just fitted', () => {
        expect(model.drift().changes).toBe(0);
        expect(model.drift().residual).toBeLessThanOrEqual(tolerance);
      });

      it('minds neither the order of a row nor an item of weight zero', () => {
        const one = copyOfModel();
        const other = copyOfModel();
        one.update({ before: nobody, after: { items: [2, 7], weights: [1, 0.5] } });
        other.update({ before: nobody, after: { items: [7, 11, 2], weights: [0.5, 0, 1] } });
        expectScores(one, other);
      });

      it.each([
        ['an item it does not know', { items: [items] }, 'item-out-of-range'],
        ['an item twice', { items: [3, 5, 3] }, 'item-repeated'],
        ['a weight below zero', { items: [3], weights: [-1] }, 'weight-invalid'],
        ['a weight that is no number', { items: [3], weights: [Number.NaN] }, 'weight-invalid'],
        ['too few weights', { items: [3, 4], weights: [1] }, 'weight-invalid'],
        ['a time without end', { items: [3], times: [Number.POSITIVE_INFINITY] }, 'time-invalid'],
        ['too few times', { items: [3, 4], times: [start] }, 'time-invalid'],
      ] as [string, History, string][])('refuses a row with %s and changes nothing', (_, row, code) => {
        const changed = copyOfModel();
        expect(codeOf(() => changed.update({ before: nobody, after: row }))).toBe(code);
        expect(codeOf(() => changed.update({ before: row, after: nobody }))).toBe(code);
        expect(Buffer.from(changed.save()).equals(model.save())).toBe(true);
      });
    });

    it('refuses to be fitted on nothing', async () => {
      await expect(create().fit(matrixOf([]))).rejects.toMatchObject({ code: 'no-interactions' });
    });

    it('refuses to be fitted on a malformed matrix', async () => {
      const columnOf = matrix.columnOf.slice();
      columnOf[0] = items;
      await expect(create().fit({ ...matrix, columnOf })).rejects.toMatchObject({ code: 'matrix-invalid' });
      const values = matrix.values.map(() => Number.NaN);
      await expect(create().fit({ ...matrix, values })).rejects.toMatchObject({ code: 'matrix-invalid' });
    });

    it.each([
      ['one learner with one item', [['a', 'x']], 1],
      [
        'one learner',
        [
          ['a', 'x'],
          ['a', 'y'],
          ['a', 'z'],
        ],
        3,
      ],
      [
        'one item',
        [
          ['a', 'x'],
          ['b', 'x'],
          ['c', 'x'],
        ],
        1,
      ],
      [
        'all duplicates',
        [
          ['a', 'x'],
          ['a', 'x'],
          ['a', 'x'],
        ],
        1,
      ],
      [
        'learners who all took the same',
        [
          ['a', 'x'],
          ['a', 'y'],
          ['b', 'x'],
          ['b', 'y'],
        ],
        2,
      ],
    ] as [string, [string, string][], number][])('can be fitted on %s', async (_, pairs, expected) => {
      const small = create();
      await small.fit(matrixOf(pairs));
      const scores = small.score({ items: [0] });
      expect(scores).toHaveLength(expected);
      expect(scores.every(Number.isFinite)).toBe(true);
    });

    it('starts afresh when it is fitted again', async () => {
      const again = create();
      await again.fit(
        matrixOf([
          ['a', 'x'],
          ['a', 'y'],
        ]),
      );
      await again.fit(segmented);
      expect(again.score({ items: [3, 4] })).toEqual(model.score({ items: [3, 4] }));
    });

    it('reports progress that never falls within a stage and ends at the total', async () => {
      const events: ProgressEvent[] = [];
      await create().fit(segmented, (event) => events.push(event));
      expect(events.length).toBeGreaterThan(0);
      for (const stage of new Set(events.map((event) => event.stage))) {
        const done = events.filter((event) => event.stage === stage).map((event) => event.done);
        expect(done).toEqual([...done].sort((a, b) => a - b));
        expect(done.at(-1)).toBe(events.findLast((event) => event.stage === stage)?.total);
      }
    });
  });
}
