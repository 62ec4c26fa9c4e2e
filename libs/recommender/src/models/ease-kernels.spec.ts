import fc from 'fast-check';
import { type InteractionMatrix, selectEntries } from '../data/interaction-matrix';
import { InteractionsBuilder } from '../data/interactions';
import { syntheticInteractions } from '../data/synthetic';
import { historyOf } from '../evaluation/measure';
import { type BackendName, findBackend } from '../linalg/backends';
import type { ItemMatrixBackend } from '../linalg/item-matrix';
import { Ease, type EaseOptions } from './ease';
import type { History, RowChange } from './model';
import { topK } from './top-k';

function backendOf(name: BackendName): ItemMatrixBackend {
  const found = findBackend(name, { threads: 2 });
  if (typeof found === 'string') throw new Error(`${name}: ${found}`);
  return found;
}

const fitted = async (
  matrix: InteractionMatrix,
  options: Partial<EaseOptions>,
  backend: BackendName = 'wasm-simd',
): Promise<Ease> => {
  const model = new Ease(options, [backendOf(backend)]);
  await model.fit(matrix);
  return model;
};

/** The largest difference of any weight of one item for another. */
function difference(a: Ease, b: Ease): number {
  let worst = 0;
  for (let item = 0; item < a.itemCount; item++) {
    const expected = b.score({ items: [item] });
    a.score({ items: [item] }).forEach((score, at) => {
      worst = Math.max(worst, Math.abs(score - expected[at]));
    });
  }
  return worst;
}

const items = 40;
const { matrix } = syntheticInteractions({ learners: 150, items, itemsPerLearner: 6, clusters: 4, seed: 9 });
const rowsAtFirst = (): History[] => Array.from({ length: matrix.rows }, (_, row) => historyOf(matrix, row));
const nobody: History = { items: [] };

const matrixOf = (rows: readonly History[]): InteractionMatrix => {
  const builder = new InteractionsBuilder();
  for (let item = 0; item < items; item++) builder.addItem(`${item}`);
  rows.forEach((row, learner) => {
    for (let at = 0; at < row.items.length; at++) {
      builder.add({
        learner: `${learner}`,
        item: `${row.items[at]}`,
        weight: row.weights?.[at],
        ...(row.times && { time: row.times[at] }),
      });
    }
  });
  return builder.build().matrix;
};

describe.each(['wasm-fma', 'wasm-simd', 'plain'] as const)('EASE by %s', (backend) => {
  const anyRow = fc
    .uniqueArray(fc.tuple(fc.nat(items - 1), fc.constantFrom(0.5, 1, 2)), {
      selector: ([item]) => item,
      maxLength: 9,
    })
    .map(
      (pairs): History => ({
        items: pairs.map(([item]) => item),
        weights: pairs.map(([, weight]) => weight),
      }),
    );
  const anyEvents = fc.array(fc.tuple(fc.nat(matrix.rows - 1), anyRow), { minLength: 1, maxLength: 40 });

  it('is after any row changes what a new fit would be, to a ten-thousandth', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvents, fc.constantFrom(0, 0.4), async (events, dropout) => {
        const model = await fitted(matrix, { lambda: 5, dropout }, backend);
        const rows = rowsAtFirst();
        for (const [learner, after] of events) {
          model.update({ before: rows[learner], after });
          rows[learner] = after;
        }
        expect(difference(model, await fitted(matrixOf(rows), { lambda: 5, dropout }, backend))).toBeLessThan(
          1e-4,
        );
        expect(model.drift()).toMatchObject({ changes: events.length });
        expect(model.drift().residual).toBeLessThan(1e-3);
      }),
      { numRuns: 8 },
    );
  });

  it('forgets a learner who leaves: it is what a fit without them is', async () => {
    const left = [3, 77, 149];
    const stayed = Array.from({ length: matrix.rows }, (_, row) => row).filter((row) => !left.includes(row));
    const model = await fitted(matrix, { lambda: 5, dropout: 0.3 }, backend);
    for (const row of left) model.update({ before: historyOf(matrix, row), after: nobody });
    const without = await fitted(selectEntries(matrix, stayed), { lambda: 5, dropout: 0.3 }, backend);
    expect(difference(model, without)).toBeLessThan(1e-5);
  });

  it('refuses to take out what it never held, and is as it was', async () => {
    const model = await fitted(matrix, { lambda: 0.5 }, backend);
    const before = model.save();
    const foreign: RowChange = { before: { items: [0, 13, 26, 39], weights: [9, 9, 9, 9] }, after: nobody };
    expect(() => model.update(foreign)).toThrow('never held');
    expect(Buffer.from(model.save()).equals(before)).toBe(true);
  });

  it('answers as its file does, also after changes', async () => {
    const model = await fitted(matrix, { lambda: 5, dropout: 0.4, lengthPower: 0.5 }, backend);
    model.update({ before: historyOf(matrix, 5), after: { items: [1, 2, 3, 4, 5] } });
    const loaded = Ease.load(model.save());
    expect(difference(loaded, model)).toBe(0);
    expect(Buffer.from(loaded.save()).equals(model.save())).toBe(true);
  });
});

describe('EASE over more items than a tile has', () => {
  const many = syntheticInteractions({ learners: 900, items: 300, itemsPerLearner: 9, seed: 2 }).matrix;

  it('is the same by WebAssembly, with and without multiply-add, as in double precision', async () => {
    const exact = await fitted(many, { lambda: 20, dropout: 0.3, lengthPower: 0.5 }, 'plain');
    for (const backend of ['wasm-fma', 'wasm-simd'] as const) {
      const model = await fitted(many, { lambda: 20, dropout: 0.3, lengthPower: 0.5 }, backend);
      expect(difference(model, exact)).toBeLessThan(1e-5);
    }
  });

  it.each(['wasm-fma', 'wasm-simd', 'plain'] as const)(
    'takes events of learners with many items in by %s though each changes the diagonal at all of them',
    async (backend) => {
      const model = await fitted(many, { lambda: 20, dropout: 0.3, lengthPower: 0.5 }, backend);
      const taken = Array.from({ length: 40 }, (_, at) => at * 7);
      for (let count = 1; count <= taken.length; count++) {
        model.update({
          before: { items: taken.slice(0, count - 1) },
          after: { items: taken.slice(0, count) },
        });
      }
      const { changes, residual } = model.drift();
      expect(changes).toBe(40);
      expect(residual).toBeLessThan(5e-5);
      model.update({ before: { items: taken }, after: nobody });
      const before = await fitted(many, { lambda: 20, dropout: 0.3, lengthPower: 0.5 }, backend);
      expect(difference(model, before)).toBeLessThan(1e-5);
    },
  );

  it('gives as the best what the scores say, without what is excluded', async () => {
    const model = await fitted(many, { lambda: 20 });
    for (let row = 0; row < 200; row++) {
      const history = historyOf(many, row);
      const exclude = new Set([row % 300, (row * 7) % 300]);
      const best = model.best(history, 20, exclude);
      const scores = model.score(history);
      const expected = topK(scores, 20, new Set([...Array.from(history.items), ...exclude]));
      expect(best.items).toHaveLength(20);
      best.items.forEach((item, rank) => {
        expect(exclude.has(item) || Array.from(history.items).includes(item)).toBe(false);
        // Two that differ by rounding only may change places.
        expect(Math.abs(scores[item] - expected.scores[rank])).toBeLessThan(1e-5);
      });
    }
  });

  it('answers while another is trained, and while it is trained itself', async () => {
    const model = await fitted(many, { lambda: 20 });
    const before = model.score({ items: [5, 9] });
    const other = new Ease({ lambda: 1 }, [backendOf('wasm-simd')]);
    let trained = false;
    const training = other.fit(many).then(() => {
      trained = true;
    });
    do {
      expect(model.score({ items: [5, 9] })).toEqual(before);
      await new Promise((resolve) => setImmediate(resolve));
    } while (!trained);
    await training;
    const again = model.fit(matrix);
    expect(model.score({ items: [5, 9] })).toEqual(before);
    await again;
    expect(model.itemCount).toBe(items);
    expect(other.itemCount).toBe(300);
  });
});

describe('EASE with a half-life', () => {
  const day = 86_400_000;
  const now = Date.UTC(2026, 4, 1);
  const aged = (row: History): History => ({
    ...row,
    times: Array.from(row.items, (item) => now - (item % 9) * 30 * day),
  });
  const rows = rowsAtFirst().map(aged);
  // The latest time of all is what ages count from.
  rows[0] = { items: [0, 1], times: [now, now] };
  const options = { lambda: 5, dropout: 0.2, halfLifeDays: 60 };

  it('counts half of what was taken a half-life ago', async () => {
    const halved = rows.map(({ items: taken, times }) => ({
      items: taken,
      weights: Array.from(taken, (_, at) => 2 ** -((now - (times?.[at] ?? now)) / day / 60)),
    }));
    const model = await fitted(matrixOf(rows), options);
    expect(difference(model, await fitted(matrixOf(halved), { ...options, halfLifeDays: 0 }))).toBeLessThan(
      1e-5,
    );
    const recent = model.score({ items: [4], times: [now], now });
    model.score({ items: [4], times: [now - 60 * day], now }).forEach((score, item) => {
      expect(score).toBeCloseTo(recent[item] / 2, 6);
    });
  });

  it('takes an event in with its age', async () => {
    const model = await fitted(matrixOf(rows), options);
    const after = { items: [3, 20], times: [now - 90 * day, now - day] };
    model.update({ before: rows[10], after });
    const changed = rows.map((row, learner) => (learner === 10 ? after : row));
    expect(difference(model, await fitted(matrixOf(changed), options))).toBeLessThan(1e-5);
    expect(Ease.load(model.save()).score({ items: [4], times: [now - 60 * day] })).toEqual(
      model.score({ items: [4], times: [now - 60 * day] }),
    );
  });
});
