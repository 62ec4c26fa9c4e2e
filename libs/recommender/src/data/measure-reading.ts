import type { Progress } from '../progress';
import { seededRng } from '../random';
import { type Interaction, InteractionsBuilder } from './interactions';

export interface ReadingOptions {
  readonly rows: number;
  readonly learners: number;
  readonly items: number;
  readonly seed: number;
}

export interface ReadingFigures {
  readonly rows: number;
  /** What is left of them when repeated pairs are one. */
  readonly entries: number;
  /** Processor seconds of mapping ids and keeping the rows, and of making the matrix. */
  readonly addCpuSeconds: number;
  readonly buildCpuSeconds: number;
  readonly rowsPerCpuSecond: number;
  /** The most that the typed arrays held at once, ids included, and what the matrix holds in the end. */
  readonly peakBytesPerRow: number;
  readonly matrixBytesPerRow: number;
}

const sampleEvery = 1 << 18;
const beginning = Date.UTC(2026, 0, 1);

/**
 * Reads made-up interactions in no order, with ids as long as a uuid, times and weights, and says how fast and
 * in how much memory; `npm run bench:recommender` prints it. Making the ids is part of the time, as parsing is.
 */
export async function measureReading(options: ReadingOptions, progress?: Progress): Promise<ReadingFigures> {
  const { rows } = options;
  const arraysBefore = process.memoryUsage().arrayBuffers;
  let peak = 0;
  const sample = (): void => {
    peak = Math.max(peak, process.memoryUsage().arrayBuffers - arraysBefore);
  };
  const builder = new InteractionsBuilder();
  let cpu = process.cpuUsage();
  let added = 0;
  for (const interaction of madeUp(options)) {
    builder.add(interaction);
    if (++added % sampleEvery !== 0) continue;
    sample();
    progress?.({ stage: 'reading', done: added, total: rows });
  }
  progress?.({ stage: 'reading', done: added, total: rows });
  const addCpuSeconds = secondsSince(cpu);
  cpu = process.cpuUsage();
  const { matrix } = await builder.buildInSteps((event) => {
    sample();
    progress?.(event);
  });
  sample();
  const buildCpuSeconds = secondsSince(cpu);
  const { rowStart, columnOf, values, times } = matrix;
  const matrixBytes = [rowStart, columnOf, values, times].reduce(
    (sum, array) => sum + (array?.byteLength ?? 0),
    0,
  );
  return {
    rows,
    entries: columnOf.length,
    addCpuSeconds,
    buildCpuSeconds,
    rowsPerCpuSecond: rows / (addCpuSeconds + buildCpuSeconds),
    peakBytesPerRow: peak / rows,
    matrixBytesPerRow: matrixBytes / rows,
  };
}

function* madeUp({ rows, learners, items, seed }: ReadingOptions): Generator<Interaction> {
  const rng = seededRng(seed);
  for (let row = 0; row < rows; row++) {
    yield {
      learner: idOf(Math.floor(learners * rng())),
      // Squaring favours the low indexes: few items are popular, many are not.
      item: idOf(Math.floor(items * rng() ** 2)),
      time: beginning + row * 1000,
      weight: 0.25 * (1 + (row % 4)),
    };
  }
}

function idOf(index: number): string {
  return `01990000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
