/** One step of long work. `done` never falls within a stage and ends at `total`. */
export interface ProgressEvent {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export type Progress = (event: ProgressEvent) => void;

/** Progress whose stages begin with a name. */
export function staged(progress: Progress | undefined, name: string): Progress | undefined {
  return progress && ((event) => progress({ ...event, stage: `${name} ${event.stage}` }));
}

const breathEveryMs = 50;

/**
 * Lets the event loop run during long arithmetic, so that a job's lock is renewed and a server in the same
 * process still answers. Call `due()` often (it is cheap) and await `breathe()` when it says so.
 */
export class Pacer {
  /** One for all: many short pieces of work in a row are long work too. */
  private static last = performance.now();

  due(): boolean {
    return performance.now() - Pacer.last >= breathEveryMs;
  }

  async breathe(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    Pacer.last = performance.now();
  }
}
