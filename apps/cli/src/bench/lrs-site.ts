import { CredentialsService, LrsService } from '@domdom/lrs';
import { configFromEnvironment, PlatformConfig } from '@domdom/platform';
import { Client } from 'pg';
import { migrate } from '../migrate';
import { withApplication } from '../with-application';
import { parentOf } from './cpu';
import type { Target } from './lrs-cases';
import { OwnDatabase } from './own-database';
import { PortalProcess } from './portal-process';
import { statement } from './statements';

const batch = 500;
const writers = 4;

/** A database and a portal of the benchmark's own, removed when it ends. */
export class LrsSite {
  private constructor(
    private readonly database: OwnDatabase,
    private readonly portal: PortalProcess,
    private readonly tenantId: number,
    readonly target: Target,
  ) {}

  static async open(): Promise<LrsSite> {
    const { databaseUrl } = configFromEnvironment(PlatformConfig);
    const database = await OwnDatabase.open(databaseUrl, `domdom_bench_${process.pid}`);
    process.env['DATABASE_URL'] = database.url;
    process.env['REDIS_PREFIX'] = database.name;
    process.env['LOG_LEVEL'] = 'error';
    await migrate(() => undefined);
    const made = await withApplication((app) =>
      app.get(CredentialsService).create({ name: 'bench', version: '2.0.0' }),
    );
    const [postgresPid] = await ask<{ pid: number }, number>(
      database.url,
      'select pg_backend_pid() as pid',
      (row) => parentOf(row.pid),
    );
    const portal = await PortalProcess.start();
    const basic = Buffer.from(`${made.key}:${made.secret}`).toString('base64');
    return new LrsSite(database, portal, made.credential.tenantId, {
      url: new URL(portal.origin),
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/json',
        'x-experience-api-version': '2.0.0',
      },
      portalPid: portal.pid,
      postgresPid: postgresPid!,
    });
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
    await ask(this.database.url, 'vacuum analyze');
  }

  async count(): Promise<number> {
    const [count] = await ask<{ count: string }, number>(
      this.database.url,
      'select count(*) from lrs_statement',
      (row) => Number(row.count),
    );
    return count!;
  }

  async close(): Promise<void> {
    await this.portal.stop();
    await this.database.drop();
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
