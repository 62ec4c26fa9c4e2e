import { writeFile } from 'node:fs/promises';
import { inverse, Matrix } from 'ml-matrix';
import type { InteractionMatrix } from '../data/interaction-matrix';
import { syntheticInteractions } from '../data/synthetic';
import { historyOf } from '../evaluation/measure';
import { textTable } from '../evaluation/report';
import { BlockedSweepInverter } from '../linalg/blocked-sweep-inverter';
import { gram } from '../linalg/gram';
import { Ease } from '../models/ease';
import { topK } from '../models/top-k';
import { checkedOption, RecommenderError } from '../recommender-error';
import type { Output } from './progress-display';

export interface BenchArgs {
  /** Numbers of items; `defaultBenchSizes` unless said. */
  readonly sizes?: readonly number[];
  /** Where to write the figures as JSON besides. */
  readonly json?: string;
}

export const defaultBenchSizes = [200, 500, 1000, 2000] as const;

/** Wall and processor milliseconds. */
interface Timing {
  readonly wallMs: number;
  readonly cpuMs: number;
}

export interface BenchRow {
  readonly items: number;
  readonly interactions: number;
  readonly gram: Timing;
  readonly inverse: Timing;
  /** How many times longer `inverse` of ml-matrix takes; absent above 500 items, where it takes too long. */
  readonly mlMatrixRatio?: number;
  /** Learners a second: scores of all items and the best 20. */
  readonly top20PerSecond: number;
}

const mlMatrixUpTo = 500;
const servingMs = 500;

/** Times Gram matrix, inverse and serving on made-up data; returns the exit code. */
export async function runRecommenderBench(args: BenchArgs, out: Output): Promise<number> {
  try {
    const rows: BenchRow[] = [];
    for (const items of args.sizes ?? defaultBenchSizes) {
      rows.push(await benchSize(checkedOption('sizes', items, 'positive integer')));
      out.write(`${items} items measured\n`);
    }
    out.write(`\n${formatBench(rows)}`);
    if (args.json !== undefined) {
      await writeFile(args.json, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
      out.write(`\n${args.json}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof RecommenderError)) throw error;
    out.write(`${error.message}\n`);
    return 1;
  }
}

async function benchSize(items: number): Promise<BenchRow> {
  const { matrix } = syntheticInteractions({ learners: items * 5, items, itemsPerLearner: 20, seed: items });
  const repeats = items <= 500 ? 5 : 2;
  let g: Float64Array = new Float64Array(0);
  const gramTiming = await best(repeats, async () => {
    g = await gram(matrix);
  });
  for (let at = 0; at < g.length; at += items + 1) g[at] += 100;
  const inverter = new BlockedSweepInverter();
  const copies = Array.from({ length: repeats }, () => g.slice());
  const inverseTiming = await best(repeats, (run) => inverter.invert(copies[run], items));
  const row = { items, interactions: matrix.columnOf.length, gram: gramTiming, inverse: inverseTiming };
  const model = new Ease({ lambda: 100 });
  await model.fit(matrix);
  const top20PerSecond = served(model, matrix);
  if (items > mlMatrixUpTo) return { ...row, top20PerSecond };
  const reference = Matrix.from1DArray(items, items, Array.from(g));
  const { wallMs } = await best(2, async () => {
    inverse(reference);
  });
  return { ...row, mlMatrixRatio: wallMs / inverseTiming.wallMs, top20PerSecond };
}

/** The shortest of several runs: what other programs on the machine took is not ours. */
async function best(runs: number, work: (run: number) => Promise<void>): Promise<Timing> {
  let shortest: Timing = { wallMs: Number.POSITIVE_INFINITY, cpuMs: 0 };
  for (let run = 0; run < runs; run++) {
    const cpu = process.cpuUsage();
    const started = performance.now();
    await work(run);
    const wallMs = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    if (wallMs < shortest.wallMs) shortest = { wallMs, cpuMs: (user + system) / 1000 };
  }
  return shortest;
}

function served(model: Ease, matrix: InteractionMatrix): number {
  const scores = new Float64Array(model.itemCount);
  const started = performance.now();
  let learners = 0;
  while (performance.now() - started < servingMs) {
    const history = historyOf(matrix, learners % matrix.rows);
    topK(model.score(history, scores), 20, new Set(history.items));
    learners++;
  }
  return learners / ((performance.now() - started) / 1000);
}

function formatBench(rows: readonly BenchRow[]): string {
  return textTable(
    ['items', 'interactions', 'Gram ms', 'CPU ms', 'inverse ms', 'CPU ms', 'ml-matrix', 'top-20/s'],
    rows.map((row) => [
      String(row.items),
      String(row.interactions),
      row.gram.wallMs.toFixed(1),
      row.gram.cpuMs.toFixed(1),
      row.inverse.wallMs.toFixed(1),
      row.inverse.cpuMs.toFixed(1),
      row.mlMatrixRatio === undefined ? '' : `${row.mlMatrixRatio.toFixed(1)}x`,
      row.top20PerSecond.toFixed(0),
    ]),
  );
}
