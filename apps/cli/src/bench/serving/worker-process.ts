import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '@domdom/platform';

/** A built worker as it runs beside a portal, with the settings of this process. */
export class WorkerProcess {
  private readonly child: ChildProcess = spawn(
    process.execPath,
    ['--enable-source-maps', path.join(projectRoot(), 'dist/apps/worker/src/main.js')],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] },
  );

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
