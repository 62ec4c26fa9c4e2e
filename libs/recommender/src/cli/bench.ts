import { writeFile } from 'node:fs/promises';
import type { InteractionMatrix } from '../data/interaction-matrix';
import { measureReading, type ReadingFigures } from '../data/measure-reading';
import { syntheticInteractions } from '../data/synthetic';
import { textTable } from '../evaluation/report';
import { type BackendName, backendNames, findBackend } from '../linalg/backends';
import type { ItemMatrixBackend } from '../linalg/item-matrix';
import { Ease } from '../models/ease';
import type { Progress } from '../progress';
import { checkedOption, RecommenderError } from '../recommender-error';
import {
  eventsTogether,
  measureServing,
  measureTraining,
  measureUpdates,
  plainOptions,
  quicker,
  type ServingFigures,
  type Timing,
  type TrainingFigures,
  type UpdateFigures,
} from './bench-training';
import { type Output, ProgressDisplay } from './progress-display';

export interface BenchArgs {
  /** Numbers of items; `defaultBenchSizes` unless said. */
  readonly sizes?: readonly number[];
  /** Names of back-ends; unless said all that this machine has, each up to the size that it is made for. */
  readonly backends?: readonly string[];
  /** Where to write the figures as JSON besides. */
  readonly json?: string;
  /** How long each model answers learners; three seconds unless said. */
  readonly servingMs?: number;
}

export interface BenchRow extends TrainingFigures, ServingFigures {
  readonly items: number;
  readonly learners: number;
  readonly interactions: number;
  readonly backend: BackendName;
  /** The same for all back-ends of a size. */
  readonly reading: ReadingFigures;
  /** Of the model that was trained: with dropout and length weights the diagonal changes at each of the items. */
  readonly update: UpdateFigures;
  /** Of EASE without either; absent at sizes that are trained only once. */
  readonly plainUpdate?: UpdateFigures;
  /** Processor time of the inverse as a part of that of openblas-f64 in this run; absent without it. */
  readonly ofOpenBlas64?: number;
}

export const defaultBenchSizes = [500, 2000, 4000, 20_000] as const;

/** Beyond these a back-end takes many minutes or gigabytes, and is measured only when it is asked for. */
const upTo: Partial<Record<BackendName, number>> = { 'ml-matrix': 200, plain: 2000, 'openblas-f64': 4000 };
const itemsPerLearner = 20;
/** Larger ones take so long that other programs even out. */
const repeatedUpTo = 4000;
const repeats = 3;

/** Times training and serving on made-up data, by each back-end; returns the exit code. */
export async function runRecommenderBench(args: BenchArgs, out: Output): Promise<number> {
  const display = new ProgressDisplay(out);
  try {
    const backends = backendsOf(args.backends, out);
    const rows: BenchRow[] = [];
    for (const items of args.sizes ?? defaultBenchSizes) {
      checkedOption('sizes', items, 'positive integer');
      const fitting = [...backends].filter(([name]) => args.backends || items <= (upTo[name] ?? Infinity));
      const say = (line: string): void => {
        display.clear();
        out.write(`${line}\n`);
      };
      rows.push(...(await benchSize(items, fitting, args.servingMs ?? 3000, display.report, say)));
      // What is measured is kept, whatever becomes of the larger sizes.
      if (args.json !== undefined)
        await writeFile(args.json, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
    }
    display.clear();
    out.write(`\n${formatTraining(rows)}\n${formatServing(rows)}`);
    if (args.json !== undefined) out.write(`\n${args.json}\n`);
    return 0;
  } catch (error) {
    display.clear();
    if (!(error instanceof RecommenderError)) throw error;
    out.write(`${error.message}\n`);
    return 1;
  }
}

/** Says of those that are missing why. Throws `option-invalid` for one that is asked for by name and missing. */
function backendsOf(asked: readonly string[] | undefined, out: Output): Map<BackendName, ItemMatrixBackend> {
  for (const value of asked ?? []) {
    if (!backendNames.some((name) => name === value)) {
      throw new RecommenderError('option-invalid', {
        option: 'backends',
        value,
        expected: backendNames.join(', '),
      });
    }
  }
  const found = new Map<BackendName, ItemMatrixBackend>();
  for (const name of backendNames.filter((each) => !asked || asked.includes(each))) {
    const backend = findBackend(name);
    if (typeof backend !== 'string') found.set(name, backend);
    else if (asked)
      throw new RecommenderError('option-invalid', { option: 'backends', value: name, expected: backend });
    else out.write(`without ${name}: ${backend}\n`);
  }
  return found;
}

type Measured = TrainingFigures & ServingFigures & Pick<BenchRow, 'update' | 'plainUpdate'>;

async function benchSize(
  items: number,
  backends: readonly (readonly [BackendName, ItemMatrixBackend])[],
  servingMs: number,
  progress: Progress,
  say: (line: string) => void,
): Promise<BenchRow[]> {
  const rounds = items <= repeatedUpTo ? repeats : 1;
  const learners = items * 5 + (items > repeatedUpTo ? items * 16 : 0);
  const reading = await measureReading(
    { rows: learners * itemsPerLearner, learners, items, seed: items },
    progress,
  );
  const { matrix } = syntheticInteractions({ learners, items, itemsPerLearner, seed: items });
  say(`${items} items, ${matrix.columnOf.length} interactions of ${learners} learners`);
  const figures = new Map<BackendName, Measured>();
  // Returns no model: the next back-end's memory would be counted with this one's.
  const measureOnce = async (
    name: BackendName,
    backend: ItemMatrixBackend,
    before: Measured | undefined,
  ): Promise<Measured> => {
    const { model, figures: trained } = await measureTraining(matrix, backend, progress);
    say(lineOf(items, name, trained));
    if (before) return { ...before, ...bestOf(before, trained) };
    return { ...trained, ...(await measureAnswers(model, matrix, backend, servingMs)) };
  };
  // By turns, so that a busy minute of the machine falls on all alike.
  for (let round = 0; round < rounds; round++) {
    for (const [name, backend] of backends) {
      figures.set(name, await measureOnce(name, backend, figures.get(name)));
    }
  }
  const openBlas = figures.get('openblas-f64')?.inverse.cpuMs;
  return [...figures].map(([backend, found]) => ({
    items,
    learners,
    interactions: matrix.columnOf.length,
    backend,
    reading,
    ...found,
    ...(openBlas !== undefined && { ofOpenBlas64: found.inverse.cpuMs / openBlas }),
  }));
}

/** All that a model is good for once it is trained. */
async function measureAnswers(
  model: Ease,
  matrix: InteractionMatrix,
  backend: ItemMatrixBackend,
  servingMs: number,
): Promise<Omit<Measured, keyof TrainingFigures>> {
  const serving = measureServing(model, matrix, servingMs);
  const update = measureUpdates(model, matrix, itemsPerLearner);
  if (matrix.columns > repeatedUpTo) return { ...serving, update };
  const plain = new Ease(plainOptions, [backend]);
  await plain.fit(matrix);
  return { ...serving, update, plainUpdate: measureUpdates(plain, matrix, itemsPerLearner) };
}

function bestOf(a: TrainingFigures, b: TrainingFigures): TrainingFigures {
  return {
    gram: quicker(a.gram, b.gram),
    inverse: quicker(a.inverse, b.inverse),
    training: quicker(a.training, b.training),
    gflopsPerCore: Math.max(a.gflopsPerCore, b.gflopsPerCore),
    peakMegabytes: Math.min(a.peakMegabytes, b.peakMegabytes),
    baseMegabytes: Math.min(a.baseMegabytes, b.baseMegabytes),
    residual: Math.max(a.residual, b.residual),
  };
}

/** Printed as soon as it is known: the next back-end may take minutes. */
function lineOf(items: number, name: BackendName, found: TrainingFigures): string {
  const { gram, inverse, training, peakMegabytes, baseMegabytes } = found;
  return (
    `${items} items, ${name}: Gram ${both(gram)} s, inverse ${both(inverse)} s, ` +
    `trained ${both(training)} s, at most ${peakMegabytes.toFixed(0)} MB (${baseMegabytes.toFixed(0)} before)`
  );
}

const both = ({ wallMs, cpuMs }: Timing): string => `${seconds(wallMs)} (${seconds(cpuMs)})`;
const seconds = (ms: number): string => (ms / 1000).toPrecision(3);

function formatTraining(rows: readonly BenchRow[]): string {
  return `Seconds on the clock (and of processors)\n${textTable(
    [
      'items',
      'back-end',
      'interactions',
      'reading',
      'Gram',
      'inverse',
      'of f64',
      'GFLOP/s/core',
      'trained',
      'MB (before)',
      'off by',
    ],
    rows.map((row) => [
      String(row.items),
      row.backend,
      String(row.interactions),
      (row.reading.addCpuSeconds + row.reading.buildCpuSeconds).toPrecision(3),
      both(row.gram),
      both(row.inverse),
      row.ofOpenBlas64?.toFixed(2) ?? '',
      row.gflopsPerCore.toFixed(1),
      both(row.training),
      `${row.peakMegabytes.toFixed(0)} (${row.baseMegabytes.toFixed(0)})`,
      row.residual.toExponential(1),
    ]),
  )}`;
}

function formatServing(rows: readonly BenchRow[]): string {
  const event = ({ wallMs, cpuMs }: Timing): string => `${wallMs.toFixed(2)} (${cpuMs.toFixed(2)})`;
  const head = ['plain', 'dropout and lengths'].flatMap((how) => [
    `event, ${how}`,
    `one of ${eventsTogether}`,
  ]);
  const both = (update?: UpdateFigures): string[] =>
    update ? [event(update), event(update.together)] : ['', ''];
  return `Milliseconds in one thread; an event on the clock (and of the processor), of a learner with about ${itemsPerLearner} items\n${textTable(
    ['items', 'back-end', 'top-20/s', 'p50', 'p99', ...head],
    rows.map((row) => [
      String(row.items),
      row.backend,
      row.top20PerSecond.toFixed(0),
      row.p50Ms.toFixed(3),
      row.p99Ms.toFixed(3),
      ...both(row.plainUpdate),
      ...both(row.update),
    ]),
  )}`;
}
