import type { InteractionMatrix } from '../data/interaction-matrix';
import { historyOf } from '../evaluation/measure';
import type { ItemMatrixBackend } from '../linalg/item-matrix';
import { Ease } from '../models/ease';
import type { Progress } from '../progress';

/** Wall and processor milliseconds. */
export interface Timing {
  readonly wallMs: number;
  readonly cpuMs: number;
}

export interface TrainingFigures {
  readonly gram: Timing;
  readonly inverse: Timing;
  /** From the matrix of interactions to a model that answers, residuals checked. */
  readonly training: Timing;
  /** Operations of the inverse (n³) by the processor seconds of all threads. */
  readonly gflopsPerCore: number;
  /** The most that the process held while training, of which so much had been there before. */
  readonly peakMegabytes: number;
  readonly baseMegabytes: number;
  /** See `Ease.drift`. */
  readonly residual: number;
}

export interface ServingFigures {
  /** Learners by the processor second of the one thread: scores of all items and the best 20. */
  readonly top20PerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** One learner's row with one more item; the middle one of several. */
  readonly updateMs: number;
  readonly updateCpuMs: number;
}

const megabyte = 1e6;
const sampleEveryMs = 20;

export function stopwatch(): () => Timing {
  const started = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { wallMs: performance.now() - started, cpuMs: (user + system) / 1000 };
  };
}

/** The best of several: what other programs on the machine took is not ours. */
export const quicker = (a: Timing, b: Timing): Timing => ({
  wallMs: Math.min(a.wallMs, b.wallMs),
  cpuMs: Math.min(a.cpuMs, b.cpuMs),
});

/** Fits EASE with dropout and length weights on one back-end, and takes the times apart. */
export async function measureTraining(
  matrix: InteractionMatrix,
  backend: ItemMatrixBackend,
  progress?: Progress,
): Promise<{ readonly model: Ease; readonly figures: TrainingFigures }> {
  const model = new Ease({ lambda: 100, dropout: 0.3, lengthPower: 0.5 }, [backend]);
  const base = process.memoryUsage().rss;
  let peak = base;
  const sample = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const sampler = setInterval(sample, sampleEveryMs);
  const elapsed = stopwatch();
  const ends: Record<string, Timing> = {};
  await model.fit(matrix, (event) => {
    if (event.done === event.total) ends[event.stage] = elapsed();
    sample();
    progress?.({ ...event, stage: `${matrix.columns} items, ${backend.name}: ${event.stage}` });
  });
  const training = elapsed();
  clearInterval(sampler);
  sample();
  const inverse = {
    wallMs: ends.inverse.wallMs - ends.gram.wallMs,
    cpuMs: ends.inverse.cpuMs - ends.gram.cpuMs,
  };
  const figures = {
    gram: ends.gram,
    inverse,
    training,
    gflopsPerCore: matrix.columns ** 3 / (inverse.cpuMs * 1e6),
    peakMegabytes: peak / megabyte,
    baseMegabytes: base / megabyte,
    residual: model.drift().residual,
  };
  return { model, figures };
}

/** Answers learners for a while, one at a time, then takes events in. */
export function measureServing(model: Ease, matrix: InteractionMatrix, forMs: number): ServingFigures {
  const histories = Array.from({ length: Math.min(matrix.rows, 5000) }, (_, row) => historyOf(matrix, row));
  // The first ones pay for the engine's warming up.
  for (const history of histories.slice(0, 500)) model.best(history, 20);
  const latencies: number[] = [];
  const elapsed = stopwatch();
  while (elapsed().wallMs < forMs) {
    for (let turn = 0; turn < 100; turn++) {
      const started = performance.now();
      model.best(histories[latencies.length % histories.length], 20);
      latencies.push(performance.now() - started);
    }
  }
  const top20PerSecond = latencies.length / (elapsed().cpuMs / 1000);
  const updates = histories.slice(0, 21).map((before, turn): Timing => {
    const after = { items: [...Array.from(before.items), newItem(before.items, model.itemCount, turn)] };
    const watch = stopwatch();
    model.update({ before: { items: before.items }, after });
    return watch();
  });
  return {
    top20PerSecond,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    updateMs: quantile(
      updates.map(({ wallMs }) => wallMs),
      0.5,
    ),
    updateCpuMs: quantile(
      updates.map(({ cpuMs }) => cpuMs),
      0.5,
    ),
  };
}

/** An item that the learner does not have; their last one again where they have them all. */
function newItem(items: ArrayLike<number>, count: number, from: number): number {
  const had = new Set(Array.from(items));
  for (let step = 0; step < count; step++) if (!had.has((from + step) % count)) return (from + step) % count;
  return items[items.length - 1];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
