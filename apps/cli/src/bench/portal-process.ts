import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectRoot } from '@domdom/platform';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** A built portal as it runs for people, with the settings of this process but a port of its own. */
export class PortalProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
  ) {}

  /** Ready to answer when this returns. @throws when it does not start */
  static async start(): Promise<PortalProcess> {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const entry = path.join(projectRoot(), 'dist/apps/portal/src/main.js');
    const child = spawn(process.execPath, ['--enable-source-maps', entry], {
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: origin },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const portal = new PortalProcess(child, origin);
    while (!(await portal.isReady())) {
      if (child.exitCode !== null) throw new Error(`the portal did not start (exit code ${child.exitCode})`);
      await setTimeout(100);
    }
    return portal;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** How many queries it has sent to the database so far. */
  async queries(): Promise<number> {
    return queriesSaid(await this.metrics());
  }

  /** For how many milliseconds at most it answered nobody, since this was asked before. */
  async heldUp(): Promise<number> {
    return heldUpSaid(await this.metrics());
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  private async metrics(): Promise<string> {
    return (await fetch(`${this.origin}/metrics`)).text();
  }

  private isReady(): Promise<boolean> {
    return fetch(`${this.origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

/** The counter of queries in a text for Prometheus. */
export function queriesSaid(metrics: string): number {
  return figureSaid(metrics, 'domdom_database_queries_total');
}

/** Node looks at its event loop every 10 ms, and counts these with the delay. */
const looksEvery = 10;

/** The greatest delay of the event loop in a text for Prometheus, in milliseconds. */
export function heldUpSaid(metrics: string): number {
  return Math.max(0, figureSaid(metrics, 'nodejs_eventloop_lag_max_seconds') * 1000 - looksEvery);
}

function figureSaid(metrics: string, name: string): number {
  const value = new RegExp(`^${name} ([\\d.e+-]+)$`, 'm').exec(metrics)?.[1];
  if (value === undefined) throw new Error(`the portal does not say ${name}`);
  return Number(value);
}
