import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { InteractionMatrix } from '../data/interaction-matrix';
import { historyOf } from '../evaluation/measure';
import type { ItemMatrixBackend } from '../linalg/item-matrix';
import { Ease, type EaseOptions } from '../models/ease';
import type { History, RowChange } from '../models/model';
import { reversed } from '../models/row-change';
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
}

/** Of one event taken in, alone; the middle one of several. */
export interface UpdateFigures extends Timing {
  /** Items that the learners had before, as nearly as there are such. */
  readonly itemsBefore: number;
  /** Of one of `eventsTogether` that are taken in together, as the portal does where there are as many. */
  readonly together: Timing;
}

/** What the portal trains with, and the plainest. */
export const portalOptions: EaseOptions = { lambda: 100, dropout: 0.3, lengthPower: 0.5, halfLifeDays: 0 };
export const plainOptions: EaseOptions = { ...portalOptions, dropout: 0, lengthPower: 0 };

const megabyte = 1e6;
/** Events that are measured, after as many that pay for the engine's warming up. */
const eventsMeasured = 21;
export const eventsTogether = 16;
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

/** Fits EASE as the portal does on one back-end, and takes the times apart. */
export async function measureTraining(
  matrix: InteractionMatrix,
  backend: ItemMatrixBackend,
  progress?: Progress,
): Promise<{ readonly model: Ease; readonly figures: TrainingFigures }> {
  const model = new Ease(portalOptions, [backend]);
  // What an earlier model held is not this one's: gigabytes of it may still wait to be collected.
  await collectGarbage();
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

/** Answers learners for a while, one at a time. */
export function measureServing(model: Ease, matrix: InteractionMatrix, forMs: number): ServingFigures {
  const histories = Array.from({ length: Math.min(matrix.rows, 5000) }, (_, row) => historyOf(matrix, row));
  // The first ones pay for the engine's warming up.
  for (const history of histories.slice(0, 500)) model.best(history, 20);
  const latencies: number[] = [];
  const elapsed = stopwatch();
  // At least once, however long this thread waited for its turn.
  do {
    for (let turn = 0; turn < 100; turn++) {
      const started = performance.now();
      model.best(histories[latencies.length % histories.length], 20);
      latencies.push(performance.now() - started);
    }
  } while (elapsed().wallMs < forMs);
  const top20PerSecond = latencies.length / (elapsed().cpuMs / 1000);
  return { top20PerSecond, p50Ms: quantile(latencies, 0.5), p99Ms: quantile(latencies, 0.99) };
}

/** Takes events in: learners with about so many items take one more. The model is changed by it. */
export function measureUpdates(model: Ease, matrix: InteractionMatrix, itemsBefore: number): UpdateFigures {
  const off = ({ items }: History): number => Math.abs(items.length - itemsBefore);
  const histories = Array.from({ length: Math.min(matrix.rows, 5000) }, (_, row) => historyOf(matrix, row))
    .toSorted((a, b) => off(a) - off(b))
    .slice(0, 2 * eventsMeasured);
  const events = histories.map(({ items }, turn): RowChange => {
    const after = { items: [...Array.from(items), newItem(items, model.itemCount, turn)] };
    return { before: { items }, after };
  });
  const timed = (changes: readonly RowChange[]): Timing => {
    const watch = stopwatch();
    model.update(...changes);
    return watch();
  };
  const alone = middle(events.map((event) => timed([event])).slice(-eventsMeasured));
  // There and back, so that each event finds the row that it changes.
  const many = events.slice(0, eventsTogether);
  const turns = Array.from({ length: 10 }, (_, turn) => timed(turn % 2 === 0 ? many.map(reversed) : many));
  const { wallMs, cpuMs } = middle(turns.slice(-5));
  return {
    itemsBefore: quantile(
      histories.map(({ items }) => items.length),
      0.5,
    ),
    ...alone,
    together: { wallMs: wallMs / many.length, cpuMs: cpuMs / many.length },
  };
}

const middle = (timings: readonly Timing[]): Timing => ({
  wallMs: quantile(
    timings.map(({ wallMs }) => wallMs),
    0.5,
  ),
  cpuMs: quantile(
    timings.map(({ cpuMs }) => cpuMs),
    0.5,
  ),
});

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

/**
 * Frees what nobody refers to any more. Memory of WebAssembly goes some time after the engine found it unused, and what
 * was called in another thread lets go of it only then.
 */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await setTimeout(100);
  }
}
