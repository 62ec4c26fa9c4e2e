import { Worker } from 'node:worker_threads';
import { RecommenderError } from '../../recommender-error';
import type { KernelExports } from './kernel-module';

/** What a worker runs: no file of ours, so that it starts alike from compiled programs and from sources. */
const program = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ module, memory, setUp, call, args }) => {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  exports.setUp(...setUp);
  exports[call](...args);
  parentPort.postMessage('done');
});
`;

export interface WorkerJob {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly setUp: Parameters<KernelExports['setUp']>;
  readonly call: 'sweep' | 'gram';
  /** After the worker's number. */
  readonly args: readonly number[];
}

const reportEveryMs = 100;
/** The inverse follows the Gram matrix at once, if at all. */
const restMs = 1000;

/** Threads that compute over one memory. To start them takes 30 ms: a training's jobs share them. */
export class WorkerCrew {
  private readonly workers: readonly Worker[];
  private resting?: NodeJS.Timeout;
  private over = false;

  constructor(readonly threads: number) {
    this.workers = Array.from({ length: threads }, () => new Worker(program, { eval: true, execArgv: [] }));
    // Whoever runs a job listens for himself; while there is none, nobody is to be brought down by it.
    for (const worker of this.workers) {
      worker.on('error', () => this.end());
      worker.on('exit', () => this.end());
    }
  }

  /** Whether it has ended: nothing can be run any more. */
  get ended(): boolean {
    return this.over;
  }

  /**
   * Runs one call of the kernel in all threads at once, while this one only waits; calls `report` now and then.
   * Throws `arithmetic-failed` when one breaks down, after which all have ended.
   */
  async run(job: WorkerJob, report: () => void): Promise<void> {
    clearTimeout(this.resting);
    const timer = setInterval(report, reportEveryMs);
    try {
      await Promise.all(
        this.workers.map((worker, id) => {
          worker.ref();
          worker.postMessage({ ...job, args: [id, ...job.args] });
          return answer(worker);
        }),
      );
    } catch (error) {
      // Those who wait for one that broke down would wait for ever.
      await this.end();
      throw new RecommenderError('arithmetic-failed', {
        reason: error instanceof Error ? error.message : String(error),
      });
    } finally {
      clearInterval(timer);
    }
  }

  /** Waits a moment for the next job, without keeping the process from its end, and then ends. */
  rest(): void {
    for (const worker of this.workers) worker.unref();
    this.resting = setTimeout(() => this.end(), restMs).unref();
  }

  async end(): Promise<void> {
    this.over = true;
    clearTimeout(this.resting);
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

function answer(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const left = (code: number): void => failed(new Error(`a worker left with ${code}`));
    const done = (): void => {
      worker.off('error', failed).off('exit', left);
      resolve();
    };
    const failed = (error: unknown): void => {
      worker.off('message', done).off('error', failed).off('exit', left);
      reject(error);
    };
    worker.once('message', done).once('error', failed).once('exit', left);
  });
}
