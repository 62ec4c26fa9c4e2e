import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { CredentialsService, LrsService } from '@domdom/lrs';
import { configFromEnvironment, PlatformConfig, projectRoot } from '@domdom/platform';
import { Client } from 'pg';
import { migrate } from '../migrate';
import { withApplication } from '../with-application';
import { parentOf } from './cpu';
import type { Target } from './lrs-cases';
import { statement } from './statements';

const batch = 500;
const writers = 4;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A database and a portal of the benchmark's own, removed when it ends. */
export class LrsSite {
  private portal: ChildProcess | undefined;

  private constructor(
    private readonly admin: string,
    private readonly url: string,
    private readonly database: string,
    private readonly tenantId: number,
    readonly target: Target,
  ) {}

  static async open(): Promise<LrsSite> {
    const admin = configFromEnvironment(PlatformConfig).databaseUrl;
    const database = `domdom_bench_${process.pid}`;
    await ask(admin, `create database ${database}`);
    const url = new URL(admin);
    url.pathname = `/${database}`;
    process.env['DATABASE_URL'] = url.href;
    process.env['REDIS_PREFIX'] = database;
    process.env['LOG_LEVEL'] = 'error';
    await migrate(() => undefined);
    const made = await withApplication((app) =>
      app.get(CredentialsService).create({ name: 'bench', version: '2.0.0' }),
    );
    const [backend] = await ask<{ pid: number }, number>(url.href, 'select pg_backend_pid() as pid', (row) =>
      parentOf(row.pid),
    );
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const basic = Buffer.from(`${made.key}:${made.secret}`).toString('base64');
    const site = new LrsSite(admin, url.href, database, made.credential.tenantId, {
      url: new URL(address),
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/json',
        'x-experience-api-version': '2.0.0',
      },
      portalPid: 0,
      postgresPid: backend!,
    });
    await site.startPortal(port, address);
    return site;
  }

  private async startPortal(port: number, address: string): Promise<void> {
    const program = path.join(projectRoot(), 'dist/apps/portal/src/main.js');
    this.portal = spawn(process.execPath, [program], {
      env: { ...process.env, PORT: String(port), PUBLIC_URL: address },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.target.portalPid = this.portal.pid!;
    for (let tries = 0; tries < 600; tries++) {
      const ready = await fetch(`${address}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the portal of the benchmark did not start');
  }

  /** Stores statements without HTTP, from one number up to another. */
  async fill(from: number, to: number, progress: (done: number, total: number) => void): Promise<void> {
    await withApplication(async (app) => {
      const lrs = app.get(LrsService);
      const authority = { account: { homePage: 'https://bench.example.vn', name: 'bench' } };
      let next = from;
      let done = 0;
      const write = async (): Promise<void> => {
        while (next < to) {
          const first = next;
          next = Math.min(to, first + batch);
          const statements = Array.from({ length: next - first }, (_, index) => statement(first + index));
          await lrs.store(this.tenantId, statements as never, {
            version: '2.0.0',
            authority,
            defines: false,
          });
          done += statements.length;
          progress(done, to - from);
        }
      };
      await Promise.all(Array.from({ length: writers }, write));
    });
    await this.settle();
  }

  /** What autovacuum does by and by: statistics, and the map that lets an index answer alone. */
  async settle(): Promise<void> {
    await ask(this.url, 'vacuum analyze');
  }

  async count(): Promise<number> {
    const [count] = await ask<{ count: string }, number>(
      this.url,
      'select count(*) from lrs_statement',
      (row) => Number(row.count),
    );
    return count!;
  }

  async close(): Promise<void> {
    if (this.portal && this.portal.exitCode === null) {
      const ended = new Promise((resolve) => this.portal!.once('exit', resolve));
      this.portal.kill('SIGTERM');
      await ended;
    }
    await ask(this.admin, `drop database if exists ${this.database} with (force)`);
  }
}

async function ask<R extends object, T = R>(
  url: string,
  sql: string,
  read: (row: R) => T = (row) => row as unknown as T,
): Promise<T[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows.map(read);
  } finally {
    await client.end();
  }
}
