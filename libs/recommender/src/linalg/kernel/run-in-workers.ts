import { Worker } from 'node:worker_threads';
import { RecommenderError } from '../../recommender-error';
import type { KernelExports } from './kernel-module';

/** What a worker runs: no file of ours, so that it starts alike from compiled programs and from sources. */
const program = `
const { parentPort, workerData: { module, memory, setUp, call, args } } = require('node:worker_threads');
const { exports } = new WebAssembly.Instance(module, { env: { memory } });
exports.setUp(...setUp);
exports[call](...args);
parentPort.postMessage('done');
`;

export interface WorkerJob {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly setUp: Parameters<KernelExports['setUp']>;
  readonly call: 'sweep' | 'gram';
  /** After the worker's number. */
  readonly args: readonly number[];
  readonly threads: number;
}

const reportEveryMs = 100;

/**
 * Runs one call of the kernel in so many threads at once over one memory, while this thread only waits; calls
 * `report` now and then. They are all gone when it returns. Throws `arithmetic-failed` when one breaks down.
 */
export async function runInWorkers(job: WorkerJob, report: () => void): Promise<void> {
  const { module, memory, setUp, call, args, threads } = job;
  const workers = Array.from(
    { length: threads },
    (_, id) =>
      new Worker(program, {
        eval: true,
        execArgv: [],
        workerData: { module, memory, setUp, call, args: [id, ...args] },
      }),
  );
  const timer = setInterval(report, reportEveryMs);
  try {
    await Promise.all(workers.map(ended));
  } catch (error) {
    throw new RecommenderError('arithmetic-failed', {
      reason: error instanceof Error ? error.message : String(error),
    });
  } finally {
    clearInterval(timer);
    // Those who wait for one that broke down would wait for ever.
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a worker left with ${code}`)));
  });
}
