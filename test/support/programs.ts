import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '@domdom/platform';

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface RunningProgram {
  process: ChildProcess;
  /** What it has written so far. */
  output: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Starts a program of the built project on the test's own database and Redis. */
export function startProgram(file: string, env: Record<string, string>, args: string[] = []): RunningProgram {
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(projectRoot(), file), ...args], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    process: child,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

export interface RunningPortal extends RunningProgram {
  url: string;
  dataDir: string;
}

/** The built portal, as people meet it; ready to answer when this returns. */
export async function startPortal(env: Record<string, string> = {}): Promise<RunningPortal> {
  for (;;) {
    const portal = await tryPortal(env);
    if (portal) return portal;
  }
}

/** @returns null when somebody else has taken the port that was free a moment ago */
async function tryPortal(env: Record<string, string>): Promise<RunningPortal | null> {
  const port = env['PORT'] ?? String(await freePort());
  const dataDir = env['DATA_DIR'] ?? (await mkdtemp(path.join(tmpdir(), 'portal-')));
  const url = `http://127.0.0.1:${port}`;
  const program = startProgram('dist/apps/portal/src/main.js', {
    PORT: port,
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    ...env,
  });
  const deadline = Date.now() + 600_000;
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    const ended = program.process.exitCode !== null;
    if (ended && !env['PORT'] && program.output().includes('EADDRINUSE')) {
      if (!env['DATA_DIR']) await rm(dataDir, { recursive: true, force: true });
      return null;
    }
    if (ended || Date.now() > deadline) {
      throw new Error(`the portal did not start:\n${program.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    ...program,
    url,
    dataDir,
    stop: async (signal) => {
      await program.stop(signal);
      if (!env['DATA_DIR']) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The built worker on the same data folder as a portal. */
export function startWorker(portal: RunningPortal): RunningProgram {
  return startProgram('dist/apps/worker/src/main.js', { DATA_DIR: portal.dataDir, PUBLIC_URL: portal.url });
}
