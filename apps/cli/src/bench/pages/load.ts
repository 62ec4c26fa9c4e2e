import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { LoadResult } from '../http-load';
import type { PageRequest } from './pages';

/** What the load generator is asked to do. */
export interface LoadOrder {
  origin: string;
  requests: PageRequest[];
  connections: number;
  /** People come by chance, so many a second; absent, each connection asks as soon as it was answered. */
  perSecond?: number;
  seconds: number;
}

/** The load generator, in a process of its own: what it uses of the processor is not the portal's. */
export class Load {
  private readonly child: ChildProcess = fork(path.join(__dirname, 'load-generator.js'), { execArgv: [] });

  async run(order: LoadOrder): Promise<LoadResult> {
    const answered = once(this.child, 'message') as Promise<[LoadResult]>;
    this.child.send(order);
    return (await answered)[0];
  }

  stop(): void {
    this.child.disconnect();
  }
}
