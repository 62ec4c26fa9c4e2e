import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@domdom/platform';

const run = promisify(execFile);

interface Started {
  url: string;
  place: string;
  cluster: string;
}

/** A PostgreSQL that keeps what it has acknowledged, for a test that kills it. */
export class OwnPostgres {
  readonly url: string;

  private constructor(
    private readonly folder: string,
    private readonly started: Started,
  ) {
    this.url = started.url;
  }

  /** A new cluster with an empty database. */
  static async create(): Promise<OwnPostgres> {
    const folder = await mkdtemp(path.join(tmpdir(), 'own-postgres-'));
    // PostgreSQL has an account of its own where the tests run as root.
    await chmod(folder, 0o711);
    return new OwnPostgres(folder, JSON.parse(await program('start', folder)) as Started);
  }

  /** Kill -9 of the server and of every process that it has for a connection. */
  async kill(): Promise<void> {
    const pid = Number(
      (await readFile(path.join(this.started.cluster, 'postmaster.pid'), 'utf8')).split('\n')[0],
    );
    const all = [pid, ...(await childrenOf(pid))];
    for (const one of all) {
      try {
        process.kill(one, 'SIGKILL');
      } catch {
        // It had ended by itself.
      }
    }
  }

  async startAgain(): Promise<void> {
    await program('start', this.folder);
  }

  async remove(): Promise<void> {
    await program('stop', this.started.cluster);
    for (const each of new Set([this.started.place, this.folder])) {
      await rm(each, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

async function program(...args: string[]): Promise<string> {
  const file = path.join(projectRoot(), 'test/support/run-own-postgres.mjs');
  return (await run(process.execPath, [file, ...args])).stdout;
}

/** Elsewhere than on Linux nothing is found; there the connections' processes end when they see that the server is gone. */
async function childrenOf(parent: number): Promise<number[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) === parent ? [Number(id)] : [];
    }),
  );
  return found.flat();
}
