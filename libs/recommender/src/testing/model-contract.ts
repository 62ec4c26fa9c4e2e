import fc from 'fast-check';
import type { InteractionMatrix } from '../data/interaction-matrix';
import { InteractionsBuilder } from '../data/interactions';
import { syntheticInteractions } from '../data/synthetic';
import { loadModel } from '../models/load-model';
import type { History, Model } from '../models/model';
import type { ProgressEvent } from '../progress';
import { RecommenderError } from '../recommender-error';

const matrixOf = (pairs: readonly (readonly [string, string])[]): InteractionMatrix => {
  const builder = new InteractionsBuilder();
  for (const [learner, item] of pairs) builder.add({ learner, item });
  return builder.build().matrix;
};

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

/** What every model has to keep to, whatever it does inside. Call within a spec. */
export function describeModelContract(name: string, create: () => Model): void {
  describe(`${name} keeps the model contract`, () => {
    const items = 30;
    const { matrix } = syntheticInteractions({
      learners: 120,
      items,
      itemsPerLearner: 6,
      clusters: 3,
      seed: 5,
    });
    const segmented = {
      ...matrix,
      segments: Array.from({ length: 120 }, (_, row) => (row % 3 ? ['young'] : ['old', 'city'])),
    };
    const anyHistory: fc.Arbitrary<History> = fc
      .array(fc.tuple(fc.nat(items - 1), fc.double({ min: 0, max: 5, noNaN: true })), { maxLength: 8 })
      .map((pairs) => ({ items: pairs.map(([item]) => item), weights: pairs.map(([, weight]) => weight) }));
    const anyLearner = fc
      .tuple(anyHistory, fc.constantFrom(undefined, ['young'], ['old', 'city'], ['unknown', 'city']))
      .map(([history, segments]) => ({ ...history, ...(segments && { segments }) }));
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
            if (term.source !== 'item') continue;
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

    it('refuses to score, explain and save before it is fitted', () => {
      const fresh = create();
      expect(fresh.itemCount).toBe(0);
      expect(codeOf(() => fresh.score({ items: [] }))).toBe('model-not-fitted');
      expect(codeOf(() => fresh.explain({ items: [] }, 0))).toBe('model-not-fitted');
      expect(codeOf(() => fresh.save())).toBe('model-not-fitted');
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
